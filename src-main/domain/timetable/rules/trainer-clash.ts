// Trainers are few and shared by all classes: this is the clash that planners make most.
import { closePairs, sittingLabel, timeOf } from '../plan-view.ts'
import type { Rule } from '../rule.ts'

/** Two sittings never share a trainer at one time. */
export const trainerClash: Rule = {
  code: 'trainer-clash',
  check: (view) =>
    [...view.byTrainer.values()].flatMap((sittings) =>
      closePairs(sittings).map(([first, second]) => ({
        code: 'trainer-clash' as const,
        sittingIds: [first.sittingId, second.sittingId],
        sentence: `讲师${first.trainer.name}在 ${timeOf(second)} 同时要上${sittingLabel(first)}和${sittingLabel(second)}`,
      })),
    ),
}
