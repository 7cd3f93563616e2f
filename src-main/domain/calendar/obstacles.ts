// Everything that keeps a roster's people from coming, compiled once for a span of days and then asked by the million.
import { dayNumber, type IsoDate, isoDateOf } from './dates.ts'
import type { Interval } from './intervals.ts'
import type { ProductionPeriod } from './production-periods.ts'
import { daysTouching, minutesAfter, minutesBefore, type ReachSettings } from './reach.ts'
import { type KindLookup, latestShiftEnd, type Roster, shiftsWorked } from './shift-system.ts'
import { minutesPerDay } from './times.ts'

/** Minutes since 1970-01-01, half-open; in order, none touching the next; rest, the way and blocks included. */
export interface Obstacles {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Starts of sittings lie on this grid. */
const quarterHour = 15
const quarterHoursPerDay = minutesPerDay / quarterHour

/**
 * What stands against any sitting that starts on one of these days (both included) and lasts into the next day at most.
 * It answers exactly as reachOf does, without the reason.
 */
export function compileObstacles(
  roster: Roster | null,
  settings: ReachSettings,
  from: IsoDate,
  to: IsoDate,
  kindOf: KindLookup,
): Obstacles {
  if (roster === null) return { starts: new Int32Array(0), ends: new Int32Array(0) }
  const start = dayNumber(from) * minutesPerDay
  const end = (dayNumber(to) + 2) * minutesPerDay
  const taken = [...shiftsTaken(roster, settings, start, end, kindOf)]
  for (const period of roster.periods ?? []) {
    if (period.effect === 'block') taken.push(...blockTaken(period, start, end))
  }
  return merged(taken)
}

/** No obstacle lies in these minutes since 1970-01-01; touching ends do not matter. */
export function isFree({ starts, ends }: Obstacles, start: number, end: number): boolean {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) > start) high = middle
    else low = middle + 1
  }
  return low === starts.length || (starts[low] ?? 0) >= end
}

export interface CohortObstacles {
  readonly heads: number
  readonly obstacles: Obstacles
}

/**
 * Heads that can reach a sitting of so many minutes, for a start at each quarter hour of each day (96 a day, both days
 * included). The obstacles must be compiled for the same days.
 */
export function headsByQuarterHour(
  cohorts: readonly CohortObstacles[],
  from: IsoDate,
  to: IsoDate,
  minutes: number,
): Int32Array {
  const base = dayNumber(from) * minutesPerDay
  const heads = new Int32Array(Math.max(0, dayNumber(to) - dayNumber(from) + 1) * quarterHoursPerDay)
  for (const cohort of cohorts) {
    let next = 0
    for (const [index, obstacleStart] of cohort.obstacles.starts.entries()) {
      const obstacleEnd = cohort.obstacles.ends[index] ?? obstacleStart
      const firstLost = Math.floor((obstacleStart - minutes - base) / quarterHour) + 1
      const firstFree = Math.ceil((obstacleEnd - base) / quarterHour)
      for (; next < Math.min(firstLost, heads.length); next += 1)
        heads[next] = (heads[next] ?? 0) + cohort.heads
      next = Math.max(next, firstFree)
    }
    for (; next < heads.length; next += 1) heads[next] = (heads[next] ?? 0) + cohort.heads
  }
  return heads
}

function* shiftsTaken(
  roster: Roster,
  settings: ReachSettings,
  start: number,
  end: number,
  kindOf: KindLookup,
): Generator<Interval> {
  const before = minutesBefore(settings)
  const { first, last } = daysTouching(start, end, settings)
  for (let day = first; day <= last; day += 1) {
    const date = isoDateOf(day)
    const midnight = day * minutesPerDay
    for (const shift of shiftsWorked(roster, date, kindOf)) {
      const after = minutesAfter(shift, settings)
      yield { start: midnight + shift.startMinute - before, end: midnight + shift.endMinute + after }
    }
  }
}

function* blockTaken(period: ProductionPeriod, start: number, end: number): Generator<Interval> {
  const first = Math.max(dayNumber(period.startsOn), Math.floor((start - latestShiftEnd) / minutesPerDay))
  const last = Math.min(dayNumber(period.endsOn), Math.ceil(end / minutesPerDay))
  for (let day = first; day <= last; day += 1) {
    const midnight = day * minutesPerDay
    yield { start: midnight + period.startMinute, end: midnight + period.endMinute }
  }
}

function merged(taken: Interval[]): Obstacles {
  taken.sort((one, other) => one.start - other.start)
  const starts = new Int32Array(taken.length)
  const ends = new Int32Array(taken.length)
  let count = 0
  for (const { start, end } of taken) {
    const previous = count - 1
    if (count > 0 && start <= (ends[previous] ?? 0)) {
      ends[previous] = Math.max(ends[previous] ?? 0, end)
      continue
    }
    starts[count] = start
    ends[count] = end
    count += 1
  }
  return { starts: starts.slice(0, count), ends: ends.slice(0, count) }
}
