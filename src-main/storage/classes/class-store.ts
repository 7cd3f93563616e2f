// Classes with their enterprises and lessons: what is written when a class is opened, changed or called off.
import { and, eq, like } from 'drizzle-orm'
import type { PatternSitting } from '../../domain/timetable/sitting-pattern.ts'
import type { Handle } from '../base/handle.ts'
import { type ClassState, classEnterprise, classTable, lesson } from './schema.ts'

export interface ClassEntity {
  readonly id: string
  readonly seasonId: string
  readonly courseId: string
  readonly code: string
  readonly name: string
  readonly namePinyin: string
  readonly nameInitials: string
  readonly capacity: number
  readonly state: ClassState
  readonly roomId: string | null
  readonly trainerId: string | null
  /** Wished weekdays, Monday 1 … Sunday 7; empty: any. */
  readonly weekdays: number[]
  /** Wished start, minutes from 00:00. */
  readonly startMinute: number | null
  /** How each lesson is repeated; empty: the planner decides. */
  readonly sittingPattern: readonly PatternSitting[]
  readonly lessonsPerWeek: number
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly note: string
  readonly createdAt: number
}

export interface Lesson {
  readonly id: string
  readonly classId: string
  readonly number: number
  readonly title: string
  readonly minutes: number
}

export function findClass(db: Handle, id: string): ClassEntity | null {
  return db.orm.select().from(classTable).where(eq(classTable.id, id)).get() ?? null
}

export function insertClass(db: Handle, entity: ClassEntity): void {
  db.orm
    .insert(classTable)
    .values({ ...entity })
    .run()
}

export function updateClass(db: Handle, id: string, values: Partial<Omit<ClassEntity, 'id'>>): void {
  db.orm.update(classTable).set(values).where(eq(classTable.id, id)).run()
}

/** Class codes of one series, e.g. all that start with JQ-2025-. */
export function classCodes(db: Handle, prefix: string): string[] {
  const rows = db.orm
    .select({ code: classTable.code })
    .from(classTable)
    .where(like(classTable.code, `${prefix}%`))
  return rows.all().map((row) => row.code)
}

/** Names in use in a season, cancelled classes left out. */
export function classNames(db: Handle, seasonId: string): string[] {
  const rows = db.orm
    .select({ name: classTable.name, state: classTable.state })
    .from(classTable)
    .where(eq(classTable.seasonId, seasonId))
    .all()
  return rows.filter((row) => row.state !== 'cancelled').map((row) => row.name)
}

/** Replaces the enterprises of a class; unchanged rows are left alone. */
export function saveClassEnterprises(db: Handle, classId: string, enterpriseIds: readonly string[]): void {
  const before = enterpriseIdsOf(db, classId)
  for (const enterpriseId of before.filter((id) => !enterpriseIds.includes(id))) {
    db.orm
      .delete(classEnterprise)
      .where(and(eq(classEnterprise.classId, classId), eq(classEnterprise.enterpriseId, enterpriseId)))
      .run()
  }
  for (const enterpriseId of enterpriseIds.filter((id) => !before.includes(id))) {
    db.orm.insert(classEnterprise).values({ classId, enterpriseId }).run()
  }
}

export function enterpriseIdsOf(db: Handle, classId: string): string[] {
  return db.orm
    .select()
    .from(classEnterprise)
    .where(eq(classEnterprise.classId, classId))
    .all()
    .map((row) => row.enterpriseId)
}

export function insertLessons(db: Handle, lessons: readonly Lesson[]): void {
  for (const one of lessons) db.orm.insert(lesson).values(one).run()
}

/** Calls off the class's sittings that have no marks and lie after `today` or nowhere yet; sittings held stay as they are. */
export function callOffSittings(db: Handle, classId: string, reason: string, today: string): void {
  db.raw
    .prepare(
      `UPDATE sitting SET state = 'cancelled', cancel_reason = :reason
      WHERE state = 'planned' AND lesson_id IN (SELECT id FROM lesson WHERE class_id = :classId)
        AND NOT EXISTS (SELECT 1 FROM attendance_mark m WHERE m.sitting_id = sitting.id)
        AND NOT EXISTS (SELECT 1 FROM placement p JOIN plan ON plan.id = p.plan_id
          WHERE p.sitting_id = sitting.id AND plan.state = 'published' AND p.date < :today)`,
    )
    .run({ reason, classId, today })
}
