// Where people work and since when: dated stretches, of which one at most is open. Where somebody works on a day is the fact
// 'job'; whoever changes that needs the stretches themselves.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, insertRows, rowsOf, updateRow } from '../base/rows.ts'
import { all, orNull, type Row, select, text } from '../base/select.ts'
import { employment } from './schema.ts'

export type EmploymentEntity = Readonly<typeof employment.$inferSelect>

/** The stretch that has no end yet: what a change closes. */
export const openStretch = (db: ReadHandle, workerId: string): EmploymentEntity | null =>
  findRow(db, employment, { workerId, endsOn: null })

/** In no order. */
export const stretchesOf = (db: ReadHandle, workerId: string): EmploymentEntity[] =>
  rowsOf(db, employment, { workerId })

const namedShape = {
  id: text(),
  employerId: text(),
  workplaceId: text(),
  shiftTeamId: orNull(text()),
  department: text(),
  employeeNumber: text(),
  position: text(),
  hiredOn: orNull(text()),
  startsOn: text(),
  endsOn: orNull(text()),
  employerName: text(),
  workplaceName: text(),
  teamName: text(),
}

const named = select(
  namedShape,
  `SELECT j.id, j.employer_id AS employerId, j.workplace_id AS workplaceId, j.shift_team_id AS shiftTeamId,
    j.department, j.employee_number AS employeeNumber, j.position, j.hired_on AS hiredOn,
    j.starts_on AS startsOn, j.ends_on AS endsOn,
    employer.name AS employerName, work.name AS workplaceName, coalesce(team.name, '') AS teamName
  FROM employment j JOIN enterprise employer ON employer.id = j.employer_id
    JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN shift_team team ON team.id = j.shift_team_id
  WHERE j.worker_id = :workerId ORDER BY j.ends_on IS NOT NULL, j.starts_on DESC`,
)

/** Stretches with the names of what they refer to: the open one first, then backwards. */
export const namedEmploymentsOf = (db: ReadHandle, workerId: string): Row<typeof namedShape>[] =>
  all(db, named, { workerId })

export const insertEmployments = (tx: WriteHandle, entities: readonly EmploymentEntity[]): void =>
  insertRows(tx, employment, entities)

export const updateEmployment = (tx: WriteHandle, entity: EmploymentEntity): void =>
  updateRow(tx, employment, entity)

export function deleteEmploymentsOf(tx: WriteHandle, workerId: string): void {
  deleteRows(tx, employment, { workerId })
}
