// Drizzle's view of the network tables.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RoomKind, SiteKind } from '../../contract/network.ts'

export const site = sqliteTable('site', {
  id: text().primaryKey(),
  parentId: text('parent_id'),
  kind: text().$type<SiteKind>().notNull(),
  name: text().notNull(),
  address: text().notNull(),
  note: text().notNull(),
})

export const siteClosure = sqliteTable('site_closure', {
  id: text().primaryKey(),
  siteId: text('site_id').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  reason: text().notNull(),
})

export const roomClosure = sqliteTable('room_closure', {
  id: text().primaryKey(),
  roomId: text('room_id').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  reason: text().notNull(),
})

export const room = sqliteTable('room', {
  id: text().primaryKey(),
  siteId: text('site_id'),
  enterpriseId: text('enterprise_id'),
  name: text().notNull(),
  kind: text().$type<RoomKind>().notNull(),
  seats: integer().notNull(),
  opensMinute: integer('opens_minute').notNull(),
  closesMinute: integer('closes_minute').notNull(),
  openWeekdays: text('open_weekdays', { mode: 'json' }).$type<number[]>().notNull(),
  note: text().notNull(),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
})

export const equipment = sqliteTable('equipment', {
  id: text().primaryKey(),
  name: text().notNull(),
  quantity: integer().notNull(),
  note: text().notNull(),
})
