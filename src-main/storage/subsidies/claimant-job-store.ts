// Where a claimant was employed on the day that decides, with the employer's kind and its place in the union's tree.
// The employer decides, not the workplace: of dispatched people the agency is a union member's home.
import type { ReadHandle } from '../base/handle.ts'
import { all, integer, orNull, type Row, select, text } from '../base/select.ts'
import { jobOn } from '../facts/job.ts'

const jobShape = {
  index: integer(),
  hiredOn: orNull(text()),
  unitName: text(),
  unitKind: text(),
  unionId: orNull(text()),
}
export type ClaimantJob = Omit<Row<typeof jobShape>, 'index'>

const jobs = select(
  jobShape,
  `SELECT asked.key AS "index", j.hired_on AS hiredOn, unit.name AS unitName, unit.kind AS unitKind, unit.union_id AS unionId
  FROM json_each(:days) asked CROSS JOIN ${jobOn("asked.value ->> 'workerId'", "asked.value ->> 'day'")}
    CROSS JOIN enterprise unit ON unit.id = j.employer_id`,
)

/** The job of each of these people on the day beside them, in this order; undefined for who had none. */
export function claimantJobs(
  db: ReadHandle,
  days: readonly { readonly workerId: string; readonly day: string }[],
): (ClaimantJob | undefined)[] {
  const byIndex = new Map(all(db, jobs, { days }).map(({ index, ...job }) => [index, job]))
  return days.map((_day, index) => byIndex.get(index))
}
