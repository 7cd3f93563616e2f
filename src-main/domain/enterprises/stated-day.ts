// An enterprise says "today team 甲 is on its third day"; the anchor and the offsets follow from that, never by hand.
import { type IsoDate, weekdayOf } from '../calendar/dates.ts'
import { cycleDay, type ShiftSystem } from '../calendar/shift-system.ts'

/** The offset with which a team is at the stated day of the cycle (from 0) on a date; null where it never can be. */
export function offsetForDay(system: ShiftSystem, statedOn: IsoDate, statedDay: number): number | null {
  const offsets = Array.from({ length: system.cycle.length }, (_, offset) => offset)
  return offsets.find((offset) => cycleDay(system, offset, statedOn) === statedDay) ?? null
}

/** When one team is found to be elsewhere in the cycle and their order is kept, all move by the same days. */
export function movedOffsets(cycleLength: number, offsets: readonly number[], byDays: number): number[] {
  return offsets.map((offset) => wrapped(offset + byDays, cycleLength))
}

/** In a cycle that begins on a Monday only the days of that weekday can be meant; in any other, all can. */
export function possibleDays(cycleLength: number, startsOnMonday: boolean, statedOn: IsoDate): number[] {
  const days = Array.from({ length: cycleLength }, (_, day) => day)
  return startsOnMonday ? days.filter((day) => day % 7 === weekdayOf(statedOn) - 1) : days
}

function wrapped(days: number, length: number): number {
  return ((days % length) + length) % length
}
