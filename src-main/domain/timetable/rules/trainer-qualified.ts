// Certificates and subsidies ask who taught.
import { sittingLabel } from '../plan-view.ts'
import type { Rule } from '../rule.ts'

/** A trainer is qualified for the course that they teach. */
export const trainerQualified: Rule = {
  code: 'trainer-qualified',
  check: (view) =>
    view.placed
      .filter((sitting) => !sitting.planClass.qualifiedTrainerIds.includes(sitting.trainer.id))
      .map((sitting) => ({
        code: 'trainer-qualified' as const,
        sittingIds: [sitting.sittingId],
        sentence: `讲师${sitting.trainer.name}不具备${sittingLabel(sitting)}的授课资格`,
      })),
}
