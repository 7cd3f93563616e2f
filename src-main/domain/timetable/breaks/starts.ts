// Every start that a sitting of one length could have: each day of the season, each quarter hour between the day's first and last.
import { dayNumber, type IsoDate, isoDateOf } from '../../calendar/dates.ts'
import type { Interval } from '../../calendar/intervals.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { gridMinutes, type PlanProblem } from '../problem.ts'

/** Starts are numbered day by day; days count from `firstDay`. */
export interface Starts {
  /** Day number of day 0. */
  readonly firstDay: number
  readonly days: number
  /** Minute of the day of each day's first start. */
  readonly firstMinute: number
  readonly perDay: number
  /** days × perDay. */
  readonly count: number
  /** How long the sitting takes. */
  readonly minutes: number
}

const lastStart = minutesPerDay - gridMinutes

export function startsOf({ season, dayWindow }: PlanProblem, minutes: number): Starts {
  const firstDay = dayNumber(season.startsOn)
  const days = Math.max(0, dayNumber(season.endsOn) - firstDay + 1)
  const first = Math.ceil(dayWindow.startMinute / gridMinutes)
  const last = Math.floor(Math.min(lastStart, dayWindow.endMinute - minutes) / gridMinutes)
  const perDay = Math.max(0, last - first + 1)
  return { firstDay, days, firstMinute: first * gridMinutes, perDay, count: days * perDay, minutes }
}

/** The number of a start; -1 where there is none. */
export function startAt(starts: Starts, date: IsoDate, startMinute: number): number {
  const day = dayNumber(date) - starts.firstDay
  const slot = (startMinute - starts.firstMinute) / gridMinutes
  const isOne = day >= 0 && day < starts.days && Number.isInteger(slot) && slot >= 0 && slot < starts.perDay
  return isOne ? day * starts.perDay + slot : -1
}

export function dateOf({ firstDay, perDay }: Starts, start: number): IsoDate {
  return isoDateOf(firstDay + Math.floor(start / perDay))
}

/** Minute of its day. */
export function minuteOf({ firstMinute, perDay }: Starts, start: number): number {
  return firstMinute + (start % perDay) * gridMinutes
}

/** Minutes since 1970-01-01. */
export function instantOf(starts: Starts, start: number): number {
  return (starts.firstDay + Math.floor(start / starts.perDay)) * minutesPerDay + minuteOf(starts, start)
}

type Run = (first: number, end: number) => void

/** The starts from `from` on and before `to`, in minutes since 1970-01-01, as runs of numbers: the first and the one after the last. */
export function eachRun(starts: Starts, from: number, to: number, tell: Run): void {
  const { firstDay, days, firstMinute, perDay } = starts
  const base = firstDay * minutesPerDay
  const lastDay = Math.min(days - 1, Math.floor((to - 1 - base) / minutesPerDay))
  for (let day = Math.max(0, Math.floor((from - base) / minutesPerDay)); day <= lastDay; day += 1) {
    const dawn = base + day * minutesPerDay + firstMinute
    const first = Math.max(0, Math.ceil((from - dawn) / gridMinutes))
    const end = Math.min(perDay, Math.ceil((to - dawn) / gridMinutes))
    if (first < end) tell(day * perDay + first, day * perDay + end)
  }
}

/** The starts from which the sitting would share time with the interval. */
export function eachTouching(starts: Starts, { start, end }: Interval, tell: Run): void {
  if (start < end) eachRun(starts, start - starts.minutes + 1, end, tell)
}
