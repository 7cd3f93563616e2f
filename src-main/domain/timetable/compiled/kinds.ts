// What time alone says of a class's lessons of one length: where they may start, and which burdens they meet.
import { dayNumber, isoDateOf } from '../../calendar/dates.ts'
import { isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import type { ProductionPeriod } from '../../calendar/production-periods.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { ProblemIndex } from '../plan-view.ts'
import { gridMinutes, type PlanClass } from '../problem.ts'
import { type Days, quarterMinutes, quartersPerDay } from './days.ts'
import { startsTouching } from './intervals.ts'

export interface Kind {
  readonly minutes: number
  /** Rounded up. */
  readonly quarters: number
  /** Bit `time & 31` of word `time >> 5`: whether a sitting may begin then as far as time alone can tell. */
  readonly allowed: Int32Array
  /** The starts that are allowed, in order. */
  readonly times: Int32Array
  /** By start: the weights of the burdens that touch it. Bytes, unless a class has more burdens than they can count. */
  readonly burden: Uint8Array | Int32Array
}

interface KindInput {
  readonly index: ProblemIndex
  readonly days: Days
  readonly planClass: PlanClass
  readonly minutes: number
  /** Minutes after the quarter hour at which its sittings begin: 0 but for a fixed one that lies off the grid. */
  readonly offset: number
}

/** The kind of a class's lessons of that length, so many minutes after the quarter hour; each is made once. */
export type KindFinder = (classNumber: number, minutes: number, offset: number) => Kind

export function kindFinder(index: ProblemIndex, days: Days): KindFinder {
  const known = new Map<string, Kind>()
  return (classNumber, minutes, offset) => {
    const key = `${classNumber} ${minutes} ${offset}`
    const found = known.get(key)
    if (found !== undefined) return found
    // Only the problem's own classes are asked for.
    const planClass = index.problem.classes[classNumber] as PlanClass
    const made = compileKind({ index, days, planClass, minutes, offset })
    known.set(key, made)
    return made
  }
}

function compileKind(input: KindInput): Kind {
  const { days, minutes, offset } = input
  const times = days.count * quartersPerDay
  const allowed = allowedStarts(input, times)
  return {
    minutes,
    quarters: Math.ceil((offset + minutes) / quarterMinutes),
    allowed: bitsOf(allowed),
    times: timesOf(allowed),
    burden: burdenOf(input, times),
  }
}

function timesOf(flags: Uint8Array): Int32Array {
  const times = new Int32Array(flags.length)
  let count = 0
  for (let time = 0; time < flags.length; time += 1) {
    if (flags[time] !== 1) continue
    times[count] = time
    count += 1
  }
  return times.slice(0, count)
}

/** Whether the kind's sittings may begin then. */
export const mayBegin = ({ allowed }: Kind, time: number): boolean =>
  (((allowed[time >> 5] ?? 0) >>> (time & 31)) & 1) === 1

function bitsOf(flags: Uint8Array): Int32Array {
  const bits = new Int32Array(Math.ceil(flags.length / 32))
  for (let at = 0; at < flags.length; at += 1) {
    if (flags[at] === 1) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31))
  }
  return bits
}

function allowedStarts({ index, days, planClass, minutes }: KindInput, times: number): Uint8Array {
  const { problem } = index
  const { startMinute, endMinute } = problem.dayWindow
  const first = Math.ceil(startMinute / gridMinutes)
  const last = Math.floor((endMinute - minutes) / gridMinutes)
  const allowed = new Uint8Array(times)
  for (let day = 0; day < days.count; day += 1) {
    if (!isTeachingDay(index, days, planClass, day)) continue
    allowed.fill(1, day * quartersPerDay + first, day * quartersPerDay + Math.max(first, last + 1))
  }
  for (const period of periodsOf(index, planClass, 'block')) {
    eachPart(period, days, (from, to) =>
      startsTouching(from, to, minutes, times, (start, end) => allowed.fill(0, start, end)),
    )
  }
  return allowed
}

function isTeachingDay(
  { problem, holidays }: ProblemIndex,
  days: Days,
  planClass: PlanClass,
  day: number,
): boolean {
  const date = isoDateOf(days.first + day)
  if (date < problem.season.startsOn || date > problem.season.endsOn) return false
  if (planClass.deadline !== null && date > planClass.deadline) return false
  if (planClass.notBefore != null && date < planClass.notBefore) return false
  const monday = isoDateOf(days.first + day - (days.weekday[day] ?? 0))
  if (problem.frozenWeeks?.includes(monday)) return false
  const { kind } = kindOfDay(date, holidays, problem.holidaysKnownUpTo)
  return (
    !isHolidayKind(kind) ||
    problem.permissions.some((each) => each.date === date && (each.classId ?? planClass.id) === planClass.id)
  )
}

function burdenOf({ index, days, planClass, minutes, offset }: KindInput, times: number): Kind['burden'] {
  const periods = periodsOf(index, planClass, 'burden')
  const most = periods.reduce((sum, { weight = 1 }) => sum + weight, 0)
  const burden = most <= 255 ? new Uint8Array(times) : new Int32Array(times)
  // A period counts once, on however many of its days it touches a sitting.
  const counted = new Int32Array(times).fill(-1)
  for (const [number, period] of periods.entries()) {
    eachPart(period, days, (from, to) =>
      startsTouching(from - offset, to - offset, minutes, times, (start, end) => {
        for (let time = start; time < end; time += 1) {
          if (counted[time] === number) continue
          counted[time] = number
          burden[time] = (burden[time] ?? 0) + (period.weight ?? 1)
        }
      }),
    )
  }
  return burden
}

const periodsOf = ({ problem }: ProblemIndex, planClass: PlanClass, effect: ProductionPeriod['effect']) =>
  problem.periods.filter(
    (each) => each.effect === effect && planClass.enterpriseIds.includes(each.enterpriseId),
  )

/** The parts of a period, day by day, in minutes from the beginning of day 0. */
function eachPart(period: ProductionPeriod, days: Days, tell: (from: number, to: number) => void): void {
  const last = Math.min(days.count, dayNumber(period.endsOn) - days.first)
  for (let day = Math.max(-2, dayNumber(period.startsOn) - days.first); day <= last; day += 1) {
    tell(day * minutesPerDay + period.startMinute, day * minutesPerDay + period.endMinute)
  }
}
