// Drizzle's view of the classes tables.
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { PatternSitting } from '../../domain/timetable/sitting-pattern.ts'

/** open and running are told apart by the clock (see class-list-store.ts); concluded and cancelled are decisions. */
export type ClassState = 'open' | 'running' | 'concluded' | 'cancelled'

export const classTable = sqliteTable('class', {
  id: text().primaryKey(),
  seasonId: text('season_id').notNull(),
  courseId: text('course_id').notNull(),
  code: text().notNull(),
  name: text().notNull(),
  namePinyin: text('name_pinyin').notNull(),
  nameInitials: text('name_initials').notNull(),
  capacity: integer().notNull(),
  state: text().$type<ClassState>().notNull(),
  roomId: text('room_id'),
  trainerId: text('trainer_id'),
  /** Wished weekdays, Monday 1 … Sunday 7; empty: any. */
  weekdays: text({ mode: 'json' }).$type<number[]>().notNull(),
  /** Wished start, minutes from 00:00. */
  startMinute: integer('start_minute'),
  /** How each lesson is repeated; empty: the planner decides. */
  sittingPattern: text('sitting_pattern', { mode: 'json' }).$type<readonly PatternSitting[]>().notNull(),
  lessonsPerWeek: integer('lessons_per_week').notNull(),
  startsOn: text('starts_on'),
  endsOn: text('ends_on'),
  note: text().notNull(),
  createdAt: integer('created_at').notNull(),
})

export const classEnterprise = sqliteTable('class_enterprise', {
  classId: text('class_id').notNull(),
  enterpriseId: text('enterprise_id').notNull(),
})

export const enrolment = sqliteTable('enrolment', {
  id: text().primaryKey(),
  classId: text('class_id').notNull(),
  workerId: text('worker_id').notNull(),
  state: text().$type<EnrolmentState>().notNull(),
  /** Grows for the life of the class and is never given again: the order of the roster and of the waiting list. */
  position: integer().notNull(),
  /** The day the seat was given; for those still waiting the day they asked. */
  enrolledOn: text('enrolled_on').notNull(),
  withdrawnOn: text('withdrawn_on'),
  note: text().notNull(),
})

export const result = sqliteTable('result', {
  enrolmentId: text('enrolment_id').primaryKey(),
  /** Scores are out of 100; null: not taken. */
  theoryScore: real('theory_score'),
  practiceScore: real('practice_score'),
  resitTheoryScore: real('resit_theory_score'),
  resitPracticeScore: real('resit_practice_score'),
  /** Stays when the enrolment fails later: void then, but its number is never given again. */
  certificateNumber: text('certificate_number'),
  certifiedOn: text('certified_on'),
})

export const lesson = sqliteTable('lesson', {
  id: text().primaryKey(),
  classId: text('class_id').notNull(),
  number: integer().notNull(),
  title: text().notNull(),
  minutes: integer().notNull(),
})
