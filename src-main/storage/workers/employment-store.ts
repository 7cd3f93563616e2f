// Where people work and since when: dated stretches, of which one at most is open.
import { and, eq, isNull } from 'drizzle-orm'
import type { Handle, ReadHandle } from '../base/handle.ts'
import { insertRows, rowsOf, updateRow } from '../base/rows.ts'
import { employment } from './schema.ts'

export type EmploymentEntity = Readonly<typeof employment.$inferSelect>

/** A stretch with the names of what it refers to. */
export interface NamedEmployment extends Omit<EmploymentEntity, 'workerId'> {
  readonly employerName: string
  readonly workplaceName: string
  readonly teamName: string
}

export function currentEmployment(db: Handle, workerId: string): EmploymentEntity | null {
  const open = and(eq(employment.workerId, workerId), isNull(employment.endsOn))
  return db.orm.select().from(employment).where(open).get() ?? null
}

/** In no order. */
export function stretchesOf(db: ReadHandle, workerId: string): EmploymentEntity[] {
  return rowsOf(db, employment, { workerId })
}

/** The current one first, then backwards. */
export function namedEmploymentsOf(db: Handle, workerId: string): NamedEmployment[] {
  return db.raw
    .prepare<[string], NamedEmployment>(
      `SELECT j.id, j.employer_id AS employerId, j.workplace_id AS workplaceId, j.shift_team_id AS shiftTeamId,
        j.department, j.employee_number AS employeeNumber, j.position, j.hired_on AS hiredOn,
        j.starts_on AS startsOn, j.ends_on AS endsOn,
        employer.name AS employerName, work.name AS workplaceName, coalesce(team.name, '') AS teamName
      FROM employment j JOIN enterprise employer ON employer.id = j.employer_id
        JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN shift_team team ON team.id = j.shift_team_id
      WHERE j.worker_id = ? ORDER BY j.ends_on IS NOT NULL, j.starts_on DESC`,
    )
    .all(workerId)
}

export function insertEmployments(db: Handle, entities: readonly EmploymentEntity[]): void {
  insertRows(db, employment, entities)
}

export function updateEmployment(db: Handle, entity: EmploymentEntity): void {
  updateRow(db, employment, entity)
}

export function deleteEmploymentsOf(db: Handle, workerId: string): void {
  db.orm.delete(employment).where(eq(employment.workerId, workerId)).run()
}
