// The list of classes: counts by grouped look-ups, one page at a time.
import type { Handle } from '../base/handle.ts'
import type { ClassState } from './schema.ts'

export interface ClassListFilter {
  readonly search: string
  readonly page: number
  readonly pageSize: number
  readonly seasonId: string | null
  readonly state: ClassState | null
  readonly enterpriseId: string | null
  /** Only this trainer's classes: theirs by the class or by a placement of a published plan. null: everybody's. */
  readonly trainerId: string | null
  /** The civil date that tells open from running. */
  readonly today: string
}

export interface ClassListRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly seasonName: string
  readonly courseName: string
  /** Short names joined with 、 */
  readonly enterprises: string
  readonly capacity: number
  readonly seated: number
  readonly waitlisted: number
  readonly state: ClassState
}

/** A class runs from its first published date on; :today must be bound. */
export const shownState = `CASE WHEN c.state = 'open' AND EXISTS (
    SELECT 1 FROM lesson l JOIN sitting s ON s.lesson_id = l.id AND s.state = 'planned'
      JOIN plan ON plan.season_id = c.season_id AND plan.state = 'published'
      JOIN placement p ON p.plan_id = plan.id AND p.sitting_id = s.id
    WHERE l.class_id = c.id AND p.date <= :today) THEN 'running' ELSE c.state END`

/** :trainerId must be bound; null lets every class through. */
const ownClasses = `(:trainerId IS NULL OR c.trainer_id = :trainerId OR c.id IN (
    SELECT l.class_id FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'published'
      JOIN sitting s ON s.id = p.sitting_id JOIN lesson l ON l.id = s.lesson_id
    WHERE p.trainer_id = :trainerId))`

const matches = `${ownClasses}
  AND (:seasonId IS NULL OR c.season_id = :seasonId)
  AND (:enterpriseId IS NULL OR EXISTS (
    SELECT 1 FROM class_enterprise ce WHERE ce.class_id = c.id AND ce.enterprise_id = :enterpriseId))
  AND (:search = '' OR instr(c.name, :search) OR instr(c.code, upper(:search)) OR instr(course.name, :search)
    OR instr(c.name_pinyin, lower(:search)) OR instr(c.name_initials, lower(:search)))
  AND (:state IS NULL OR ${shownState} = :state)`

const order = "ORDER BY season.starts_on DESC, c.state IN ('concluded', 'cancelled'), c.code"

/** The page is found first by what it is sorted and filtered by; only its rows are counted and described. */
export function listClasses(db: Handle, filter: ClassListFilter): { rows: ClassListRow[]; total: number } {
  const { page, pageSize, ...bound } = filter
  const from = `FROM class c JOIN course ON course.id = c.course_id JOIN season ON season.id = c.season_id WHERE ${matches}`
  const total =
    db.raw.prepare<[object], { total: number }>(`SELECT count(*) AS total ${from}`).get(bound)?.total ?? 0
  const rows = db.raw
    .prepare<[object], ClassListRow>(
      `WITH page AS MATERIALIZED (
        SELECT c.id, row_number() OVER (${order}) AS place ${from} ${order} LIMIT :limit OFFSET :offset)
      SELECT c.id, c.code, c.name, season.name AS seasonName, course.name AS courseName, c.capacity,
        ${shownState} AS state,
        (SELECT coalesce(group_concat(e.short_name, '、'), '') FROM class_enterprise ce
          JOIN enterprise e ON e.id = ce.enterprise_id WHERE ce.class_id = c.id) AS enterprises,
        (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id
          AND e.state IN ('enrolled', 'completed', 'failed')) AS seated,
        (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.state = 'waitlisted') AS waitlisted
      FROM page JOIN class c ON c.id = page.id JOIN course ON course.id = c.course_id
        JOIN season ON season.id = c.season_id ORDER BY page.place`,
    )
    .all({ ...bound, limit: pageSize, offset: (page - 1) * pageSize })
  return { rows, total }
}

export function classOptions(
  db: Handle,
  filter: { seasonId: string | null; trainerId: string | null },
): { id: string; name: string }[] {
  return db.raw
    .prepare<[object], { id: string; name: string }>(
      `SELECT c.id, c.name FROM class c JOIN season ON season.id = c.season_id
      WHERE c.state <> 'cancelled' AND ${ownClasses} AND (:seasonId IS NULL OR c.season_id = :seasonId)
      ORDER BY season.starts_on DESC, c.code`,
    )
    .all(filter)
}

/** Whether the class is this trainer's, by the class itself or by a placement. */
export function isTrainersClass(db: Handle, classId: string, trainerId: string): boolean {
  const found = db.raw
    .prepare<[object], { id: string }>(`SELECT c.id FROM class c WHERE c.id = :classId AND ${ownClasses}`)
    .get({ classId, trainerId })
  return found !== undefined
}
