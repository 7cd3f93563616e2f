// What can be said about the shifts of a cycle: where two of them overlap, and when in the day each one lies.
import { overlaps } from '../calendar/intervals.ts'
import { isNightShift } from '../calendar/reach.ts'
import type { Shift } from '../calendar/shift-system.ts'
import { minutesPerDay } from '../calendar/times.ts'

/** When in the day a shift lies, by its minutes alone: the name is the plant's own and means nothing here. */
export type ShiftTone = 'early' | 'day' | 'middle' | 'night'

const noonMinute = 720
const eightHours = 480

export function shiftTone(shift: Shift): ShiftTone {
  if (isNightShift(shift)) return 'night'
  if (shift.startMinute >= noonMinute) return 'middle'
  return shift.endMinute - shift.startMinute > eightHours ? 'day' : 'early'
}

export interface ShiftClash {
  /** The day of the cycle, from 0, on which the second shift starts. */
  readonly cycleDay: number
  readonly one: Shift
  readonly other: Shift
}

/** Nobody works two shifts at once: the first place where shifts of one day or of a day and the next overlap. */
export function shiftClash(cycle: readonly (readonly Shift[])[]): ShiftClash | null {
  for (const [cycleDay, shifts] of cycle.entries()) {
    const before = cycle[(cycleDay + cycle.length - 1) % cycle.length] ?? []
    for (const [index, other] of shifts.entries()) {
      const sameDay = shifts.slice(0, index).find((one) => clash(one, other, 0))
      const one = sameDay ?? before.find((earlier) => clash(earlier, other, minutesPerDay))
      if (one !== undefined) return { cycleDay, one, other }
    }
  }
  return null
}

function clash(one: Shift, other: Shift, daysLaterMinutes: number): boolean {
  const start = other.startMinute + daysLaterMinutes
  return overlaps(
    { start: one.startMinute, end: one.endMinute },
    { start, end: other.endMinute + daysLaterMinutes },
  )
}
