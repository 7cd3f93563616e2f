// The ways that are tried: which days lessons begin on, and at which times each is held again.
import type { Weekday } from '../../calendar/dates.ts'

/** One sitting of every lesson: days after the first, and a start by its place in the grid. */
export interface Slot {
  readonly daysAfter: number
  readonly start: number
}

/** On which days lessons begin. */
export interface Rhythm {
  /** Days of the week by bit (Monday 1, Tuesday 2, Wednesday 4 …); 0 with everyDays. */
  readonly weekdays: number
  readonly everyDays: number | null
  /** Rows of the grid that are left out at the beginning. */
  readonly offset: number
  readonly lessonsPerWeek: number
  /** Days from a lesson's first sitting to its last, at most: one that lasts longer would skip the next day that is due. */
  readonly longestSpan: number
}

const furthestApart = 7
const allWeekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Every choice of so many weekdays, beginning in one of the first weeks. */
export function weeklyRhythms(perWeek: number, weeks: number): readonly Rhythm[] {
  const found: Rhythm[] = []
  for (let week = 0; week < weeks; week += 1) {
    for (let weekdays = 1; weekdays < 128; weekdays += 1) {
      const days = weekdaysOf(weekdays)
      if (days.length !== perWeek) continue
      found.push({
        weekdays,
        everyDays: null,
        offset: 7 * week,
        lessonsPerWeek: perWeek,
        longestSpan: daysBetween(days),
      })
    }
  }
  return found
}

/**
 * Lessons as many days apart as keeps them at the same days of the rotations, where those do not follow the week and
 * the pace is about the one wished.
 */
export function rotationRhythms(cycles: readonly number[], perWeek: number): readonly Rhythm[] {
  const turning = [...new Set(cycles)].filter((length) => length > 1 && length % 7 !== 0)
  const found: Rhythm[] = []
  for (let everyDays = 2; everyDays <= 12; everyDays += 1) {
    const pace = 7 / everyDays / perWeek
    if (everyDays === 7 || pace > 1.5 || pace < 0.55) continue
    if (!turning.some((length) => everyDays % length === 0 || length % everyDays === 0)) continue
    for (let offset = 0; offset < everyDays; offset += 1) {
      const lessonsPerWeek = Math.min(7, Math.max(1, Math.round(7 / everyDays)))
      found.push({ weekdays: 0, everyDays, offset, lessonsPerWeek, longestSpan: everyDays - 1 })
    }
  }
  return found
}

/** Days that a lesson may last so that the next one can begin on the next day of the week that is due. */
function daysBetween(weekdays: readonly Weekday[]): number {
  const gaps = weekdays.map((day, index) => (weekdays[index + 1] ?? (weekdays[0] ?? day) + 7) - day)
  return Math.min(...gaps) - 1
}

export const singleSlots = (starts: number): readonly (readonly Slot[])[] =>
  Array.from({ length: starts }, (_, start) => [{ daysAfter: 0, start }])

/** A start with its place in the grid. */
export interface GridStart {
  readonly startMinute: number
  readonly position: number
}

/** Two sittings of each lesson: on one day, or some days apart. */
export function doubleSlots(starts: readonly GridStart[], minutes: number): readonly (readonly Slot[])[] {
  const found: Slot[][] = []
  for (let daysAfter = 0; daysAfter <= furthestApart; daysAfter += 1) {
    for (const first of starts) {
      for (const second of starts) {
        if (daysAfter === 0 && second.startMinute < first.startMinute + minutes) continue
        found.push([
          { daysAfter: 0, start: first.position },
          { daysAfter, start: second.position },
        ])
      }
    }
  }
  return found
}

/** Three sittings: at one time on three days, or two on one day and one of the two again some days later. */
export function tripleSlots(starts: readonly GridStart[], minutes: number): readonly (readonly Slot[])[] {
  const found: Slot[][] = []
  for (const { position: start } of starts) {
    for (let middle = 1; middle < furthestApart; middle += 1) {
      for (let last = middle + 1; last <= furthestApart; last += 1) {
        found.push([0, middle, last].map((daysAfter) => ({ daysAfter, start })))
      }
    }
  }
  const sameDay = doubleSlots(starts, minutes).filter(([, second]) => second?.daysAfter === 0)
  for (const pair of sameDay) {
    for (let daysAfter = 1; daysAfter <= furthestApart; daysAfter += 1) {
      for (const { start } of pair) found.push([...pair, { daysAfter, start }])
    }
  }
  return found
}

export function weekdaysOf(bits: number): readonly Weekday[] {
  return allWeekdays.filter((weekday) => bits & (1 << (weekday - 1)))
}
