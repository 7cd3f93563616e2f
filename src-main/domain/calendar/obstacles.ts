// Everything that keeps a roster's people from coming, compiled once for a span of days and then asked by the million.
import { dayNumber, type IsoDate } from './dates.ts'
import type { Interval } from './intervals.ts'
import type { ProductionPeriod } from './production-periods.ts'
import { daysTouching, minutesAfter, minutesBefore, type ReachSettings } from './reach.ts'
import { latestShiftEnd } from './shift-system.ts'
import { minutesPerDay } from './times.ts'
import { type KindLookup, type Roster, shiftsReader } from './worked-day.ts'

/** Minutes since 1970-01-01, half-open; in order, none touching the next; rest, the way and blocks included. */
export interface Obstacles {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

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
  const span = { start: dayNumber(from) * minutesPerDay, end: (dayNumber(to) + 2) * minutesPerDay }
  return merged([...shiftsTaken(roster, settings, span, kindOf), ...blocksTaken(roster.periods, span)])
}

/** Of that what the shifts take, for whatever lies within a span of minutes since 1970-01-01. */
export function compileShifts(
  roster: Roster,
  settings: ReachSettings,
  span: Interval,
  kindOf: KindLookup,
): Obstacles {
  return merged(shiftsTaken(roster, settings, span, kindOf))
}

/** And what the blocks take. */
export function compileBlocks({ periods }: Roster, span: Interval): Obstacles {
  return merged(blocksTaken(periods, span))
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

function shiftsTaken(
  roster: Roster,
  settings: ReachSettings,
  span: Interval,
  kindOf: KindLookup,
): Interval[] {
  const taken: Interval[] = []
  const shiftsOf = shiftsReader(roster, kindOf)
  const before = minutesBefore(settings)
  const { first, last } = daysTouching(span.start, span.end, settings)
  for (let day = first; day <= last; day += 1) {
    const midnight = day * minutesPerDay
    for (const shift of shiftsOf(day)) {
      const after = minutesAfter(shift, settings)
      taken.push({ start: midnight + shift.startMinute - before, end: midnight + shift.endMinute + after })
    }
  }
  return taken
}

function blocksTaken(periods: readonly ProductionPeriod[] = [], { start, end }: Interval): Interval[] {
  const taken: Interval[] = []
  for (const period of periods) {
    if (period.effect !== 'block') continue
    const first = Math.max(dayNumber(period.startsOn), Math.floor((start - latestShiftEnd) / minutesPerDay))
    const last = Math.min(dayNumber(period.endsOn), Math.ceil(end / minutesPerDay))
    for (let day = first; day <= last; day += 1) {
      const midnight = day * minutesPerDay
      taken.push({ start: midnight + period.startMinute, end: midnight + period.endMinute })
    }
  }
  return taken
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
