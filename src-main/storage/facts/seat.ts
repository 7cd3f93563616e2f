// A seat in a class is held by whoever is enrolled, has completed or has failed; applying and waiting hold none.
import type { ReadHandle } from '../base/handle.ts'
import { all, select, text } from '../base/select.ts'
import type { Fact } from './fact.ts'

export const seat: Fact = {
  name: 'seat',
  sql: `SELECT id AS enrolment_id, class_id, worker_id, state, position, enrolled_on
    FROM main.enrolment WHERE state IN ('enrolled', 'completed', 'failed')`,
}

const ofClasses = select(
  { enrolmentId: text(), classId: text(), workerId: text(), enrolledOn: text() },
  `SELECT s.enrolment_id AS enrolmentId, s.class_id AS classId, s.worker_id AS workerId, s.enrolled_on AS enrolledOn
    FROM json_each(:classIds) ids JOIN seat s ON s.class_id = ids.value ORDER BY s.class_id, s.position`,
)

/** In the order of each class's roster. */
export const seatsOf = (db: ReadHandle, classIds: readonly string[]) => all(db, ofClasses, { classIds })
