// Whether a worker can come: the question that every plan of an evening school in a factory rests on.
import { dayNumber, type IsoDate, isoDateOf } from './dates.ts'
import type { Interval } from './intervals.ts'
import {
  type ProductionPeriod,
  periodsAt,
  productionPeriodLabel,
  productionPeriodNames,
} from './production-periods.ts'
import { latestShiftEnd, type Shift } from './shift-system.ts'
import { durationLabel, minutesPerDay, spanLabel } from './times.ts'
import { type KindLookup, type Roster, shiftsWorked } from './worked-day.ts'

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

/** At least one minute long. */
export interface SittingTime {
  readonly date: IsoDate
  readonly startMinute: number
  readonly minutes: number
}

export type ShiftReason = 'on-shift' | 'rest-after-night' | 'rest-after-work' | 'rest-before-work'

export type Unreachable =
  | { readonly reachable: false; readonly reason: 'production-block'; readonly period: ProductionPeriod }
  | { readonly reachable: false; readonly reason: ShiftReason; readonly shift: Shift }

export type Reach = { readonly reachable: true } | Unreachable

const reachable: Reach = { reachable: true }
const nightEndMinute = 300
const strength: Readonly<Record<ShiftReason, number>> = {
  'on-shift': 4,
  'rest-after-night': 3,
  'rest-after-work': 2,
  'rest-before-work': 1,
}

/** A night shift covers any of 00:00–05:00: it begins there, or it runs past a midnight. */
export function isNightShift({ startMinute, endMinute }: Shift): boolean {
  return startMinute % minutesPerDay < nightEndMinute || endMinute > nextMidnight(startMinute)
}

const nextMidnight = (minute: number): number => (Math.floor(minute / minutesPerDay) + 1) * minutesPerDay

/** Minutes that must lie between a shift's end and a sitting, the way included. */
export function minutesAfter(shift: Shift, settings: ReachSettings): number {
  return (isNightShift(shift) ? settings.restAfterNight : settings.restAfterWork) + settings.travelMinutes
}

/** Minutes that must lie between a sitting and the next shift, the way included. */
export const minutesBefore = ({ restBeforeWork, travelMinutes }: ReachSettings): number =>
  restBeforeWork + travelMinutes

/** The days (both included) whose shifts can take any of these minutes since 1970-01-01, rest and the way included. */
export function daysTouching(start: number, end: number, settings: ReachSettings) {
  const longestAfter = Math.max(settings.restAfterWork, settings.restAfterNight) + settings.travelMinutes
  return {
    first: Math.floor((start - latestShiftEnd - longestAfter) / minutesPerDay) + 1,
    last: Math.ceil((end + minutesBefore(settings)) / minutesPerDay) - 1,
  }
}

/** What is worked on a day (a day number). */
export interface WorkedOn {
  readonly day: number
  readonly shifts: readonly Shift[]
}

/**
 * A worker can reach a sitting that lies in no block of the workplace and that no shift overlaps, widened by rest after
 * work, rest before work and travel on both sides; just enough is enough. Unknown shifts (null) speak against no time.
 */
export function reachOf(
  sitting: SittingTime,
  roster: Roster | null,
  settings: ReachSettings,
  kindOf: KindLookup,
): Reach {
  if (roster === null) return reachable
  const block = blockedReach(sitting, roster.periods ?? [])
  if (block) return block
  const { start, end } = absoluteSpan(sitting)
  const { first, last } = daysTouching(start, end, settings)
  const worked: WorkedOn[] = []
  for (let day = first; day <= last; day += 1) {
    const date = isoDateOf(day)
    worked.push({ day, shifts: shiftsWorked(roster, date, kindOf) })
  }
  return reachBetween(start, end, worked, settings)
}

/** The sitting in minutes since 1970-01-01. */
export function absoluteSpan({ date, startMinute, minutes }: SittingTime): Interval {
  const start = dayNumber(date) * minutesPerDay + startMinute
  return { start, end: start + minutes }
}

/** The first block that forbids the sitting; null when none does. */
export function blockedReach(
  { date, startMinute, minutes }: SittingTime,
  periods: readonly ProductionPeriod[],
): Unreachable | null {
  if (periods.length === 0) return null
  const period = periodsAt(periods, date, startMinute, minutes).blocks[0]
  return period ? { reachable: false, reason: 'production-block', period } : null
}

/** The strongest of what the shifts of these days (see daysTouching) say against minutes since 1970-01-01. */
export function reachBetween(
  start: number,
  end: number,
  worked: readonly WorkedOn[],
  settings: ReachSettings,
): Reach {
  let worst: { readonly reason: ShiftReason; readonly shift: Shift } | null = null
  for (const { day, shifts } of worked) {
    const midnight = day * minutesPerDay
    for (const shift of shifts) {
      const reason = obstacle(start - midnight, end - midnight, shift, settings)
      if (reason && (!worst || strength[reason] > strength[worst.reason])) worst = { reason, shift }
    }
  }
  return worst ? { reachable: false, ...worst } : reachable
}

/** A sitting in minutes from 00:00 of the shift's day. */
function obstacle(start: number, end: number, shift: Shift, settings: ReachSettings): ShiftReason | null {
  if (shift.endMinute <= start) {
    if (start >= shift.endMinute + minutesAfter(shift, settings)) return null
    return isNightShift(shift) ? 'rest-after-night' : 'rest-after-work'
  }
  if (end > shift.startMinute) return 'on-shift'
  return shift.startMinute >= end + minutesBefore(settings) ? null : 'rest-before-work'
}

/** Why not, in words: '夜班 20:00–次日 08:00', '刚下夜班，休息不足', '上班前不足 4 小时', '停产检修（年度大修）'. */
export function unreachableSentence(unreachable: Unreachable, settings: ReachSettings): string {
  switch (unreachable.reason) {
    case 'production-block':
      return productionPeriodLabel(unreachable.period)
    case 'on-shift': {
      const { name, startMinute, endMinute } = unreachable.shift
      return `${name} ${spanLabel(startMinute, endMinute)}`
    }
    case 'rest-after-night':
      return '刚下夜班，休息不足'
    case 'rest-after-work':
      return `下班后不足 ${durationLabel(settings.restAfterWork + settings.travelMinutes)}`
    case 'rest-before-work':
      return `上班前不足 ${durationLabel(minutesBefore(settings))}`
  }
}

/** The same in a word for the bar: '夜班', '刚下夜班', '刚下班', '快上班', '停产检修'. */
export function shortReason(unreachable: Unreachable): string {
  switch (unreachable.reason) {
    case 'production-block':
      return productionPeriodNames[unreachable.period.kind]
    case 'on-shift':
      return unreachable.shift.name
    case 'rest-after-night':
      return '刚下夜班'
    case 'rest-after-work':
      return '刚下班'
    case 'rest-before-work':
      return '快上班'
  }
}
