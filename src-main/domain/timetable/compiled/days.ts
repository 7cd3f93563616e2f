// The days of a plan counted from 0, with what every rule asks of a day.
import { dayNumber, weekdayOfNumber } from '../../calendar/dates.ts'
import type { PlanProblem } from '../problem.ts'

/** Starts are counted in quarter hours: day × 96 + quarter. */
export const quartersPerDay = 96
export const quarterMinutes = 15
export const quartersPerWeek = 7 * quartersPerDay

export interface Days {
  /** Day number of day 0. */
  readonly first: number
  readonly count: number
  /** Monday is 0. */
  readonly weekday: Uint8Array
  /** Weeks from Monday to Sunday, counted from 0. */
  readonly week: Int32Array
  readonly weeks: number
}

/** The season, and whatever days fixed and announced sittings lie on besides. */
export function compileDays({ season, fixed, announced = [] }: PlanProblem): Days {
  const numbers = [...fixed, ...announced].map(({ date }) => dayNumber(date))
  const first = numbers.reduce((least, day) => Math.min(least, day), dayNumber(season.startsOn))
  const last = numbers.reduce((most, day) => Math.max(most, day), dayNumber(season.endsOn))
  const count = last - first + 1
  const weekday = Uint8Array.from({ length: count }, (_, day) => weekdayOfNumber(first + day) - 1)
  const offset = weekday[0] ?? 0
  const week = Int32Array.from({ length: count }, (_, day) => Math.floor((day + offset) / 7))
  return { first, count, weekday, week, weeks: (week[count - 1] ?? 0) + 1 }
}
