// Drizzle's view of the courses tables.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { CourseLevel } from '../../contract/courses.ts'
import type { RoomKind } from '../../contract/network.ts'

export const course = sqliteTable('course', {
  id: text().primaryKey(),
  code: text().notNull(),
  name: text().notNull(),
  isSubsidised: integer('is_subsidised', { mode: 'boolean' }).notNull(),
  level: text().$type<CourseLevel>().notNull(),
  occupationName: text('occupation_name').notNull(),
  occupationCodeStandard: text('occupation_code_standard'),
  occupationCode2022: text('occupation_code_2022'),
  hours: integer().notNull(),
  lessonMinutes: integer('lesson_minutes').notNull(),
  lessonTitles: text('lesson_titles', { mode: 'json' }).$type<string[]>().notNull(),
  practicePercent: integer('practice_percent').notNull(),
  roomKind: text('room_kind').$type<RoomKind>().notNull(),
  attendancePercent: integer('attendance_percent').notNull(),
  passTheory: integer('pass_theory'),
  passPractice: integer('pass_practice'),
  isOrderFree: integer('is_order_free', { mode: 'boolean' }).notNull(),
  note: text().notNull(),
})

export const courseEquipment = sqliteTable(
  'course_equipment',
  {
    courseId: text('course_id').notNull(),
    equipmentId: text('equipment_id').notNull(),
    quantity: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.courseId, table.equipmentId] })],
)
