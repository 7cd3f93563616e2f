// The weeks in which a class could be taught at all: nothing is missing from 国庆 or from an enterprise's shutdown.
import { dayNumber, type IsoDate, isoDateOf, isoDatesFrom, mondayOf } from '../../../calendar/dates.ts'
import { indexHolidays, isHolidayKind, kindOfDay } from '../../../calendar/kinds-of-day.ts'
import { type DatedPeriod, touchesDay } from '../../../calendar/production-periods.ts'
import { type EnterprisePeriod, gridMinutes, type PlanClass, type PlanProblem } from '../../problem.ts'
import { periodsByClass } from '../class-periods.ts'
import { isPermitted } from '../holiday.ts'

/** A day of the season that lies in no frozen week. */
interface SeasonDay {
  readonly date: IsoDate
  readonly day: number
  readonly week: number
  readonly isDayOff: boolean
}

/**
 * Weeks in which the shortest of a class's lessons may begin at least once, as far as rules of time alone tell; in order,
 * by weekNumber. Each class is looked at once, and only if it is asked for.
 */
export function teachableWeeksFinder(problem: PlanProblem): (planClass: PlanClass) => readonly number[] {
  const days = openDays(problem)
  const blocks = periodsByClass(problem, 'block')
  const known = new Map<PlanClass, readonly number[]>()
  return (planClass) => {
    const weeks = known.get(planClass) ?? weeksOf(problem, days, planClass, blocks.get(planClass) ?? [])
    known.set(planClass, weeks)
    return weeks
  }
}

function openDays({ season, holidays, holidaysKnownUpTo, frozenWeeks = [] }: PlanProblem): SeasonDay[] {
  const index = indexHolidays(holidays)
  return isoDatesFrom(season.startsOn, season.endsOn)
    .filter((date) => !frozenWeeks.includes(mondayOf(date)))
    .map((date) => ({
      date,
      day: dayNumber(date),
      week: weekNumber(date),
      isDayOff: isHolidayKind(kindOfDay(date, index, holidaysKnownUpTo).kind),
    }))
}

function weeksOf(
  problem: PlanProblem,
  days: readonly SeasonDay[],
  { id, lessons, notBefore, deadline }: PlanClass,
  blocks: readonly DatedPeriod<EnterprisePeriod>[],
): readonly number[] {
  const minutes = Math.min(...lessons.map((lesson) => lesson.minutes))
  const weeks: number[] = []
  for (const { date, day, week, isDayOff } of days) {
    if (week === weeks.at(-1)) continue
    if (date < (notBefore ?? date) || date > (deadline ?? date)) continue
    if (isDayOff && !isPermitted(problem, date, id)) continue
    if (hasStart(problem, blocks, day, minutes)) weeks.push(week)
  }
  return weeks
}

function hasStart(
  { dayWindow }: PlanProblem,
  blocks: readonly DatedPeriod<EnterprisePeriod>[],
  day: number,
  minutes: number,
): boolean {
  const first = Math.ceil(dayWindow.startMinute / gridMinutes) * gridMinutes
  for (let start = first; start + minutes <= dayWindow.endMinute; start += gridMinutes) {
    if (!blocks.some((block) => touchesDay(block, day, start, minutes))) return true
  }
  return false
}

/** Weeks from Monday to Sunday; 1970-01-01 was a Thursday. */
export const weekNumber = (date: IsoDate): number => Math.floor((dayNumber(date) + 3) / 7)

export const mondayOfWeek = (week: number): IsoDate => isoDateOf(week * 7 - 3)
