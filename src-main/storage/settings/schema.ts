// Drizzle's view of the settings tables.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { KindOfDay } from '../../domain/calendar/kinds-of-day.ts'

export const setting = sqliteTable('setting', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<unknown>().notNull(),
})

export const kindOfDay = sqliteTable('kind_of_day', {
  date: text().primaryKey(),
  kind: text().$type<KindOfDay>().notNull(),
  name: text().notNull(),
  isTeachingAllowed: integer('is_teaching_allowed', { mode: 'boolean' }).notNull(),
  allowedBy: text('allowed_by'),
})
