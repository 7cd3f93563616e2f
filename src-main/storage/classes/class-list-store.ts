// The list of classes: counts by grouped look-ups, one page at a time.
import type { ReadHandle } from '../base/handle.ts'
import { all, first, integer, only, type Row, select, text } from '../base/select.ts'
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

const rowShape = {
  id: text(),
  code: text(),
  name: text(),
  seasonName: text(),
  courseName: text(),
  /** Short names joined with 、 */
  enterprises: text(),
  capacity: integer(),
  seated: integer(),
  waitlisted: integer(),
  state: text<ClassState>(),
}
export type ClassListRow = Row<typeof rowShape>

/** A class runs from its first published date on; :today must be bound. */
export const shownState = `CASE WHEN c.state = 'open' AND EXISTS (
    SELECT 1 FROM live_placement p WHERE p.class_id = c.id AND p.state = 'planned' AND p.date <= :today)
  THEN 'running' ELSE c.state END`

/** :trainerId must be bound; null lets every class through. */
const isOwn = `(:trainerId IS NULL OR c.trainer_id = :trainerId OR c.id IN (
    SELECT p.class_id FROM live_placement p WHERE p.trainer_id = :trainerId))`

const matches = `${isOwn}
  AND (:seasonId IS NULL OR c.season_id = :seasonId)
  AND (:enterpriseId IS NULL OR EXISTS (
    SELECT 1 FROM class_enterprise ce WHERE ce.class_id = c.id AND ce.enterprise_id = :enterpriseId))
  AND (:search = '' OR instr(c.name, :search) OR instr(c.code, upper(:search)) OR instr(course.name, :search)
    OR instr(c.name_pinyin, lower(:search)) OR instr(c.name_initials, lower(:search)))
  AND (:state IS NULL OR ${shownState} = :state)`

const order = "ORDER BY season.starts_on DESC, c.state IN ('concluded', 'cancelled'), c.code"
const found = `FROM class c JOIN course ON course.id = c.course_id JOIN season ON season.id = c.season_id WHERE ${matches}`

const count = select({ total: integer() }, `SELECT count(*) AS total ${found}`)

/** The page is found first by what it is sorted and filtered by; only its rows are counted and described. */
const rows = select(
  rowShape,
  `WITH page AS MATERIALIZED (
    SELECT c.id, row_number() OVER (${order}) AS place ${found} ${order} LIMIT :limit OFFSET :offset)
  SELECT c.id, c.code, c.name, season.name AS seasonName, course.name AS courseName, c.capacity,
    ${shownState} AS state,
    (SELECT coalesce(group_concat(e.short_name, '、'), '') FROM class_enterprise ce
      JOIN enterprise e ON e.id = ce.enterprise_id WHERE ce.class_id = c.id) AS enterprises,
    (SELECT count(*) FROM seat WHERE seat.class_id = c.id) AS seated,
    (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.state = 'waitlisted') AS waitlisted
  FROM page JOIN class c ON c.id = page.id JOIN course ON course.id = c.course_id
    JOIN season ON season.id = c.season_id ORDER BY page.place`,
)

export function listClasses(
  db: ReadHandle,
  { page, pageSize, ...filter }: ClassListFilter,
): { rows: ClassListRow[]; total: number } {
  return {
    total: only(db, count, { ...filter }).total,
    rows: all(db, rows, { ...filter, limit: pageSize, offset: (page - 1) * pageSize }),
  }
}

const options = select(
  { id: text(), name: text() },
  `SELECT c.id, c.name FROM class c JOIN season ON season.id = c.season_id
  WHERE c.state <> 'cancelled' AND ${isOwn} AND (:seasonId IS NULL OR c.season_id = :seasonId)
  ORDER BY season.starts_on DESC, c.code`,
)

export const classOptions = (
  db: ReadHandle,
  filter: { readonly seasonId: string | null; readonly trainerId: string | null },
): { id: string; name: string }[] => all(db, options, { ...filter })

const own = select({ id: text() }, `SELECT c.id FROM class c WHERE c.id = :classId AND ${isOwn}`)

/** Whether the class is this trainer's, by the class itself or by a placement. */
export const isTrainersClass = (db: ReadHandle, classId: string, trainerId: string): boolean =>
  first(db, own, { classId, trainerId }) !== null
