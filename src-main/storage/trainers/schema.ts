// Drizzle's view of the trainers tables.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const trainer = sqliteTable('trainer', {
  id: text().primaryKey(),
  name: text().notNull(),
  namePinyin: text('name_pinyin').notNull(),
  nameInitials: text('name_initials').notNull(),
  title: text().notNull(),
  employer: text().notNull(),
  phoneSealed: text('phone_sealed'),
  feeFenPerHour: integer('fee_fen_per_hour').notNull(),
  maxSittingsPerWeek: integer('max_sittings_per_week').notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
  note: text().notNull(),
})

export const trainerCourse = sqliteTable(
  'trainer_course',
  { trainerId: text('trainer_id').notNull(), courseId: text('course_id').notNull() },
  (table) => [primaryKey({ columns: [table.trainerId, table.courseId] })],
)

export const trainerWindow = sqliteTable('trainer_window', {
  id: text().primaryKey(),
  trainerId: text('trainer_id').notNull(),
  weekday: integer().notNull(),
  startMinute: integer('start_minute').notNull(),
  endMinute: integer('end_minute').notNull(),
})

export const trainerAbsence = sqliteTable('trainer_absence', {
  id: text().primaryKey(),
  trainerId: text('trainer_id').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  reason: text().notNull(),
})
