// Whether an undo would give a seat twice: rows restored one by one can together break what each command had kept.
import type { ReadHandle } from '../base/handle.ts'
import { first, select, text } from '../base/select.ts'

const touchedClasses = `SELECT DISTINCT coalesce(json_extract(coalesce(before_image, after_image), '$.class_id'),
    json_extract(row_key, '$.id')) AS id
  FROM undo_row WHERE step_id = :stepId AND table_name IN ('class', 'enrolment')`

const overfull = select(
  { name: text() },
  `SELECT c.name FROM (${touchedClasses}) touched JOIN class c ON c.id = touched.id
  WHERE (SELECT count(*) FROM seat WHERE seat.class_id = c.id) > c.capacity LIMIT 1`,
)

const twice = select(
  { worker: text(), other: text() },
  `SELECT w.name AS worker, o.class_name AS other FROM undo_row r
    JOIN live_enrolment e ON e.enrolment_id = json_extract(r.row_key, '$.id')
    JOIN live_enrolment o ON o.worker_id = e.worker_id AND o.class_id <> e.class_id AND o.course_id = e.course_id
    JOIN worker w ON w.id = e.worker_id
  WHERE r.step_id = :stepId AND r.table_name = 'enrolment' LIMIT 1`,
)

/** A class that would hold more people than seats, or a worker who would sit in two live classes of a course; in words, or null. */
export function seatConflict(db: ReadHandle, stepId: number): string | null {
  const full = first(db, overfull, { stepId })
  if (full !== null) return `占用了“${full.name}”的座位`
  const seated = first(db, twice, { stepId })
  return seated === null ? null : `把${seated.worker}加入同一课程的“${seated.other}”`
}
