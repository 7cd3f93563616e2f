// Drizzle's view of the attendance tables.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AttendanceMark } from '../../domain/attendance/marks.ts'

export const attendanceSheet = sqliteTable('attendance_sheet', {
  sittingId: text('sitting_id').primaryKey(),
  /** Printed on the sheet, typed back in to find it again. */
  serial: text().notNull(),
  openedAt: integer('opened_at').notNull(),
  lockedAt: integer('locked_at'),
  lockedBy: text('locked_by'),
})

export const attendanceMark = sqliteTable('attendance_mark', {
  sittingId: text('sitting_id').notNull(),
  enrolmentId: text('enrolment_id').notNull(),
  mark: text().$type<AttendanceMark>().notNull(),
  markedAt: integer('marked_at').notNull(),
  method: text().$type<'roll-call' | 'paper' | 'import'>().notNull(),
  accountId: text('account_id').notNull(),
  note: text().notNull(),
})
