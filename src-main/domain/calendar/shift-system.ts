// A rotation is a cycle of days of any length; teams run the same cycle at their own offset.
import { addDays, dayNumber, daysBetween, type IsoDate, isoDateOf, type Weekday, weekdayOf } from './dates.ts'
import { isHolidayKind, type KindOfDay } from './kinds-of-day.ts'
import { datedPeriod, type ProductionPeriod, type ShiftChange } from './production-periods.ts'

/** A piece of work time on the day it starts on; the end may pass 1440, up to latestShiftEnd. Its name never decides. */
export interface Shift {
  readonly name: string
  readonly startMinute: number
  readonly endMinute: number
}

/** No shift lasts beyond the end of the day after the one it starts on. */
export const latestShiftEnd = 2880

/** With which part of the month the rotation turns; absent or null, it goes on day by day. */
export type CycleTurn = 'half-month' | 'month'

export interface ShiftSystem {
  /** One entry a day of the cycle; an empty one is a day off. */
  readonly cycle: readonly (readonly Shift[])[]
  /** 长白班 rests on holidays and works on 补班日; continuous shifts run through. */
  readonly followsHolidays: boolean
  /** The date on which a team of offset 0 is at day 0 of the cycle. */
  readonly anchorDate: IsoDate
  /**
   * 半月倒 and 月倒: the cycle is of whole weeks from Monday on, and the next week of it begins with the next half (the
   * 1st or the 16th) or the next month. Offsets are then whole weeks.
   */
  readonly turn?: CycleTurn | null
}

/** What is worked on single days instead of the rotation; an empty list is a day off. */
export type DatedShifts = Readonly<Record<IsoDate, readonly Shift[]>>

/** What a team works: a system, and the day of the cycle it stood at on the anchor date. */
export interface Roster {
  readonly system: ShiftSystem
  readonly offset: number
  /** The people have no team: they work what their workplace's default team does. */
  readonly isDefault?: boolean
  /** 实际排班 of the team on single days, clicked or imported. */
  readonly teamDays?: DatedShifts
  /** The same of one person: swaps and leave. */
  readonly personDays?: DatedShifts
  /** Production periods of the workplace. */
  readonly periods?: readonly ProductionPeriod[]
}

export type KindLookup = (date: IsoDate) => KindOfDay

/** Which day of the cycle (from 0) a team is at on a date, also before the anchor. */
export function cycleDay(system: ShiftSystem, offset: number, date: IsoDate): number {
  const length = system.cycle.length
  if (length === 0) return 0
  if (!system.turn) return remainder(dayNumber(date) - dayNumber(system.anchorDate) + offset, length)
  const turns = turnNumber(date, system.turn) - turnNumber(system.anchorDate, system.turn)
  const week = remainder(turns + Math.floor(offset / 7), length / 7)
  return week * 7 + weekdayOf(date) - 1
}

/** Months or half months since year 0; the second half begins on the 16th. */
function turnNumber(date: IsoDate, turn: CycleTurn): number {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  return turn === 'month' ? months : months * 2 + (Number(date.slice(8)) > 15 ? 1 : 0)
}

const remainder = (value: number, length: number): number => ((value % length) + length) % length

/** The shifts that the rotation alone gives a team on a date, holidays not considered. */
export function shiftsOn(system: ShiftSystem, offset: number, date: IsoDate): readonly Shift[] {
  return system.cycle[cycleDay(system, offset, date)] ?? []
}

/**
 * What decides a day's work, the strongest first: 个人 a day of the person, 实际排班 a day of the team, 生产时段 a period
 * that changes the shifts, 节假日 where the system follows holidays, 班组 the team's rotation, 默认 the default team's.
 */
export type RosterLevel = 'person' | 'team-day' | 'production-period' | 'holiday' | 'team' | 'default'

export const rosterLevelNames: Readonly<Record<RosterLevel, string>> = {
  person: '个人',
  'team-day': '实际排班',
  'production-period': '生产时段',
  holiday: '节假日',
  team: '班组',
  default: '默认',
}

export interface WorkedDay {
  readonly shifts: readonly Shift[]
  readonly decidedBy: RosterLevel
}

