// What the rotation form holds, and how it comes from a pattern or a kept system and becomes one again.
import type {
  ShiftPatternRow,
  ShiftSystemEntity,
  ShiftSystemInput,
} from '../../../src-main/contract/shifts.ts'
import { type IsoDate, mondayOf } from '../../../src-main/domain/calendar/dates.ts'
import { cycleDay, type Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { cycleText, parseCycleText, shiftsOfCycle } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { movedOffsets, offsetForDay, possibleDays } from '../../../src-main/domain/enterprises/stated-day.ts'

export interface TeamValues {
  readonly id?: string
  readonly name: string
  /** The day of the cycle, from 0, that the team is at today. */
  readonly day: number | null
}

export interface ShiftSystemValues {
  readonly patternCode: string | null
  readonly name: string
  readonly followsHolidays: boolean
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
  const { code, name, cycle, followsHolidays, startsOnMonday } = pattern
  const anchorDate = startsOnMonday ? mondayOf(today) : today
  const teams = pattern.teams.map(({ name: teamName, offset }, index) => ({
    name: teamName,
    ...kept[index],
    day: cycleDay({ cycle, followsHolidays, anchorDate }, offset, today),
  }))
  const shifts = shiftsOfCycle(cycle)
  return {
    patternCode: code,
    name,
    followsHolidays,
    shifts,
    cycleText: cycleText(cycle),
    teams,
    isOrderKept: true,
  }
}

export function valuesOfSystem(system: ShiftSystemEntity, today: IsoDate): ShiftSystemValues {
  const { patternCode, name, followsHolidays, cycle } = system
  const teams = system.teams.map(({ id, name: teamName, offsetDays }) => ({
    id,
    name: teamName,
    day: cycleDay(system, offsetDays, today),
  }))
  const shifts = shiftsOfCycle(cycle)
  return { patternCode, name, followsHolidays, shifts, cycleText: cycleText(cycle), teams, isOrderKept: true }
}

/** Only called with checked values: the cycle can be read and every team has its day. */
export function inputOfValues(
  values: ShiftSystemValues,
  enterpriseId: string,
  today: IsoDate,
  pattern: ShiftPatternRow | undefined,
): Omit<ShiftSystemInput, 'id'> | null {
  const parsed = parseCycleText(values.cycleText, values.shifts)
  if (!parsed.ok) return null
  const cycle = parsed.cycle.map((day) => [...day])
  const anchorDate = pattern?.startsOnMonday === true ? mondayOf(today) : today
  const teams = values.teams.map(({ id, name, day }) => ({
    ...(id !== undefined && { id }),
    name,
    offsetDays: offsetForDay(cycle.length, anchorDate, today, day ?? 0),
    isDefault: false,
  }))
  const { name, patternCode, followsHolidays } = values
  return {
    enterpriseId,
    name,
    patternCode,
    cycle,
    anchorDate,
    followsHolidays,
    turn: pattern?.turn ?? null,
    teams,
  }
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

/** '第 3 天 中班', for the days that can be meant today. */
export function dayOptions(
  values: Pick<ShiftSystemValues, 'cycleText' | 'shifts'>,
  startsOnMonday: boolean,
  today: IsoDate,
): readonly { value: number; label: string }[] {
  const parsed = parseCycleText(values.cycleText, values.shifts)
  if (!parsed.ok) return []
  const isAligned = startsOnMonday && parsed.cycle.length % 7 === 0
  return possibleDays(parsed.cycle.length, isAligned, today).map((day) => {
    const names = (parsed.cycle[day] ?? []).map((shift) => shift.name).join('＋')
    return { value: day, label: `第 ${day + 1} 天 · ${names === '' ? '休息' : names}` }
  })
}
