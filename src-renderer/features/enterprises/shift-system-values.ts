// What the rotation form holds, and how it comes from a pattern or a kept system and becomes one again.
import type {
  ShiftPatternRow,
  ShiftSystemEntity,
  ShiftSystemInput,
} from '../../../src-main/contract/shifts.ts'
import { type IsoDate, mondayOf, weekdayLabel, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { type CycleTurn, cycleDay, type Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { cycleText, parseCycleText, shiftsOfCycle } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { movedOffsets, offsetForDay, possibleDays } from '../../../src-main/domain/enterprises/stated-day.ts'

/** day: on and on, day by day · week: whole weeks from Monday on · the others: another week begins with the half or the month */
export type Turning = 'day' | 'week' | CycleTurn

export const turningNames: Readonly<Record<Turning, string>> = {
  day: '按天接着轮',
  week: '每周换班',
  'half-month': '半月换班（1 日、16 日）',
  month: '每月换班（1 日）',
}

export interface TeamValues {
  readonly id?: string
  readonly name: string
  /** The day of the cycle, from 0, that the team is at today. */
  readonly day: number | null
  /** Whoever has no team works this one's shifts. */
  readonly isDefault?: boolean
}

export interface ShiftSystemValues {
  readonly patternCode: string | null
  readonly name: string
  readonly followsHolidays: boolean
  readonly turning: Turning
  readonly shifts: readonly Shift[]
  readonly cycleText: string
  readonly teams: readonly TeamValues[]
  /** Changing one team's day moves the others by as much. */
  readonly isOrderKept: boolean
}

/** Teams that are there already keep their names and are laid over the pattern's, one by one. */
export function valuesOfPattern(
  pattern: ShiftPatternRow,
  today: IsoDate,
  kept: readonly TeamValues[] = [],
): ShiftSystemValues {
  const { code, name, cycle, followsHolidays, startsOnMonday, turn } = pattern
  const anchorDate = startsOnMonday ? mondayOf(today) : today
  const teams = pattern.teams.map(({ name: teamName, offset }, index) => ({
    name: teamName,
    ...kept[index],
    day: cycleDay({ cycle, followsHolidays, anchorDate, turn }, offset, today),
  }))
  return {
    patternCode: code,
    name,
    followsHolidays,
    turning: turn ?? (startsOnMonday ? 'week' : 'day'),
    shifts: shiftsOfCycle(cycle),
    cycleText: cycleText(cycle),
    teams,
    isOrderKept: true,
  }
}

export function valuesOfSystem(system: ShiftSystemEntity, today: IsoDate): ShiftSystemValues {
  const { patternCode, name, followsHolidays, cycle } = system
  const teams = system.teams.map(({ id, name: teamName, offsetDays, isDefault }) => ({
    id,
    name: teamName,
    day: cycleDay(system, offsetDays, today),
    isDefault,
  }))
  return {
    patternCode,
    name,
    followsHolidays,
    turning: turningOf(system),
    shifts: shiftsOfCycle(cycle),
    cycleText: cycleText(cycle),
    teams,
    isOrderKept: true,
  }
}

/** A kept cycle of whole weeks that stands at its beginning on Mondays is one that is changed by the week. */
export function turningOf({ turn, cycle, anchorDate }: ShiftSystemEntity): Turning {
  if (turn !== null) return turn
  return cycle.length % 7 === 0 && weekdayOf(anchorDate) === 1 ? 'week' : 'day'
}

/** '8 天一轮', '2 周一轮，每周换班', '每月换班，2 周一轮'. */
export function turnWords(system: ShiftSystemEntity): string {
  const turning = turningOf(system)
  if (turning === 'day') return `${system.cycle.length} 天一轮`
  const weeks = system.cycle.length / 7
  return weeks === 1 ? '一周一轮' : `${weeks} 周一轮，${turningNames[turning]}`
}

/** Only called with checked values: the cycle can be read and every team has its day. */
export function inputOfValues(
  values: ShiftSystemValues,
  enterpriseId: string,
  today: IsoDate,
): Omit<ShiftSystemInput, 'id'> | null {
  const parsed = parseCycleText(values.cycleText, values.shifts)
  if (!parsed.ok) return null
  const { name, patternCode, followsHolidays, turning } = values
  const cycle = parsed.cycle.map((day) => [...day])
  const turn = turning === 'day' || turning === 'week' ? null : turning
  const system = { cycle, followsHolidays, turn, anchorDate: turning === 'day' ? today : mondayOf(today) }
  const teams = values.teams.map(({ id, name: teamName, day, isDefault = false }) => ({
    ...(id !== undefined && { id }),
    name: teamName,
    offsetDays: offsetForDay(system, today, day ?? 0) ?? 0,
    isDefault,
  }))
  return { ...system, enterpriseId, name, patternCode, teams }
}

/** The teams after one of them was said to be at another day. */
export function withTeamDay(
  teams: readonly TeamValues[],
  at: number,
  day: number,
  before: number | null,
  cycleLength: number,
): readonly TeamValues[] {
  const moved =
    before === null
      ? null
      : movedOffsets(
          cycleLength,
          teams.map((team) => team.day ?? 0),
          day - before,
        )
  return teams.map((team, index) =>
    index === at ? { ...team, day } : { ...team, day: moved?.[index] ?? team.day },
  )
}

/** '第 2 天 · 早班（第 2 个早班）', or '第 2 周 周三 · 中班' in whole weeks, for the days that can be meant today. */
export function dayOptions(
  { cycleText: text, shifts, turning }: Pick<ShiftSystemValues, 'cycleText' | 'shifts' | 'turning'>,
  today: IsoDate,
): readonly { value: number; label: string }[] {
  const parsed = parseCycleText(text, shifts)
  if (!parsed.ok) return []
  const { cycle } = parsed
  const isAligned = turning !== 'day' && cycle.length % 7 === 0
  return possibleDays(cycle.length, isAligned, today).map((day) => {
    const place = isAligned
      ? `第 ${Math.floor(day / 7) + 1} 周 ${weekdayLabel(weekdayOf(today))}`
      : `第 ${day + 1} 天`
    return { value: day, label: `${place} · ${isAligned ? namesOn(cycle, day) : countedNames(cycle, day)}` }
  })
}

const namesOn = (cycle: readonly (readonly Shift[])[], day: number): string =>
  (cycle[day] ?? []).map((shift) => shift.name).join('＋') || '休息'

/** Of several days of the same kind in a row, which one it is: people say "the second early shift". */
function countedNames(cycle: readonly (readonly Shift[])[], day: number): string {
  const name = namesOn(cycle, day)
  let count = 1
  while (count <= day && namesOn(cycle, day - count) === name) count += 1
  const isAlone = count === 1 && (day + 1 >= cycle.length || namesOn(cycle, day + 1) !== name)
  return isAlone ? name : `${name}（第 ${count} 个${name === '休息' ? '休息日' : name}）`
}
