// 实际排班: days on which a team or one person works something else than the rotation, clicked or imported.
import type { Shift } from '../../domain/calendar/shift-system.ts'
import type { DatedShifts } from '../../domain/calendar/worked-day.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, saveRow } from '../base/rows.ts'
import { all, json, select, text } from '../base/select.ts'
import { teamDay, workerDay } from './schema.ts'

export type TeamDayEntity = Readonly<typeof teamDay.$inferSelect>
export type WorkerDayEntity = Readonly<typeof workerDay.$inferSelect>

const dayShape = {
  date: text(),
  shifts: json<Shift[]>(),
  source: text<TeamDayEntity['source']>(),
  note: text(),
}

const ofTeams = select(
  { teamId: text(), ...dayShape },
  `SELECT d.team_id AS teamId, d.date, d.shifts, d.source, d.note
  FROM json_each(:teamIds) ids CROSS JOIN team_day d ON d.team_id = ids.value AND d.date BETWEEN :from AND :to
  ORDER BY d.date, ids.key`,
)

/** With source and note, by date; the first and the last date are included. */
export const listTeamDays = (
  db: ReadHandle,
  teamIds: readonly string[],
  from: string,
  to: string,
): TeamDayEntity[] => all(db, ofTeams, { teamIds, from, to })

const ofWorkers = select(
  { workerId: text(), enterpriseId: text(), ...dayShape },
  `SELECT d.worker_id AS workerId, d.enterprise_id AS enterpriseId, d.date, d.shifts, d.source, d.note
  FROM json_each(:workerIds) ids CROSS JOIN worker_day d
    ON d.worker_id = ids.value AND d.enterprise_id = :enterpriseId AND d.date BETWEEN :from AND :to
  ORDER BY d.date, ids.key`,
)

/** With source and note, by date; the first and the last date are included. */
export const listWorkerDays = (
  db: ReadHandle,
  enterpriseId: string,
  workerIds: readonly string[],
  from: string,
  to: string,
): WorkerDayEntity[] => all(db, ofWorkers, { enterpriseId, workerIds, from, to })

/** Of the teams that have any. */
export const teamDaysOf = (
  db: ReadHandle,
  teamIds: readonly string[],
  from: string,
  to: string,
): Map<string, DatedShifts> =>
  byOwner(listTeamDays(db, teamIds, from, to).map((row) => ({ ...row, owner: row.teamId })))

/** Of the persons that have any at this workplace. */
export const workerDaysOf = (
  db: ReadHandle,
  enterpriseId: string,
  workerIds: readonly string[],
  from: string,
  to: string,
): Map<string, DatedShifts> =>
  byOwner(
    listWorkerDays(db, enterpriseId, workerIds, from, to).map((row) => ({ ...row, owner: row.workerId })),
  )

export const saveTeamDay = (tx: WriteHandle, day: TeamDayEntity): void => saveRow(tx, teamDay, day)

/** The day follows the rotation again. */
export function deleteTeamDay(tx: WriteHandle, teamId: string, date: string): void {
  deleteRows(tx, teamDay, { teamId, date })
}

/** A person has one day at a date and workplace: what was kept where they worked before stays as it was. */
export const saveWorkerDay = (tx: WriteHandle, day: WorkerDayEntity): void => saveRow(tx, workerDay, day)

export function deleteWorkerDay(tx: WriteHandle, enterpriseId: string, workerId: string, date: string): void {
  deleteRows(tx, workerDay, { workerId, enterpriseId, date })
}

export function deleteDaysOfTeam(tx: WriteHandle, teamId: string): void {
  deleteRows(tx, teamDay, { teamId })
}

export function deleteDaysOfWorker(tx: WriteHandle, workerId: string): void {
  deleteRows(tx, workerDay, { workerId })
}

export function deleteWorkerDaysAt(tx: WriteHandle, enterpriseId: string): void {
  deleteRows(tx, workerDay, { enterpriseId })
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
