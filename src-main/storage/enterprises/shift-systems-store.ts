// Rotations and the teams that run them.
import { compareTeamNames } from '../../domain/enterprises/team-order.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, rowsOf, saveRow, updateRows } from '../base/rows.ts'
import { all, integer, only, select, text } from '../base/select.ts'
import { holdsOn } from '../facts/job.ts'
import { deleteDaysOfTeam } from './roster-days-store.ts'
import { shiftSystem, shiftTeam } from './schema.ts'

export type ShiftSystemRecord = Readonly<typeof shiftSystem.$inferSelect>
export type ShiftTeamRecord = Readonly<typeof shiftTeam.$inferSelect>

export interface CountedTeam extends ShiftTeamRecord {
  /** People in the team on the day asked about. */
  readonly workerCount: number
}

export const listShiftSystems = (db: ReadHandle, enterpriseId: string): ShiftSystemRecord[] =>
  rowsOf(db, shiftSystem, { enterpriseId }, 'id')

export const findShiftSystem = (db: ReadHandle, id: string): ShiftSystemRecord | null =>
  findRow(db, shiftSystem, { id })

/** The teams of an enterprise over all its systems, 甲乙丙丁. */
export const teamsOf = (db: ReadHandle, enterpriseId: string): ShiftTeamRecord[] =>
  rowsOf(db, shiftTeam, { enterpriseId }).sort((one, other) => compareTeamNames(one.name, other.name))

const inTeams = select(
  { id: text(), people: integer() },
  `SELECT j.team_id AS id, count(*) AS people FROM job j
  WHERE j.workplace_id = :enterpriseId AND j.team_id IS NOT NULL AND ${holdsOn('j', ':day')} GROUP BY j.team_id`,
)

/** The same with how many people each has on the day. */
export function countedTeamsOf(db: ReadHandle, enterpriseId: string, day: string): CountedTeam[] {
  const counts = new Map(all(db, inTeams, { enterpriseId, day }).map(({ id, people }) => [id, people]))
  return teamsOf(db, enterpriseId).map((team) => ({ ...team, workerCount: counts.get(team.id) ?? 0 }))
}

const uses = select(
  { people: integer() },
  'SELECT count(DISTINCT worker_id) AS people FROM employment WHERE shift_team_id = :teamId',
)

/** People who are or were in a team; their history names it. */
export const teamUses = (db: ReadHandle, teamId: string): number => only(db, uses, { teamId }).people

export const saveShiftSystemRow = (tx: WriteHandle, record: ShiftSystemRecord): void =>
  saveRow(tx, shiftSystem, record)

/** Teams that stay take a passing name and are nobody's default first, so that two of them may swap both. */
export function saveTeams(tx: WriteHandle, teams: readonly ShiftTeamRecord[]): void {
  for (const { id } of teams) updateRows(tx, shiftTeam, { id }, { name: id, isDefault: false })
  for (const team of teams) saveRow(tx, shiftTeam, team)
}

/** An enterprise has one default team at most: whichever it was is none any more. */
export function clearDefaultTeam(tx: WriteHandle, enterpriseId: string): void {
  updateRows(tx, shiftTeam, { enterpriseId, isDefault: true }, { isDefault: false })
}

/** The team with its dated days. */
export function deleteTeam(tx: WriteHandle, id: string): void {
  deleteDaysOfTeam(tx, id)
  deleteRows(tx, shiftTeam, { id })
}

/** The system with its teams and their dated days. */
export function deleteShiftSystem(tx: WriteHandle, id: string): void {
  for (const team of rowsOf(tx, shiftTeam, { shiftSystemId: id })) deleteTeam(tx, team.id)
  deleteRows(tx, shiftSystem, { id })
}
