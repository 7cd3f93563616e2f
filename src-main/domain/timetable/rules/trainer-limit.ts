// A trainer says how many evenings a week they give.
import { dateLabel, mondayOf } from '../../calendar/dates.ts'
import { groupByTrainerAnd, type PlacedSitting } from '../plan-view.ts'
import type { Rule, Violation } from '../rule.ts'

/** A trainer never has more sittings from Monday to Sunday than they said. */
export const trainerLimit: Rule = {
  code: 'trainer-limit',
  check: ({ placed }) => groupByTrainerAnd(placed, ({ day, weekday }) => day - weekday).flatMap(overfull),
}

function overfull(sittings: readonly PlacedSitting[]): Violation[] {
  const first = sittings[0]
  const limit = first?.trainer.mostSittingsPerWeek ?? null
  if (!first || limit === null || sittings.length <= limit) return []
  return [
    {
      code: 'trainer-limit',
      sittingIds: sittings.map((sitting) => sitting.sittingId),
      sentence: `讲师${first.trainer.name}在 ${dateLabel(mondayOf(first.placement.date))} 起的一周有 ${sittings.length} 课次，最多 ${limit} 课次`,
    },
  ]
}
