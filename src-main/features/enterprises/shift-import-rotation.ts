// 采用推出的班制: what the rotation found in a table would make of the enterprise's systems, teams and people.
import { daysBetween } from '../../domain/calendar/dates.ts'
import { isHolidayKind } from '../../domain/calendar/kinds-of-day.ts'
import type { ShiftPattern } from '../../domain/calendar/patterns.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import {
  type InferredRotation,
  inferCycle,
  matchPattern,
  type PatternMatch,
} from '../../domain/enterprises/infer-cycle/index.ts'
import { areSameShifts } from '../../domain/enterprises/shift-choices.ts'
import { isSameWork, workKey } from '../../domain/enterprises/shift-import/plan-days.ts'
import type { ShiftSystemRecord } from '../../storage/enterprises/shift-systems-store.ts'
import { type ProposedTeam, proposedTeams } from './shift-import-groups.ts'
import type { MatchedRow } from './shift-import-people.ts'
import type { DatedWorld, ImportWorld } from './shift-import-world.ts'

export interface ProposedRotation {
  readonly inferred: InferredRotation
  readonly pattern: PatternMatch | null
  /** A system on record that is corrected; null: a new one. */
  readonly updates: ShiftSystemRecord | null
  readonly system: Omit<ShiftSystemRecord, 'id' | 'enterpriseId'>
  readonly teams: readonly ProposedTeam[]
}

export function proposeRotation(
  rows: readonly MatchedRow[],
  dates: readonly string[],
  world: ImportWorld,
  days: DatedWorld,
  patterns: readonly ShiftPattern[],
): ProposedRotation | null {
  const shiftsOf = shiftsByKey(rows, world.own)
  const inferred = inferCycle({
    dates,
    rows: rows.map(({ row }) => ({
      key: row.key,
      teamName: row.teamName || null,
      cells: cellsOf(row.days, dates),
    })),
    holidays: new Set(dates.filter((date) => isHolidayKind(days.kindOf(date)))),
    makeupWorkdays: new Set(dates.filter((date) => days.kindOf(date) === 'makeup-workday')),
  })
  if (inferred === null) return null
  const cycle = inferred.cycle.map((key) => [...(shiftsOf.get(key) ?? [])])
  const pattern = matchPattern(inferred, (key) => shiftsOf.get(key) ?? [], patterns)
  const teams = proposedTeams(inferred, rows, world)
  const found = {
    cycle,
    anchorDate: inferred.anchorDate,
    turn: inferred.turn,
    followsHolidays: inferred.followsHolidays || (pattern?.pattern.followsHolidays ?? false),
  }
  return { inferred, pattern, ...placed(found, pattern, teams, world) }
}

/** Rotations whose teams would all run the found one; a system without teams stays. */
export function systemsLeft(
  { teams, updates }: Pick<ProposedRotation, 'teams' | 'updates'>,
  world: Pick<ImportWorld, 'systems' | 'teams'>,
): readonly ShiftSystemRecord[] {
  const moved = new Set(teams.flatMap((team) => team.id ?? []))
  return world.systems.filter((system) => {
    const own = world.teams.filter((team) => team.shiftSystemId === system.id)
    return system.id !== updates?.id && own.length > 0 && own.every((team) => moved.has(team.id))
  })
}

/** Whether the rotation and its teams are on record just as proposed. */
export function isOnRecord({ system, teams, updates }: ProposedRotation, world: ImportWorld): boolean {
  if (updates === null || !isSameSystem(system, updates)) return false
  const known = new Map(world.teams.map((team) => [team.id, team]))
  return teams.every(({ id, name, offsetDays, isDefault }) => {
    const team = known.get(id ?? '')
    if (team === undefined || team.shiftSystemId !== updates.id) return false
    const isPlaced = team.offsetDays === offsetDays % system.cycle.length
    return isPlaced && team.name === name && team.isDefault === isDefault
  })
}

