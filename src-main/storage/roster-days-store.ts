// 实际排班: days on which a team or one person works something else than the rotation, clicked or imported.
import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { DatedShifts } from '../domain/calendar/shift-system.ts'
import { bulkInsert } from './bulk-insert.ts'
import type { Handle } from './handle.ts'
import { teamDay, workerDay } from './schema/enterprises.ts'

export type TeamDayEntity = Readonly<typeof teamDay.$inferSelect>
export type WorkerDayEntity = Readonly<typeof workerDay.$inferSelect>

/** Ids a statement names at once; SQLite binds a bounded number of values. */
const idsAtOnce = 500

/** Of the teams that have any; the first and the last date are included. */
export function teamDaysOf(
  db: Handle,
  teamIds: readonly string[],
  from: string,
  to: string,
): Map<string, DatedShifts> {
  return byOwner(listTeamDays(db, teamIds, from, to).map((row) => ({ ...row, owner: row.teamId })))
}

/** Of the persons that have any; the first and the last date are included. */
export function workerDaysOf(
  db: Handle,
  workerIds: readonly string[],
  from: string,
  to: string,
): Map<string, DatedShifts> {
  return byOwner(listWorkerDays(db, workerIds, from, to).map((row) => ({ ...row, owner: row.workerId })))
}

/** The same with source and note, by date. */
export function listTeamDays(
  db: Handle,
  teamIds: readonly string[],
  from: string,
  to: string,
): TeamDayEntity[] {
  return inPortions(teamIds).flatMap((ids) =>
    db.orm
      .select()
      .from(teamDay)
      .where(and(inArray(teamDay.teamId, ids), gte(teamDay.date, from), lte(teamDay.date, to)))
      .orderBy(asc(teamDay.date))
      .all(),
  )
}

/** The same with enterprise, source and note, by date. */
export function listWorkerDays(
  db: Handle,
  workerIds: readonly string[],
  from: string,
  to: string,
): WorkerDayEntity[] {
  return inPortions(workerIds).flatMap((ids) =>
    db.orm
      .select()
      .from(workerDay)
      .where(and(inArray(workerDay.workerId, ids), gte(workerDay.date, from), lte(workerDay.date, to)))
      .orderBy(asc(workerDay.date))
      .all(),
  )
}

export function saveTeamDay(db: Handle, day: TeamDayEntity): void {
  const { teamId: _teamId, date: _date, ...values } = day
  db.orm
    .insert(teamDay)
    .values(day)
    .onConflictDoUpdate({ target: [teamDay.teamId, teamDay.date], set: values })
    .run()
}

/** The day follows the rotation again. */
export function deleteTeamDay(db: Handle, teamId: string, date: string): void {
  db.orm
    .delete(teamDay)
    .where(and(eq(teamDay.teamId, teamId), eq(teamDay.date, date)))
    .run()
}

/** A person has one day at a date, at whichever workplace it was kept. */
export function saveWorkerDay(db: Handle, day: WorkerDayEntity): void {
  const { workerId: _workerId, date: _date, ...values } = day
  db.orm
    .insert(workerDay)
    .values(day)
    .onConflictDoUpdate({ target: [workerDay.workerId, workerDay.date], set: values })
    .run()
}

export function deleteWorkerDay(db: Handle, workerId: string, date: string): void {
  db.orm
    .delete(workerDay)
    .where(and(eq(workerDay.workerId, workerId), eq(workerDay.date, date)))
    .run()
}

/** What stood for these teams from the first to the last date, both included, makes way for the new days. */
export function replaceTeamDays(
  db: Handle,
  teamIds: readonly string[],
  from: string,
  to: string,
  days: readonly TeamDayEntity[],
): void {
  for (const ids of inPortions(teamIds)) {
    db.orm
      .delete(teamDay)
      .where(and(inArray(teamDay.teamId, ids), gte(teamDay.date, from), lte(teamDay.date, to)))
      .run()
  }
  bulkInsert(db, teamDay, days)
}

/** The same of persons. */
export function replaceWorkerDays(
  db: Handle,
  workerIds: readonly string[],
  from: string,
  to: string,
  days: readonly WorkerDayEntity[],
): void {
  for (const ids of inPortions(workerIds)) {
    db.orm
      .delete(workerDay)
      .where(and(inArray(workerDay.workerId, ids), gte(workerDay.date, from), lte(workerDay.date, to)))
      .run()
  }
  bulkInsert(db, workerDay, days)
}

export function deleteDaysOfTeam(db: Handle, teamId: string): void {
  db.orm.delete(teamDay).where(eq(teamDay.teamId, teamId)).run()
}

export function deleteDaysOfWorker(db: Handle, workerId: string): void {
  db.orm.delete(workerDay).where(eq(workerDay.workerId, workerId)).run()
}

export function deleteWorkerDaysAt(db: Handle, enterpriseId: string): void {
  db.orm.delete(workerDay).where(eq(workerDay.enterpriseId, enterpriseId)).run()
}

interface OwnedDay {
  readonly owner: string
  readonly date: string
  readonly shifts: DatedShifts[string]
}

function byOwner(rows: readonly OwnedDay[]): Map<string, DatedShifts> {
  const found = new Map<string, Record<string, DatedShifts[string]>>()
  for (const { owner, date, shifts } of rows) {
    const days = found.get(owner) ?? {}
    days[date] = shifts
    found.set(owner, days)
  }
  return found
}

function inPortions(ids: readonly string[]): string[][] {
  const portions: string[][] = []
  for (let start = 0; start < ids.length; start += idsAtOnce)
    portions.push(ids.slice(start, start + idsAtOnce))
  return portions
}
