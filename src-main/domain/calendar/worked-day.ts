// What a team or a person works on a day: the rotation, and whatever is stronger than it on that day.
import { dayNumber, daysBetween, type IsoDate, isoDateOf } from './dates.ts'
import { isHolidayKind, type KindOfDay } from './kinds-of-day.ts'
import { datedPeriod, type ProductionPeriod, type ShiftChange } from './production-periods.ts'
import {
  cycleDay,
  makeupCycleDay,
  remainder,
  type Shift,
  type ShiftSystem,
  shiftsOn,
} from './shift-system.ts'

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
