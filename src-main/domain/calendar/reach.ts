// Whether a worker can come: the question that every plan of an evening school in a factory rests on.
import { dayNumber, type IsoDate } from './dates.ts'
import { type Interval, overlaps } from './intervals.ts'
import type { DatedShift, Shift } from './shift-system.ts'
import { durationLabel, minutesPerDay, spanLabel } from './times.ts'

/** All in minutes; settings of the enterprise. */
export interface ReachSettings {
  readonly restAfterWork: number
  /** Instead of restAfterWork, after a shift that covers any of 00:00–05:00. */
  readonly restAfterNight: number
  readonly restBeforeWork: number
  /** One way between workplace and room; 0 for a room at the worker's own workplace. */
  readonly travelMinutes: number
}

export const defaultReachSettings: ReachSettings = {
  restAfterWork: 30,
  restAfterNight: 360,
  restBeforeWork: 240,
  travelMinutes: 0,
}

export interface SittingTime {
  readonly date: IsoDate
  readonly startMinute: number
  readonly minutes: number
}

export type UnreachableReason = 'on-shift' | 'rest-after-night' | 'rest-after-work' | 'rest-before-work'

export type Reach =
  | { readonly reachable: true }
  | { readonly reachable: false; readonly reason: UnreachableReason; readonly shift: Shift }

const nightEndMinute = 300
const strongestFirst: readonly UnreachableReason[] = [
  'on-shift',
  'rest-after-night',
  'rest-after-work',
  'rest-before-work',
]

/** A night shift covers any of 00:00–05:00, on the day it starts or on the next. */
export function isNightShift(shift: Shift): boolean {
  const worked = { start: shift.startMinute, end: shift.endMinute }
  return (
    overlaps(worked, { start: 0, end: nightEndMinute }) ||
    overlaps(worked, { start: minutesPerDay, end: minutesPerDay + nightEndMinute })
  )
}

/**
 * A worker can reach a sitting that no shift overlaps, widened by rest after work, rest before work and travel on
 * both sides; just enough is enough. `shifts` are those of the days around the sitting (see shiftsAround).
 */
export function canReach(
  sitting: SittingTime,
  shifts: readonly DatedShift[],
  settings: ReachSettings,
): Reach {
  const start = dayNumber(sitting.date) * minutesPerDay + sitting.startMinute
  const end = start + sitting.minutes
  let worst: { reason: UnreachableReason; shift: Shift } | null = null
  for (const { day, shift } of shifts) {
    const reason = obstacle(start, end, day * minutesPerDay, shift, settings)
    if (reason && (!worst || strongestFirst.indexOf(reason) < strongestFirst.indexOf(worst.reason))) {
      worst = { reason, shift }
    }
  }
  return worst ? { reachable: false, ...worst } : { reachable: true }
}

/**
 * The minutes since 1970-01-01 that a shift takes from its worker, rest and travel included: a sitting that overlaps none
 * of these can be reached. The same answer as canReach, for callers that ask very often and need no reason.
 */
export function minutesTaken({ day, shift }: DatedShift, settings: ReachSettings): Interval {
  const after =
    (isNightShift(shift) ? settings.restAfterNight : settings.restAfterWork) + settings.travelMinutes
  const before = settings.restBeforeWork + settings.travelMinutes
  const midnight = day * minutesPerDay
  return { start: midnight + shift.startMinute - before, end: midnight + shift.endMinute + after }
}

function obstacle(
  start: number,
  end: number,
  shiftDay: number,
  shift: Shift,
  settings: ReachSettings,
): UnreachableReason | null {
  const shiftStart = shiftDay + shift.startMinute
  const shiftEnd = shiftDay + shift.endMinute
  if (shiftEnd <= start) {
    const isNight = isNightShift(shift)
    const rest = (isNight ? settings.restAfterNight : settings.restAfterWork) + settings.travelMinutes
    if (start >= shiftEnd + rest) return null
    return isNight ? 'rest-after-night' : 'rest-after-work'
  }
  if (end <= shiftStart) {
    return shiftStart >= end + settings.restBeforeWork + settings.travelMinutes ? null : 'rest-before-work'
  }
  return 'on-shift'
}

/** Why not, in the words of the screen: '夜班 20:00–次日 08:00', '刚下夜班，休息不足', '上班前不足 4 小时'. */
export function unreachableSentence(
  reason: UnreachableReason,
  shift: Shift,
  settings: ReachSettings,
): string {
  switch (reason) {
    case 'on-shift':
      return `${shift.name} ${spanLabel(shift.startMinute, shift.endMinute)}`
    case 'rest-after-night':
      return '刚下夜班，休息不足'
    case 'rest-after-work':
      return `下班后不足 ${durationLabel(settings.restAfterWork + settings.travelMinutes)}`
    case 'rest-before-work':
      return `上班前不足 ${durationLabel(settings.restBeforeWork + settings.travelMinutes)}`
  }
}
