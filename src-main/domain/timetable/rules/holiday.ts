// Days off belong to the workers; who asks them to come must have said so by name.
import type { IsoDate } from '../../calendar/dates.ts'
import { dayKindLabel, isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import { sittingLabel, timeOf } from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import type { Rule } from '../rule.ts'

/** A sitting never lies on a 法定节假日 or 调休休息日 unless someone said so by name; 补班日 is a working day. */
export const holiday: Rule = {
  code: 'holiday',
  check: (view) =>
    view.placed.flatMap((sitting) => {
      const { date } = sitting.placement
      const day = kindOfDay(date, view.holidays, view.problem.holidaysKnownUpTo)
      if (!isHolidayKind(day.kind) || isPermitted(view.problem, date, sitting.planClass.id)) return []
      return [
        {
          code: 'holiday' as const,
          sittingIds: [sitting.sittingId],
          sentence: `${sittingLabel(sitting)} ${timeOf(sitting)} 是${dayKindLabel(day)}`,
        },
      ]
    }),
}

export function isPermitted(problem: PlanProblem, date: IsoDate, classId: string): boolean {
  return problem.permissions.some(
    (permission) =>
      permission.date === date && (permission.classId === null || permission.classId === classId),
  )
}
