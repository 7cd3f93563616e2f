// A person's job on a day is the stretch that holds the day; before the first one known the first, after leaving none.
// Nothing is dated ahead, so the job of a day to come is today's. A roster typed in late thus fills the sheets before it.
import type { ReadHandle } from '../base/handle.ts'
import { all, orNull, select, text } from '../base/select.ts'
import type { Fact } from './fact.ts'

/**
 * `until` is the last day, included; `team_id` is only a team of the workplace.
 * One table and look-ups: SQLite reads a view of several tables whole where it is left-joined. Where the statement that
 * left-joins it also groups, a MATERIALIZED part must do the joining, for the same reason.
 */
export const job: Fact = {
  name: 'job',
  sql: `SELECT j.id, j.worker_id, j.employer_id, j.workplace_id, j.department, j.employee_number, j.position, j.hired_on,
      j.starts_on, j.ends_on,
      (SELECT t.id FROM main.shift_team t WHERE t.id = j.shift_team_id AND t.enterprise_id = j.workplace_id) AS team_id,
      coalesce((SELECT t.name FROM main.shift_team t WHERE t.id = j.shift_team_id AND t.enterprise_id = j.workplace_id), '')
        AS team_name,
      (SELECT e.short_name FROM main.enterprise e WHERE e.id = j.employer_id) AS employer_name,
      (SELECT e.short_name FROM main.enterprise e WHERE e.id = j.workplace_id) AS workplace_name,
      NOT EXISTS (SELECT 1 FROM main.employment b WHERE b.worker_id = j.worker_id AND b.starts_on < j.starts_on) AS is_first,
      coalesce(j.ends_on, '9999-12-31') AS until
    FROM main.employment j`,
}

/** The condition of the sentence on a row of job. Whether it is the first is only asked where the day lies before it. */
export const holdsOn = (row: string, day: string): string =>
  `${day} <= ${row}.until AND (${row}.starts_on <= ${day} OR ${row}.is_first)`

/** `JOIN job j ON …`: the job of the worker in this column on the day of this column or parameter. */
export const jobOn = (worker: string, day: string): string =>
  `job j ON j.worker_id = ${worker} AND ${holdsOn('j', day)}`

const onDay = select(
  {
    workerId: text(),
    employerId: text(),
    workplaceId: text(),
    workplaceName: text(),
    teamId: orNull(text()),
    teamName: text(),
    department: text(),
  },
  `SELECT j.worker_id AS workerId, j.employer_id AS employerId, j.workplace_id AS workplaceId,
      j.workplace_name AS workplaceName, j.team_id AS teamId, j.team_name AS teamName, j.department
    FROM json_each(:workerIds) ids JOIN ${jobOn('ids.value', ':day')} ORDER BY ids.key`,
)

/** Of these people on the day, in their order; who had none is left out. */
export const jobsOn = (db: ReadHandle, workerIds: readonly string[], day: string) =>
  all(db, onDay, { workerIds, day })
