// 实际排班: days on which a team or one person works something else than the rotation, clicked or imported.
import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import type { DatedShifts } from '../../domain/calendar/worked-day.ts'
import type { Handle } from '../base/handle.ts'
import { teamDay, workerDay } from './schema.ts'

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

/** Of the persons that have any at this workplace; the first and the last date are included. */
export function workerDaysOf(
  db: Handle,
  enterpriseId: string,
  workerIds: readonly string[],
  from: string,
  to: string,
): Map<string, DatedShifts> {
  const rows = listWorkerDays(db, enterpriseId, workerIds, from, to)
  return byOwner(rows.map((row) => ({ ...row, owner: row.workerId })))
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

/** The same with source and note, by date. */
export function listWorkerDays(
  db: Handle,
  enterpriseId: string,
  workerIds: readonly string[],
  from: string,
  to: string,
): WorkerDayEntity[] {
  const between = and(gte(workerDay.date, from), lte(workerDay.date, to))
  return inPortions(workerIds).flatMap((ids) =>
    db.orm
      .select()
      .from(workerDay)
      .where(and(inArray(workerDay.workerId, ids), eq(workerDay.enterpriseId, enterpriseId), between))
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

/** A person has one day at a date and workplace: what was kept where they worked before stays as it was. */
export function saveWorkerDay(db: Handle, day: WorkerDayEntity): void {
  const { workerId: _workerId, enterpriseId: _enterpriseId, date: _date, ...values } = day
  const { workerId, enterpriseId, date } = workerDay
  db.orm
    .insert(workerDay)
    .values(day)
    .onConflictDoUpdate({ target: [workerId, enterpriseId, date], set: values })
    .run()
}

export function deleteWorkerDay(db: Handle, enterpriseId: string, workerId: string, date: string): void {
  const ofPerson = and(eq(workerDay.workerId, workerId), eq(workerDay.enterpriseId, enterpriseId))
  db.orm
    .delete(workerDay)
    .where(and(ofPerson, eq(workerDay.date, date)))
    .run()
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
