// A rotation is a cycle of days of any length; teams run the same cycle at their own offset.
import { addDays, dayNumber, type IsoDate, isoDateOf, type Weekday, weekdayOf } from './dates.ts'
import { isHolidayKind, type KindOfDay } from './kinds-of-day.ts'

/** A piece of work time on the day it starts on; the end may pass 1440. Its name never decides anything. */
export interface Shift {
  readonly name: string
  readonly startMinute: number
  readonly endMinute: number
}

export interface ShiftSystem {
  /** One entry a day of the cycle; an empty one is a day off. */
  readonly cycle: readonly (readonly Shift[])[]
  /** 长白班 rests on holidays and works on 补班日; continuous shifts run through. */
  readonly followsHolidays: boolean
  /** The date on which a team of offset 0 is at day 0 of the cycle. */
  readonly anchorDate: IsoDate
}

/** What a team works: a system, and the day of the cycle it stood at on the anchor date. */
export interface Roster {
  readonly system: ShiftSystem
  readonly offset: number
}

/** A shift with the day it starts on (a day number). */
export interface DatedShift {
  readonly day: number
  readonly shift: Shift
}

export type KindLookup = (date: IsoDate) => KindOfDay

/** Which day of the cycle (from 0) a team is at on a date, also before the anchor. */
export function cycleDay(system: ShiftSystem, offset: number, date: IsoDate): number {
  const length = system.cycle.length
  if (length === 0) return 0
  const steps = dayNumber(date) - dayNumber(system.anchorDate) + offset
  return ((steps % length) + length) % length
}

/** The shifts that the rotation alone gives a team on a date, holidays not considered. */
export function shiftsOn(system: ShiftSystem, offset: number, date: IsoDate): readonly Shift[] {
  return system.cycle[cycleDay(system, offset, date)] ?? []
}

/** A system that follows holidays is off on 法定节假日 and 调休休息日 and works on 补班日; any other keeps its rotation. */
export function workedShifts(roster: Roster, date: IsoDate, kind: KindOfDay): readonly Shift[] {
  const planned = shiftsOn(roster.system, roster.offset, date)
  if (!roster.system.followsHolidays) return planned
  if (isHolidayKind(kind)) return []
  if (kind === 'makeup-workday' && planned.length === 0)
    return roster.system.cycle.find((day) => day.length > 0) ?? []
  return planned
}

/** The worked shifts of the days around a date, which is all that can touch a sitting of that date. */
export function shiftsAround(
  roster: Roster,
  date: IsoDate,
  kindOf: KindLookup,
  daysAround = 2,
): readonly DatedShift[] {
  const middle = dayNumber(date)
  const found: DatedShift[] = []
  for (let day = middle - daysAround; day <= middle + daysAround; day += 1) {
    const on = isoDateOf(day)
    for (const shift of workedShifts(roster, on, kindOf(on))) found.push({ day, shift })
  }
  return found
}

/** The anchor for a cycle that must begin on a given weekday: that weekday on or before the date. */
export function anchorOnWeekday(date: IsoDate, weekday: Weekday): IsoDate {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7))
}
