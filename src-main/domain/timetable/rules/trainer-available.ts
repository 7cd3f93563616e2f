// Trainers have jobs of their own: they come when they said they can.
import type { IsoDate, Weekday } from '../../calendar/dates.ts'
import { sittingLabel, timeOf } from '../plan-view.ts'
import type { PlanTrainer } from '../problem.ts'
import { isOpen } from './room-open.ts'
import { sittingRule } from './sitting-rule.ts'

/** A sitting lies inside the hours that its trainer gave, and on no day of an absence. */
export const trainerAvailable = sittingRule('trainer-available', () => (sitting) => {
  const { trainer, weekday, lesson, placement } = sitting
  const why = whyAway(trainer, placement.date, weekday, placement.startMinute, lesson.minutes)
  if (why === null) return null
  return `讲师${trainer.name}在 ${timeOf(sitting)} 没有时间（${why}），上不了${sittingLabel(sitting)}`
})

/** The reason in words, or null when the trainer can come. */
export function whyAway(
  trainer: PlanTrainer,
  date: IsoDate,
  weekday: Weekday,
  startMinute: number,
  minutes: number,
): string | null {
  const absence = trainer.absences.find(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)
  if (absence) return absence.reason
  return isOpen(trainer.availability, weekday, startMinute, minutes) ? null : '不在可授课时段'
}
