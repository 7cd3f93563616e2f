// Courses with the equipment that each needs.
import type { Course } from '../../contract/courses.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, integer, only, select, text } from '../base/select.ts'
import { course, courseEquipment } from './schema.ts'

/** A course as it is written: equipment by id, its name is looked up when read. */
export type CourseToSave = Omit<Course, 'equipment'> & {
  readonly equipment: readonly { readonly equipmentId: string; readonly quantity: number }[]
}

/** All courses by code; a palace has tens of them. */
export function listCourses(db: ReadHandle): Course[] {
  const needs = needsByCourse(db)
  return rowsOf(db, course, {}, 'code').map((row) => ({ ...row, equipment: needs.get(row.id) ?? [] }))
}

export function findCourse(db: ReadHandle, id: string): Course | null {
  const row = findRow(db, course, { id })
  return row === null ? null : { ...row, equipment: needsByCourse(db).get(id) ?? [] }
}

/** Another course that already has this code. */
export const findCourseTwin = (db: ReadHandle, code: string, id: string): { name: string } | null =>
  rowsOf(db, course, { code }).find((one) => one.id !== id) ?? null

export function saveCourse(tx: WriteHandle, { equipment: needs, ...row }: CourseToSave): void {
  saveRow(tx, course, row)
  const courseId = row.id
  const wanted = new Map(needs.map((need) => [need.equipmentId, need.quantity]))
  for (const { equipmentId } of rowsOf(tx, courseEquipment, { courseId }))
    if (!wanted.has(equipmentId)) deleteRows(tx, courseEquipment, { courseId, equipmentId })
  for (const [equipmentId, quantity] of wanted)
    saveRow(tx, courseEquipment, { courseId, equipmentId, quantity })
}

export function deleteCourse(tx: WriteHandle, id: string): void {
  deleteRows(tx, courseEquipment, { courseId: id })
  deleteRows(tx, course, { id })
}

const classesOfEach = select(
  { id: text(), n: integer() },
  'SELECT course_id AS id, count(*) AS n FROM class GROUP BY course_id',
)

/** Classes by course id, cancelled ones too. */
export const countClassesByCourse = (db: ReadHandle): ReadonlyMap<string, number> =>
  new Map(all(db, classesOfEach).map(({ id, n }) => [id, n]))

const classesRun = select(
  { n: integer() },
  `SELECT count(*) AS n FROM class c WHERE c.course_id = :courseId AND (c.state IN ('running', 'concluded') OR EXISTS (
    SELECT 1 FROM lesson l JOIN sitting s ON s.lesson_id = l.id JOIN attendance_sheet a ON a.sitting_id = s.id
    WHERE l.class_id = c.id))`,
)

/** Classes of a course that ran: under way, concluded, or with a roll call of any sitting. */
export const countClassesRun = (db: ReadHandle, courseId: string): number =>
  only(db, classesRun, { courseId }).n

const uses = select(
  { classes: integer(), trainers: integer() },
  `SELECT (SELECT count(*) FROM class WHERE course_id = :id) AS classes,
    (SELECT count(*) FROM trainer_course WHERE course_id = :id) AS trainers`,
)

export const countCourseUses = (db: ReadHandle, id: string) => only(db, uses, { id })

const needed = select(
  { courseId: text(), equipmentId: text(), quantity: integer(), name: text() },
  `SELECT n.course_id AS courseId, q.id AS equipmentId, n.quantity, q.name
    FROM course_equipment n JOIN equipment q ON q.id = n.equipment_id ORDER BY q.name`,
)

function needsByCourse(db: ReadHandle): ReadonlyMap<string, Course['equipment']> {
  const byCourse = Map.groupBy(all(db, needed), ({ courseId }) => courseId)
  return new Map(
    [...byCourse].map(([id, needs]) => [id, needs.map(({ courseId: _courseId, ...need }) => need)]),
  )
}
