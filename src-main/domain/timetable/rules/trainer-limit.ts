// A trainer says how many evenings a week they give.
import { dateLabel, mondayOf } from '../../calendar/dates.ts'
import { groupSittings, type PlacedSitting } from '../plan-view.ts'
import type { Rule, Violation } from '../rule.ts'

/** A trainer never has more sittings from Monday to Sunday than they said. */
export const trainerLimit: Rule = {
  code: 'trainer-limit',
  check: (view) => {
    const limited = view.placed.filter((sitting) => sitting.trainer.mostSittingsPerWeek !== null)
    const weeks = groupSittings(
      limited,
      (sitting) => `${sitting.trainer.id} ${mondayOf(sitting.placement.date)}`,
    )
    return [...weeks.values()].flatMap(overfull)
  },
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
