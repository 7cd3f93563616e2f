// A rotation is a cycle of days of any length; teams run the same cycle at their own offset.
import { addDays, dayNumber, type IsoDate, type Weekday, weekdayOf } from './dates.ts'

/** A piece of work time on the day it starts on; the end may pass 1440, up to latestShiftEnd. Its name never decides. */
export interface Shift {
  readonly name: string
  readonly startMinute: number
  readonly endMinute: number
}

/** No shift lasts beyond the end of the day after the one it starts on. */
export const latestShiftEnd = 2880

/** With which part of the month the rotation turns; absent or null, it goes on day by day. */
export type CycleTurn = 'half-month' | 'month'

export interface ShiftSystem {
  /** One entry a day of the cycle; an empty one is a day off. */
  readonly cycle: readonly (readonly Shift[])[]
  /** 长白班 rests on holidays and works on 补班日; continuous shifts run through. */
  readonly followsHolidays: boolean
  /** The date on which a team of offset 0 is at day 0 of the cycle. */
  readonly anchorDate: IsoDate
  /**
   * 半月倒 and 月倒: the cycle is of whole weeks from Monday on, and the next week of it begins with the next half (the
   * 1st or the 16th) or the next month. Offsets are then whole weeks.
   */
  readonly turn?: CycleTurn | null
}

/** Which day of the cycle (from 0) a team is at on a date, also before the anchor. */
export function cycleDay(system: ShiftSystem, offset: number, date: IsoDate): number {
  const length = system.cycle.length
  if (length === 0) return 0
  if (!system.turn) return remainder(dayNumber(date) - dayNumber(system.anchorDate) + offset, length)
  const turns = turnNumber(date, system.turn) - turnNumber(system.anchorDate, system.turn)
  const week = remainder(turns + Math.floor(offset / 7), length / 7)
  return week * 7 + weekdayOf(date) - 1
}

/** Months or half months since year 0; the second half begins on the 16th. */
function turnNumber(date: IsoDate, turn: CycleTurn): number {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  return turn === 'month' ? months : months * 2 + (Number(date.slice(8)) > 15 ? 1 : 0)
}

/** From 0 up to the length, also of what lies before 0. */
export const remainder = (value: number, length: number): number => ((value % length) + length) % length

/** The shifts that the rotation alone gives a team on a date, holidays not considered. */
export function shiftsOn(system: ShiftSystem, offset: number, date: IsoDate): readonly Shift[] {
  return system.cycle[cycleDay(system, offset, date)] ?? []
}

/**
 * Which day of the cycle a team works on a 补班日 that its rotation has off: the last worked one before its own day, so
 * that a team in its 中班 week works 中班. Where the rotation turns with the month, the days of its own week follow each
 * other round and round, since the week before it in the cycle is another half-month's. Null where none is worked.
 */
export function makeupCycleDay<Day>(
  { cycle, turn }: { readonly cycle: ArrayLike<Day>; readonly turn?: CycleTurn | null },
  ownDay: number,
  isWorked: (day: Day) => boolean,
): number | null {
  const length = turn ? 7 : cycle.length
  const first = turn ? ownDay - (ownDay % 7) : 0
  for (let back = 1; back < length; back += 1) {
    const at = first + remainder(ownDay - first - back, length)
    const day = cycle[at]
    if (day !== undefined && isWorked(day)) return at
  }
  return null
}

/** The anchor for a cycle that must begin on a given weekday: that weekday on or before the date. */
export function anchorOnWeekday(date: IsoDate, weekday: Weekday): IsoDate {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7))
}
