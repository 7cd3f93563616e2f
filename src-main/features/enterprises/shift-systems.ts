// An enterprise's rotations with their teams: picked from a pattern or written by hand, anchored by what is true today.
import { Refusal } from '../../contract/errors.ts'
import type { ShiftPatternRow, ShiftSystemEntity, ShiftSystemInput } from '../../contract/shifts.ts'
import { parsePatterns } from '../../domain/calendar/patterns.ts'
import { shiftClash } from '../../domain/enterprises/cycle-shifts.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import {
  clearDefaultTeam,
  countedTeamsOf,
  deleteShiftSystem,
  deleteTeam,
  findShiftSystem,
  listShiftSystems,
  type ShiftTeamRecord,
  saveShiftSystemRow,
  saveTeams,
  teamsOf,
  teamUses,
} from '../../storage/enterprises/shift-systems-store.ts'

export function readPatterns(
  _db: ReadHandle,
  _input: unknown,
  { core }: CallContext,
): { rows: ShiftPatternRow[] } {
  const parsed = parsePatterns(JSON.parse(core.resources.read('shift-patterns.json')))
  if (!parsed.ok) throw new Error(parsed.problems.join('; '))
  const rows = parsed.patterns.map(({ cycle, teams, ...pattern }) => ({
    ...pattern,
    cycle: cycle.map((day) => [...day]),
    teams: [...teams],
  }))
  return { rows }
}

export function shiftSystemsOf(db: ReadHandle, enterpriseId: string, day: string): ShiftSystemEntity[] {
  const teams = countedTeamsOf(db, enterpriseId, day)
  return listShiftSystems(db, enterpriseId).map((system) => ({
    ...system,
    teams: teams
      .filter((team) => team.shiftSystemId === system.id)
      .map(({ id, name, offsetDays, isDefault, workerCount }) => ({
        id,
        name,
        offsetDays,
        isDefault,
        workerCount,
      })),
  }))
}

export function saveShiftSystem(
  tx: WriteHandle,
  input: ShiftSystemInput,
  context: CallContext,
): ShiftSystemEntity {
  const { teams, ...system } = input
  const id = input.id ?? context.newId()
  const kept = teamsOf(tx, input.enterpriseId)
  refuseUnknown(tx, input, kept)
  refuseWrongTurn(input)
  refuseClash(input)
  refuseTwinNames(input, kept)
  if (teams.some((team) => team.isDefault)) clearDefaultTeam(tx, input.enterpriseId)
  saveShiftSystemRow(tx, { ...system, id })
  for (const team of kept) {
    const isLeftOut = team.shiftSystemId === id && !teams.some((one) => one.id === team.id)
    if (isLeftOut) removeTeam(tx, team)
  }
  const length = input.cycle.length
  saveTeams(
    tx,
    teams.map((team) => ({
      id: team.id ?? context.newId(),
      enterpriseId: input.enterpriseId,
      shiftSystemId: id,
      name: team.name,
      offsetDays: team.offsetDays % length,
      isDefault: team.isDefault,
    })),
  )
  return need(shiftSystemsOf(tx, input.enterpriseId, context.today).find((one) => one.id === id))
}

export function removeShiftSystem(tx: WriteHandle, { id }: { id: string }): { id: string; name: string } {
  const system = need(findShiftSystem(tx, id))
  for (const team of teamsOf(tx, system.enterpriseId)) {
    if (team.shiftSystemId === id) removeTeam(tx, team)
  }
  deleteShiftSystem(tx, id)
  return { id, name: system.name }
}

/** A team that people are or were in stays: their reach was counted by it. */
function removeTeam(tx: WriteHandle, team: ShiftTeamRecord): void {
  const count = teamUses(tx, team.id)
  if (count > 0) throw new Refusal('STILL_IN_USE', { what: `班组“${team.name}”`, by: `${count} 名职工` })
  deleteTeam(tx, team.id)
}

function refuseUnknown(db: ReadHandle, input: ShiftSystemInput, kept: readonly ShiftTeamRecord[]): void {
  if (findEnterprise(db, input.enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const before = input.id === undefined ? null : need(findShiftSystem(db, input.id))
  if (before !== null && before.enterpriseId !== input.enterpriseId)
    throw new Refusal('NOT_FOUND', { what: '班制' })
  for (const { id: teamId } of input.teams) {
    if (teamId === undefined) continue
    const isOwn = kept.some((team) => team.id === teamId && team.shiftSystemId === input.id)
    if (!isOwn) throw new Refusal('NOT_FOUND', { what: '班组' })
  }
}

/** 半月倒 and 月倒 hand whole weeks on, and 没有班组的人 can follow one team only. */
function refuseWrongTurn({ turn, cycle, teams }: ShiftSystemInput): void {
  if (turn !== null && cycle.length % 7 !== 0)
    throw new Refusal('INVALID_VALUE', { what: '按半月或按月换班的循环要写满整周（7 天的倍数，从周一写起）' })
  if (turn !== null && teams.some((team) => team.offsetDays % 7 !== 0))
    throw new Refusal('INVALID_VALUE', { what: '按半月或按月换班的班组要相差整周' })
  if (teams.filter((team) => team.isDefault).length > 1)
    throw new Refusal('INVALID_VALUE', { what: '默认班组只能有一个' })
}

function refuseClash(input: ShiftSystemInput): void {
  const clash = shiftClash(input.cycle)
  if (clash === null) return
  throw new Refusal('SHIFTS_OVERLAP', {
    cycleDay: clash.cycleDay + 1,
    one: clash.one.name,
    other: clash.other.name,
  })
}

/** A team is known by its name within the enterprise, whatever system it runs. */
function refuseTwinNames(input: ShiftSystemInput, kept: readonly ShiftTeamRecord[]): void {
  const taken = new Set(kept.filter((team) => team.shiftSystemId !== input.id).map((team) => team.name))
  for (const { name } of input.teams) {
    if (taken.has(name)) throw new Refusal('ALREADY_EXISTS', { what: `班组“${name}”` })
    taken.add(name)
  }
}

function need<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Refusal('NOT_FOUND', { what: '班制' })
  return found
}
