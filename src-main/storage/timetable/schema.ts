// Drizzle's view of the timetable tables: seasons, their frozen weeks, and the plans made for them.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a plan keeps of a sitting that it has no place for. */
export interface UnplacedNote {
  readonly sittingId: string
  readonly sentence: string
}

export const season = sqliteTable('season', {
  id: text().primaryKey(),
  name: text().notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
})

export const frozenWeek = sqliteTable('frozen_week', {
  seasonId: text('season_id').notNull(),
  monday: text().notNull(),
})

export const sitting = sqliteTable('sitting', {
  id: text().primaryKey(),
  lessonId: text('lesson_id').notNull(),
  ordinal: integer().notNull(),
  state: text().$type<'planned' | 'cancelled'>().notNull(),
  cancelReason: text('cancel_reason'),
})

export const plan = sqliteTable('plan', {
  id: text().primaryKey(),
  seasonId: text('season_id').notNull(),
  number: integer().notNull(),
  state: text().$type<'draft' | 'published' | 'superseded'>().notNull(),
  unplaced: text({ mode: 'json' }).$type<readonly UnplacedNote[]>().notNull(),
  createdAt: integer('created_at').notNull(),
  publishedAt: integer('published_at'),
})

export const placement = sqliteTable('placement', {
  planId: text('plan_id').notNull(),
  sittingId: text('sitting_id').notNull(),
  date: text().notNull(),
  startMinute: integer('start_minute').notNull(),
  minutes: integer().notNull(),
  roomId: text('room_id').notNull(),
  trainerId: text('trainer_id').notNull(),
  isPinned: integer('is_pinned', { mode: 'boolean' }).notNull(),
})

export type PlanEntity = Readonly<typeof plan.$inferSelect>
