// The same people cannot sit in two rooms.
import { closePairs, timeOf } from '../plan-view.ts'
import type { Rule } from '../rule.ts'

/** A class never sits twice at once. */
export const classClash: Rule = {
  code: 'class-clash',
  check: (view) =>
    [...view.byClass.values()].flatMap((sittings) =>
      closePairs(sittings).map(([first, second]) => ({
        code: 'class-clash' as const,
        sittingIds: [first.sittingId, second.sittingId],
        sentence: `「${first.planClass.name}」在 ${timeOf(second)} 同时有第 ${first.lesson.number} 课次和第 ${second.lesson.number} 课次`,
      })),
    ),
}
