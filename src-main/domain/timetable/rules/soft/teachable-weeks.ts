// The weeks in which a class could be taught at all: nothing is missing from 国庆 or from an enterprise's shutdown.
import { dayNumber, type IsoDate, isoDateOf, isoDatesFrom, mondayOf } from '../../../calendar/dates.ts'
import { type HolidayIndex, isHolidayKind, kindOfDay } from '../../../calendar/kinds-of-day.ts'
import { periodsAt } from '../../../calendar/production-periods.ts'
import { gridMinutes, type PlanClass, type PlanProblem } from '../../problem.ts'
import { isPermitted } from '../holiday.ts'

/** Weeks in which the shortest of the class's lessons may begin at least once, as far as rules of time alone tell; in order, by weekNumber. */
export function teachableWeeks(
  problem: PlanProblem,
  holidays: HolidayIndex,
  planClass: PlanClass,
): readonly number[] {
  const isTeachable = teachableDays(problem, holidays, planClass)
  const { startsOn, endsOn } = problem.season
  const weeks = new Set<number>()
  for (const date of isoDatesFrom(startsOn, endsOn)) {
    const week = weekNumber(date)
    if (!weeks.has(week) && isTeachable(date)) weeks.add(week)
  }
  return [...weeks]
}

/** For days of the season. */
function teachableDays(
  problem: PlanProblem,
  holidays: HolidayIndex,
  { id, lessons, enterpriseIds, notBefore, deadline }: PlanClass,
): (date: IsoDate) => boolean {
  const minutes = Math.min(...lessons.map((lesson) => lesson.minutes))
  const { dayWindow, holidaysKnownUpTo, periods, frozenWeeks = [] } = problem
  const first = Math.ceil(dayWindow.startMinute / gridMinutes) * gridMinutes
  const blocks = periods.filter((one) => one.effect === 'block' && enterpriseIds.includes(one.enterpriseId))
  return (date) => {
    if (date < (notBefore ?? date) || date > (deadline ?? date)) return false
    if (frozenWeeks.includes(mondayOf(date))) return false
    const { kind } = kindOfDay(date, holidays, holidaysKnownUpTo)
    if (isHolidayKind(kind) && !isPermitted(problem, date, id)) return false
    for (let start = first; start + minutes <= dayWindow.endMinute; start += gridMinutes) {
      if (periodsAt(blocks, date, start, minutes).blocks.length === 0) return true
    }
    return false
  }
}

/** Weeks from Monday to Sunday; 1970-01-01 was a Thursday. */
export const weekNumber = (date: IsoDate): number => Math.floor((dayNumber(date) + 3) / 7)

export const mondayOfWeek = (week: number): IsoDate => isoDateOf(week * 7 - 3)
