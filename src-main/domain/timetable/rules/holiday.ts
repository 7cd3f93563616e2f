// Days off belong to the workers; who asks them to come must have said so by name.
import type { IsoDate } from '../../calendar/dates.ts'
import { dayKindLabel, isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import { sittingLabel, timeOf } from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import { sittingRule } from './sitting-rule.ts'

/** A sitting never lies on a 法定节假日 or 调休休息日 unless someone said so by name; 补班日 is a working day. */
export const holiday = sittingRule('holiday', ({ problem, holidays }) => (sitting) => {
  const { date } = sitting.placement
  // Only a notice makes a day off of a day.
  if (!holidays.has(date)) return null
  const day = kindOfDay(date, holidays, problem.holidaysKnownUpTo)
  if (!isHolidayKind(day.kind) || isPermitted(problem, date, sitting.planClass.id)) return null
  return `${sittingLabel(sitting)} ${timeOf(sitting)} 是${dayKindLabel(day)}`
})

export function isPermitted(problem: PlanProblem, date: IsoDate, classId: string): boolean {
  return problem.permissions.some(
    (permission) =>
      permission.date === date && (permission.classId === null || permission.classId === classId),
  )
}
