// Who works at an enterprise on a day, as a shift table names them.
import type { ReadHandle } from '../base/handle.ts'
import { all, orNull, type Row, select, text } from '../base/select.ts'
import { holdsOn } from '../facts/job.ts'

const personShape = {
  id: text(),
  name: text(),
  employeeNumber: text(),
  department: text(),
  /** A team of the enterprise. */
  teamId: orNull(text()),
}
export type WorkplacePersonRow = Row<typeof personShape>

const atWorkplace = select(
  personShape,
  `SELECT w.id, w.name, j.employee_number AS employeeNumber, j.department, j.team_id AS teamId
    FROM job j JOIN worker w ON w.id = j.worker_id
    WHERE j.workplace_id = :enterpriseId AND ${holdsOn('j', ':day')} ORDER BY w.name_pinyin, w.id`,
)

/** By name, whoever employs them. */
export const workplacePeople = (db: ReadHandle, enterpriseId: string, day: string): WorkplacePersonRow[] =>
  all(db, atWorkplace, { enterpriseId, day })
