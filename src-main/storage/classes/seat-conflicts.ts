// Whether an undo would give a seat twice: rows restored one by one can together break what each command had kept.
import type { Handle } from '../base/handle.ts'

const touchedClasses = `SELECT DISTINCT coalesce(json_extract(coalesce(before_image, after_image), '$.class_id'),
    json_extract(row_key, '$.id')) AS id
  FROM undo_row WHERE step_id = :stepId AND table_name IN ('class', 'enrolment')`

/** A class that would hold more people than seats, or a worker who would sit in two live classes of a course; in words, or null. */
export function seatConflict(db: Handle, stepId: number): string | null {
  const overfull = db.raw
    .prepare<[object], { name: string }>(
      `SELECT c.name FROM (${touchedClasses}) touched JOIN class c ON c.id = touched.id
      WHERE (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.state IN ('enrolled', 'completed', 'failed'))
        > c.capacity LIMIT 1`,
    )
    .get({ stepId })
  if (overfull !== undefined) return `占用了“${overfull.name}”的座位`
  const twice = db.raw
    .prepare<[object], { worker: string; other: string }>(
      `SELECT w.name AS worker, oc.name AS other FROM undo_row r
        JOIN enrolment e ON e.id = json_extract(r.row_key, '$.id') AND e.state IN ('applied', 'enrolled', 'waitlisted')
        JOIN class c ON c.id = e.class_id AND c.state IN ('open', 'running')
        JOIN enrolment o ON o.worker_id = e.worker_id AND o.class_id <> e.class_id AND o.state IN ('applied', 'enrolled', 'waitlisted')
        JOIN class oc ON oc.id = o.class_id AND oc.course_id = c.course_id AND oc.state IN ('open', 'running')
        JOIN worker w ON w.id = e.worker_id
      WHERE r.step_id = :stepId AND r.table_name = 'enrolment' LIMIT 1`,
    )
    .get({ stepId })
  return twice === undefined ? null : `把${twice.worker}加入同一课程的“${twice.other}”`
}