/** What is worked on a day, and what decided it. Several periods of one day: the later begun one replaces, all add. */
export function workedDay(roster: Roster, date: IsoDate, kind: KindOfDay): WorkedDay {
  const personal = roster.personDays?.[date]
  if (personal) return { shifts: personal, decidedBy: 'person' }
  const actual = roster.teamDays?.[date]
  if (actual) return { shifts: actual, decidedBy: 'team-day' }
  const regular = regularDay(roster, date, kind)
  const changes = changesOn(roster.periods ?? [], date)
  if (changes.length === 0) return regular
  const replaced = changes.findLast((each) => each.change === 'replace')?.shifts ?? regular.shifts
  const added = changes.flatMap((each) => (each.change === 'add' ? each.shifts : []))
  return { shifts: [...replaced, ...added], decidedBy: 'production-period' }
}

const noChanges: readonly ShiftChange[] = []

/** The shifts of workedDay alone. */
export function workedShifts(roster: Roster, date: IsoDate, kind: KindOfDay): readonly Shift[] {
  return workedDay(roster, date, kind).shifts
}

/** The same for callers that ask day after day: the kind of day is looked up only where it matters. */
export function shiftsWorked(roster: Roster, date: IsoDate, kindOf: KindLookup): readonly Shift[] {
  return workedShifts(roster, date, roster.system.followsHolidays ? kindOf(date) : 'workday')
}

/** shiftsWorked by day number, for callers that ask for a whole season: on most days the rotation alone decides. */
export function shiftsReader(roster: Roster, kindOf: KindLookup): (day: number) => readonly Shift[] {
  const { cycle, turn, followsHolidays, anchorDate } = roster.system
  const isRotationOnly = !turn && !followsHolidays && !roster.personDays && !roster.teamDays
  const changing = (roster.periods ?? []).filter(({ shiftChange }) => shiftChange).map(datedPeriod)
  const anchor = dayNumber(anchorDate) - roster.offset
  return (day) => {
    const isPlain = isRotationOnly && !changing.some((one) => one.firstDay <= day && day <= one.lastDay)
    if (!isPlain) return shiftsWorked(roster, isoDateOf(day), kindOf)
    return cycle[remainder(day - anchor, cycle.length)] ?? noShifts
  }
}

const noShifts: readonly Shift[] = []

/** A system that follows holidays is off on 法定节假日 and 调休休息日 and works on 补班日; any other keeps its rotation. */
function regularDay(
  { system, offset, isDefault = false }: Roster,
  date: IsoDate,
  kind: KindOfDay,
): WorkedDay {
  const shifts = shiftsOn(system, offset, date)
  if (system.followsHolidays && isHolidayKind(kind)) return { shifts: [], decidedBy: 'holiday' }
  if (system.followsHolidays && kind === 'makeup-workday' && shifts.length === 0) {
    const day = makeupCycleDay(system, cycleDay(system, offset, date), (each) => each.length > 0)
    if (day !== null) return { shifts: system.cycle[day] ?? [], decidedBy: 'holiday' }
  }
  return { shifts, decidedBy: isDefault ? 'default' : 'team' }
}

/**
 * Which day of the cycle a team works on a 补班日 that its rotation has off: the last worked one before its own day, so
 * that a team in its 中班 week works 中班. Where the rotation turns with the month, the days of its own week follow each
 * other round and round, since the week before it in the cycle is another half-month's. Null where none is worked.
 */
export function makeupCycleDay<Day>(
  { cycle, turn }: { readonly cycle: ArrayLike<Day>; readonly turn?: CycleTurn | null },
  ownDay: number,
  isWorked: (day: Day) => boolean,
): number | null {
  const length = turn ? 7 : cycle.length
  const first = turn ? ownDay - (ownDay % 7) : 0
  for (let back = 1; back < length; back += 1) {
    const at = first + remainder(ownDay - first - back, length)
    const day = cycle[at]
    if (day !== undefined && isWorked(day)) return at
  }
  return null
}

/** In the order in which the periods begin; of those that begin together, in the order they are listed. */
function changesOn(periods: readonly ProductionPeriod[], date: IsoDate): readonly ShiftChange[] {
  const touches = (each: ProductionPeriod) => each.shiftChange && each.startsOn <= date && date <= each.endsOn
  // Nearly every day: asked very often, so nothing is built for it.
  if (!periods.some(touches)) return noChanges
  return periods
    .filter(touches)
    .toSorted((one, other) => daysBetween(other.startsOn, one.startsOn))
    .flatMap((each) => each.shiftChange ?? [])
}

/** The anchor for a cycle that must begin on a given weekday: that weekday on or before the date. */
export function anchorOnWeekday(date: IsoDate, weekday: Weekday): IsoDate {
  return addDays(date, -((weekdayOf(date) - weekday + 7) % 7))
}