function isSameSystem(one: ProposedRotation['system'], other: ProposedRotation['system']): boolean {
  const plain = ({ name, patternCode, anchorDate, followsHolidays, turn }: ProposedRotation['system']) =>
    JSON.stringify([name, patternCode, anchorDate, followsHolidays, turn ?? null])
  const isSameCycle =
    one.cycle.length === other.cycle.length &&
    one.cycle.every((day, index) => areSameShifts(day, other.cycle[index] ?? []))
  return isSameCycle && plain(one) === plain(other)
}

type FoundSystem = Pick<ShiftSystemRecord, 'cycle' | 'anchorDate' | 'followsHolidays' | 'turn'>

/** A rotation on record is corrected where all that run it are in the table, or where only its teams' days are off. */
function placed(
  found: FoundSystem,
  pattern: PatternMatch | null,
  teams: readonly ProposedTeam[],
  world: ImportWorld,
): Pick<ProposedRotation, 'updates' | 'system' | 'teams'> {
  const known = world.teams.filter((team) => teams.some((one) => one.id === team.id))
  const systemIds = new Set(known.map((team) => team.shiftSystemId))
  const only = systemIds.size === 1 ? world.systems.find((system) => systemIds.has(system.id)) : undefined
  if (only !== undefined) {
    const begin = found.turn === null && !only.turn ? sameCycleFrom(only.cycle, found.cycle) : null
    if (begin !== null) {
      const moved = begin - daysBetween(only.anchorDate, found.anchorDate)
      const { id: _id, enterpriseId: _enterprise, ...system } = only
      const length = only.cycle.length
      const kept = teams.map((team) => ({ ...team, offsetDays: wrapped(team.offsetDays + moved, length) }))
      return { updates: only, system, teams: kept }
    }
    const own = world.teams.filter((team) => team.shiftSystemId === only.id)
    if (own.every((team) => teams.some((one) => one.id === team.id)))
      return { updates: only, system: named(found, pattern, world, only), teams }
  }
  return { updates: null, system: named(found, pattern, world, null), teams }
}

function named(
  found: FoundSystem,
  pattern: PatternMatch | null,
  world: ImportWorld,
  updates: ShiftSystemRecord | null,
): ProposedRotation['system'] {
  const isExact = pattern !== null && sameCycleFrom(pattern.pattern.cycle, found.cycle) !== null
  const wanted = pattern?.pattern.name ?? `${found.cycle.length} 天一轮`
  const taken = new Set(world.systems.filter((one) => one.id !== updates?.id).map((one) => one.name))
  const numbers = ['', '（2）', '（3）', '（4）', '（5）']
  const name = numbers.map((number) => `${wanted}${number}`).find((each) => !taken.has(each)) ?? wanted
  return { ...found, name, patternCode: isExact ? pattern.pattern.code : null }
}

/** The day of the first cycle at which the second begins, when they are the same work; null otherwise. */
function sameCycleFrom(
  one: readonly (readonly Shift[])[],
  other: readonly (readonly Shift[])[],
): number | null {
  if (one.length !== other.length) return null
  const begin = one.findIndex((_, start) =>
    other.every((day, index) => isSameWork(one[(start + index) % one.length] ?? [], day)),
  )
  return begin === -1 ? null : begin
}

const wrapped = (value: number, length: number): number => ((value % length) + length) % length

/** Leave and what says nothing are unknown to the inference. */
function cellsOf(days: MatchedRow['row']['days'], dates: readonly string[]): (string | null)[] {
  const byDate = new Map(days.map((day) => [day.date, day]))
  return dates.map((date) => {
    const day = byDate.get(date)
    return day === undefined || day.isSilent || day.note !== '' ? null : workKey(day.shifts)
  })
}

/** The plant's own shift where one has the same minutes, else as the table names it. */
function shiftsByKey(
  rows: readonly MatchedRow[],
  own: readonly Shift[],
): ReadonlyMap<string, readonly Shift[]> {
  const found = new Map<string, readonly Shift[]>([['', []]])
  for (const { row } of rows) {
    for (const { shifts } of row.days) {
      const key = workKey(shifts)
      if (found.has(key)) continue
      found.set(
        key,
        shifts.map((shift) => own.find((known) => isSameWork([known], [shift])) ?? shift),
      )
    }
  }
  return found
}
