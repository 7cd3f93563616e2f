// Rotations and the teams that run them.
import { and, asc, eq } from 'drizzle-orm'
import { compareTeamNames } from '../../domain/enterprises/team-order.ts'
import type { Handle } from '../base/handle.ts'
import { deleteDaysOfTeam } from './roster-days-store.ts'
import { shiftSystem, shiftTeam } from './schema.ts'

export type ShiftSystemRecord = Readonly<typeof shiftSystem.$inferSelect>
export type ShiftTeamRecord = Readonly<typeof shiftTeam.$inferSelect>

export interface CountedTeam extends ShiftTeamRecord {
  /** People in the team today. */
  readonly workerCount: number
}

export function listShiftSystems(db: Handle, enterpriseId: string): ShiftSystemRecord[] {
  return db.orm
    .select()
    .from(shiftSystem)
    .where(eq(shiftSystem.enterpriseId, enterpriseId))
    .orderBy(asc(shiftSystem.id))
    .all()
}

export function findShiftSystem(db: Handle, id: string): ShiftSystemRecord | null {
  return db.orm.select().from(shiftSystem).where(eq(shiftSystem.id, id)).get() ?? null
}

/** The teams of an enterprise over all its systems, 甲乙丙丁. */
export function listTeams(db: Handle, enterpriseId: string): CountedTeam[] {
  const counts = new Map(
    db.raw
      .prepare<[string], { id: string; count: number }>(
        `SELECT t.id, count(e.id) AS count FROM shift_team t
         JOIN employment e ON e.shift_team_id = t.id AND e.ends_on IS NULL WHERE t.enterprise_id = ? GROUP BY t.id`,
      )
      .all(enterpriseId)
      .map((row) => [row.id, row.count]),
  )
  const teams = db.orm.select().from(shiftTeam).where(eq(shiftTeam.enterpriseId, enterpriseId)).all()
  return teams
    .map((team) => ({ ...team, workerCount: counts.get(team.id) ?? 0 }))
    .sort((one, other) => compareTeamNames(one.name, other.name))
}

/** People who are or were in a team; their history names it. */
export function teamUses(db: Handle, teamId: string): number {
  const found = db.raw
    .prepare<[string], { count: number }>(
      'SELECT count(DISTINCT worker_id) AS count FROM employment WHERE shift_team_id = ?',
    )
    .get(teamId)
  return found?.count ?? 0
}

export function saveShiftSystemRow(db: Handle, record: ShiftSystemRecord): void {
  const { id: _id, ...values } = record
  db.orm.insert(shiftSystem).values(record).onConflictDoUpdate({ target: shiftSystem.id, set: values }).run()
}

/** Teams that stay take a passing name and are nobody's default first, so that two of them may swap both. */
export function saveTeams(db: Handle, teams: readonly ShiftTeamRecord[]): void {
  for (const team of teams)
    db.orm.update(shiftTeam).set({ name: team.id, isDefault: false }).where(eq(shiftTeam.id, team.id)).run()
  for (const team of teams) {
    const { id: _id, ...values } = team
    db.orm.insert(shiftTeam).values(team).onConflictDoUpdate({ target: shiftTeam.id, set: values }).run()
  }
}

/** An enterprise has one default team at most: whichever it was is none any more. */
export function clearDefaultTeam(db: Handle, enterpriseId: string): void {
  db.orm
    .update(shiftTeam)
    .set({ isDefault: false })
    .where(and(eq(shiftTeam.enterpriseId, enterpriseId), eq(shiftTeam.isDefault, true)))
    .run()
}

/** The team with its dated days. */
export function deleteTeam(db: Handle, id: string): void {
  deleteDaysOfTeam(db, id)
  db.orm.delete(shiftTeam).where(eq(shiftTeam.id, id)).run()
}

/** The system with its teams and their dated days. */
export function deleteShiftSystem(db: Handle, id: string): void {
  const teams = db.orm.select({ id: shiftTeam.id }).from(shiftTeam).where(eq(shiftTeam.shiftSystemId, id))
  for (const team of teams.all()) deleteTeam(db, team.id)
  db.orm.delete(shiftSystem).where(eq(shiftSystem.id, id)).run()
}
