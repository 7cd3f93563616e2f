// Courses with the equipment that each needs.
import { and, asc, eq, ne } from 'drizzle-orm'
import type { Course } from '../../contract/courses.ts'
import type { Handle } from '../base/handle.ts'
import { equipment } from '../network/schema.ts'
import { course, courseEquipment } from './schema.ts'

/** A course as it is written: equipment by id, its name is looked up when read. */
export type CourseToSave = Omit<Course, 'equipment'> & {
  readonly equipment: readonly { readonly equipmentId: string; readonly quantity: number }[]
}

/** All courses by code; a palace has tens of them. */
export function listCourses(db: Handle): Course[] {
  const needs = needsByCourse(db)
  return db.orm
    .select()
    .from(course)
    .orderBy(asc(course.code))
    .all()
    .map((row) => ({ ...row, equipment: needs.get(row.id) ?? [] }))
}

export function findCourse(db: Handle, id: string): Course | null {
  const row = db.orm.select().from(course).where(eq(course.id, id)).get()
  return row === undefined ? null : { ...row, equipment: needsByCourse(db).get(id) ?? [] }
}

/** Another course that already has this code. */
export function findCourseTwin(db: Handle, code: string, id: string): { name: string } | null {
  return (
    db.orm
      .select({ name: course.name })
      .from(course)
      .where(and(eq(course.code, code), ne(course.id, id)))
      .get() ?? null
  )
}

export function saveCourse(db: Handle, entity: CourseToSave): void {
  const { equipment: needs, ...row } = entity
  const { id, ...values } = row
  db.orm.insert(course).values(row).onConflictDoUpdate({ target: course.id, set: values }).run()
  const wanted = new Map(needs.map((need) => [need.equipmentId, need.quantity]))
  for (const kept of db.orm.select().from(courseEquipment).where(eq(courseEquipment.courseId, id)).all()) {
    if (!wanted.has(kept.equipmentId)) deleteNeed(db, id, kept.equipmentId)
  }
  const target = [courseEquipment.courseId, courseEquipment.equipmentId]
  for (const [equipmentId, quantity] of wanted) {
    db.orm
      .insert(courseEquipment)
      .values({ courseId: id, equipmentId, quantity })
      .onConflictDoUpdate({ target, set: { quantity } })
      .run()
  }
}

export function deleteCourse(db: Handle, id: string): void {
  db.orm.delete(courseEquipment).where(eq(courseEquipment.courseId, id)).run()
  db.orm.delete(course).where(eq(course.id, id)).run()
}

/** Classes by course id, cancelled ones too. */
export function countClassesByCourse(db: Handle): ReadonlyMap<string, number> {
  const rows = db.raw
    .prepare<[], { id: string; n: number }>(
      'SELECT course_id AS id, count(*) AS n FROM class GROUP BY course_id',
    )
    .all()
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** Classes of a course that ran: under way, concluded, or with a roll call of any sitting. */
export function countClassesRun(db: Handle, courseId: string): number {
  const found = db.raw
    .prepare<[string], { n: number }>(
      `SELECT count(*) AS n FROM class WHERE course_id = ? AND (state IN ('running', 'concluded') OR EXISTS (
         SELECT 1 FROM lesson JOIN sitting ON sitting.lesson_id = lesson.id
         JOIN attendance_sheet ON attendance_sheet.sitting_id = sitting.id WHERE lesson.class_id = class.id))`,
    )
    .get(courseId)
  return found?.n ?? 0
}

export function countCourseUses(db: Handle, id: string): { classes: number; trainers: number } {
  const count = (query: string) => db.raw.prepare<[string], { n: number }>(query).get(id)?.n ?? 0
  return {
    classes: count('SELECT count(*) AS n FROM class WHERE course_id = ?'),
    trainers: count('SELECT count(*) AS n FROM trainer_course WHERE course_id = ?'),
  }
}

function deleteNeed(db: Handle, courseId: string, equipmentId: string): void {
  db.orm
    .delete(courseEquipment)
    .where(and(eq(courseEquipment.courseId, courseId), eq(courseEquipment.equipmentId, equipmentId)))
    .run()
}

function needsByCourse(db: Handle): ReadonlyMap<string, Course['equipment']> {
  const rows = db.orm
    .select({
      courseId: courseEquipment.courseId,
      equipmentId: equipment.id,
      quantity: courseEquipment.quantity,
      name: equipment.name,
    })
    .from(courseEquipment)
    .innerJoin(equipment, eq(equipment.id, courseEquipment.equipmentId))
    .orderBy(asc(equipment.name))
    .all()
  const needs = new Map<string, Course['equipment']>()
  for (const { courseId, ...need } of rows) needs.set(courseId, [...(needs.get(courseId) ?? []), need])
  return needs
}
