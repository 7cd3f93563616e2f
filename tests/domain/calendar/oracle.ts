// Who can come, worked out minute by minute with plain loops: it shares nothing with the program but the shapes of its data.
import type { KindOfDay } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import type { ReachSettings, SittingTime } from '../../../src-main/domain/calendar/reach.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import type { Roster } from '../../../src-main/domain/calendar/worked-day.ts'

export interface OracleDay {
  readonly date: string
  /** Monday is 0. */
  readonly weekday: number
  readonly dayOfMonth: number
}

/** Days from 1970-01-01 to 2024-01-01, a Monday: 54 years of 365 days and 13 leap days. */
export const daysBeforeOracle = 54 * 365 + 13

/** Every day of 2024 to 2027, counted on from that Monday. */
export const oracleDays: readonly OracleDay[] = countDays()

export const dayAt = (index: number): OracleDay => {
  const day = oracleDays[index]
  if (!day) throw new Error(`day ${index} is outside 2024 to 2027`)
  return day
}

function countDays(): readonly OracleDay[] {
  const days: OracleDay[] = []
  for (let year = 2024; year <= 2027; year += 1) {
    const february = year === 2024 ? 29 : 28
    for (const [month, length] of [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      for (let day = 1; day <= length; day += 1) {
        const date = `${year}-${month < 9 ? '0' : ''}${month + 1}-${day < 10 ? '0' : ''}${day}`
        days.push({ date, weekday: days.length % 7, dayOfMonth: day })
      }
    }
  }
  return days
}

/** Days named here have that kind, all others the kind of their weekday. */
export type Kinds = Readonly<Record<string, KindOfDay>>

export const kindAt = (kinds: Kinds, date: string): KindOfDay => {
  const named = kinds[date]
  if (named !== undefined) return named
  return dayAt(indexOf(date)).weekday >= 5 ? 'weekend' : 'workday'
}

export function indexOf(date: string): number {
  const index = positions.get(date)
  if (index === undefined) throw new Error(`${date} is outside 2024 to 2027`)
  return index
}

const positions = new Map(oracleDays.map(({ date }, index) => [date, index]))

/** Walks day by day from the anchor, forwards or backwards. */
function dayOfCycle({ system, offset }: Roster, index: number): number {
  const length = system.cycle.length
  const anchor = indexOf(system.anchorDate)
  const step = index >= anchor ? 1 : -1
  let position = offset
  let week = offset / 7
  for (let day = anchor; day !== index; day += step) {
    position = position + step
    if (position === length) position = 0
    if (position === -1) position = length - 1
    // Going forwards it turns on entering the next day, going backwards on leaving this one.
    const crossed = dayAt(step === 1 ? day + 1 : day).dayOfMonth
    const turns = crossed === 1 || (system.turn === 'half-month' && crossed === 16)
    if (turns) week += step
    if (week === length / 7) week = 0
    if (week === -1) week = length / 7 - 1
  }
  return system.turn ? week * 7 + dayAt(index).weekday : position
}

/** 个人 > 实际排班 > 生产时段 > 节假日 > 班组. */
export function shiftsWorked(roster: Roster, index: number, kinds: Kinds): readonly Shift[] {
  const { date } = dayAt(index)
  if (roster.personDays && date in roster.personDays) return roster.personDays[date] ?? []
  if (roster.teamDays && date in roster.teamDays) return roster.teamDays[date] ?? []
  const { system } = roster
  const own = dayOfCycle(roster, index)
  let shifts = system.cycle[own] ?? []
  const kind = kindAt(kinds, date)
  if (system.followsHolidays && (kind === 'statutory-holiday' || kind === 'swapped-rest')) shifts = []
  else if (system.followsHolidays && kind === 'makeup-workday' && shifts.length === 0) {
    shifts = lastWorkedBefore(system, own)
  }
  let replacedBy = ''
  const added: Shift[] = []
  for (const { startsOn, endsOn, shiftChange } of roster.periods ?? []) {
    if (date < startsOn || date > endsOn || !shiftChange) continue
    if (shiftChange.change === 'add') added.push(...shiftChange.shifts)
    else if (startsOn >= replacedBy) {
      replacedBy = startsOn
      shifts = shiftChange.shifts
    }
  }
  return [...shifts, ...added]
}

/** The days before a day of the cycle are listed in the order in which they come; the last one with work is meant. */
function lastWorkedBefore({ cycle, turn }: Roster['system'], day: number): readonly Shift[] {
  const round = turn ? cycle.slice(day - (day % 7), day - (day % 7) + 7) : [...cycle]
  const own = turn ? day % 7 : day
  const before = [...round.slice(own + 1), ...round.slice(0, own)]
  let last: readonly Shift[] = []
  for (const shifts of before) if (shifts.length > 0) last = shifts
  return last
}

/** What a minute is taken by, the strongest first; 0 is free. */
const layers = [
  'production-block',
  'on-shift',
  'rest-after-night',
  'rest-after-work',
  'rest-before-work',
] as const
type Layer = (typeof layers)[number]

/** Minutes from 00:00 of a day, painted with what takes them. */
export interface Painted {
  readonly firstDay: number
  readonly minutes: Uint8Array
  readonly strokes: {
    readonly layer: Layer
    readonly from: number
    readonly to: number
    readonly shift?: Shift
  }[]
}

/** Paints every minute of so many days, with the shifts of a week before and after in sight. */
export function paint(
  roster: Roster | null,
  settings: ReachSettings,
  firstDay: number,
  days: number,
  kinds: Kinds,
) {
  const painted: Painted = { firstDay, minutes: new Uint8Array(days * 1440), strokes: [] }
  if (roster === null) return painted
  for (let day = firstDay - 7; day < firstDay + days + 7; day += 1) {
    const midnight = (day - firstDay) * 1440
    for (const period of roster.periods ?? []) {
      const { date } = dayAt(day)
      if (period.effect !== 'block' || date < period.startsOn || date > period.endsOn) continue
      fill(painted, midnight + period.startMinute, midnight + period.endMinute, 'production-block')
    }
    for (const shift of shiftsWorked(roster, day, kinds)) paintShift(painted, shift, midnight, settings)
  }
  return painted
}

function paintShift(painted: Painted, shift: Shift, midnight: number, settings: ReachSettings): void {
  let coversNight = false
  for (let minute = shift.startMinute; minute < shift.endMinute; minute += 1) {
    if (minute % 1440 < 300) coversNight = true
  }
  const { travelMinutes } = settings
  const start = midnight + shift.startMinute
  const end = midnight + shift.endMinute
  const rest = coversNight ? settings.restAfterNight : settings.restAfterWork
  const layer = coversNight ? 'rest-after-night' : 'rest-after-work'
  fill(painted, start - settings.restBeforeWork - travelMinutes, start, 'rest-before-work', shift)
  fill(painted, end, end + rest + travelMinutes, layer, shift)
  fill(painted, start, end, 'on-shift', shift)
}

function fill({ minutes, strokes }: Painted, from: number, to: number, layer: Layer, shift?: Shift): void {
  strokes.push({ layer, from, to, ...(shift && { shift }) })
  const bit = 1 << layers.indexOf(layer)
  for (let minute = Math.max(0, from); minute < to && minute < minutes.length; minute += 1) {
    minutes[minute] = (minutes[minute] ?? 0) | bit
  }
}

/** Free from its first minute to its last. */
export function isFreeAt({ minutes }: Painted, startMinute: number, length: number): boolean {
  for (let minute = startMinute; minute < startMinute + length; minute += 1)
    if (minutes[minute] !== 0) return false
  return true
}

/** The strongest layer on any minute of the sitting, and the shifts it may come from; null when it can be reached. */
export function whyNot(painted: Painted, { date, startMinute, minutes }: SittingTime) {
  const start = (indexOf(date) - painted.firstDay) * 1440 + startMinute
  for (const [index, reason] of layers.entries()) {
    const shifts: Shift[] = []
    let isTaken = false
    for (let minute = start; minute < start + minutes; minute += 1) {
      if (((painted.minutes[minute] ?? 0) & (1 << index)) === 0) continue
      isTaken = true
      for (const { layer, from, to, shift } of painted.strokes) {
        if (shift && layer === reason && from <= minute && minute < to) shifts.push(shift)
      }
    }
    if (isTaken) return { reason, shifts }
  }
  return null
}
