// A trainer who must be in two places needs the way between them; clashes proper are another rule's.
import { closePairs, type PlacedSitting, sittingLabel, timeOf } from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import type { Rule } from '../rule.ts'

/** A trainer gets travel time between places. */
export const travelTime: Rule = {
  code: 'travel-time',
  check: (view) => {
    const longest = longestTravel(view.problem)
    return [...view.byTrainer.values()].flatMap((sittings) =>
      closePairs(sittings, longest).flatMap(([first, second]) => {
        const needed = view.wayBetween(first.room.placeId, second.room.placeId)
        const left = second.start - first.end
        return left < 0 || left >= needed ? [] : [violation(first, second, needed, left)]
      }),
    )
  },
}

function violation(first: PlacedSitting, second: PlacedSitting, needed: number, left: number) {
  return {
    code: 'travel-time' as const,
    sittingIds: [first.sittingId, second.sittingId],
    sentence: `讲师${first.trainer.name}从${sittingLabel(first)}（${first.room.placeName}）到${sittingLabel(second)}（${second.room.placeName}，${timeOf(second)}）要 ${needed} 分钟，只有 ${left} 分钟`,
  }
}

/** No pair of places is farther apart, so no pair of sittings farther apart in time need be looked at. */
export function longestTravel({ travel }: PlanProblem): number {
  return travel.pairs.reduce((most, { minutes }) => Math.max(most, minutes), travel.defaultMinutes)
}
