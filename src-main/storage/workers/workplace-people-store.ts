// Who works at an enterprise today, as a shift table names them.
import type { Handle } from '../base/handle.ts'

export interface WorkplacePersonRow {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string
  readonly department: string
  readonly teamId: string | null
}

/** By name. The stretch that is open counts, whoever employs them. */
export function workplacePeople(db: Handle, enterpriseId: string): WorkplacePersonRow[] {
  return db.raw
    .prepare<[string], WorkplacePersonRow>(
      `SELECT w.id, w.name, e.employee_number AS employeeNumber, e.department, e.shift_team_id AS teamId
      FROM employment e JOIN worker w ON w.id = e.worker_id
      WHERE e.workplace_id = ? AND e.ends_on IS NULL ORDER BY w.name_pinyin, w.id`,
    )
    .all(enterpriseId)
}
