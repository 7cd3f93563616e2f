// Certificates and subsidies ask who taught.
import { sittingLabel } from '../plan-view.ts'
import { sittingRule } from './sitting-rule.ts'

/** A trainer is qualified for the course that they teach. */
export const trainerQualified = sittingRule('trainer-qualified', () => (sitting) => {
  const { planClass, trainer } = sitting
  if (planClass.qualifiedTrainerIds.includes(trainer.id)) return null
  return `讲师${trainer.name}不具备${sittingLabel(sitting)}的授课资格`
})
