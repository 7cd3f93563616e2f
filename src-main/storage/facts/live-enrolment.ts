// Somebody stands in a course who has applied, waits or is enrolled in a live class of it: once per course.
import type { ReadHandle } from '../base/handle.ts'
import { all, select, text } from '../base/select.ts'
import type { Fact } from './fact.ts'

export const liveEnrolment: Fact = {
  name: 'live_enrolment',
  sql: `SELECT e.id AS enrolment_id, e.class_id, e.worker_id, e.state, c.course_id, c.name AS class_name
    FROM main.enrolment e JOIN live_class c ON c.id = e.class_id
    WHERE e.state IN ('applied', 'enrolled', 'waitlisted')`,
}

const inCourse = select(
  { workerId: text(), enrolmentId: text(), classId: text(), className: text() },
  `SELECT x.worker_id AS workerId, x.enrolment_id AS enrolmentId, x.class_id AS classId, x.class_name AS className
    FROM json_each(:workerIds) ids JOIN live_enrolment x ON x.worker_id = ids.value
    WHERE x.course_id = :courseId ORDER BY ids.key`,
)

/** Where these people stand in the course, in their order. */
export const liveEnrolmentsIn = (db: ReadHandle, courseId: string, workerIds: readonly string[]) =>
  all(db, inCourse, { courseId, workerIds })
