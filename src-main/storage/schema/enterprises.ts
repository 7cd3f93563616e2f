// Drizzle's view of the enterprises, their rotations and their production periods.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ProductionPeriodKind } from '../../domain/calendar/production-periods.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'

export const enterprise = sqliteTable('enterprise', {
  id: text().primaryKey(),
  name: text().notNull(),
  shortName: text('short_name').notNull(),
  namePinyin: text('name_pinyin').notNull(),
  nameInitials: text('name_initials').notNull(),
  creditCode: text('credit_code'),
  kind: text().notNull(),
  unionId: text('union_id'),
  branchId: text('branch_id'),
  address: text().notNull(),
  contactName: text('contact_name').notNull(),
  contactPhoneSealed: text('contact_phone_sealed'),
  note: text().notNull(),
  createdAt: integer('created_at').notNull(),
})

export const shiftSystem = sqliteTable('shift_system', {
  id: text().primaryKey(),
  enterpriseId: text('enterprise_id').notNull(),
  name: text().notNull(),
  patternCode: text('pattern_code'),
  cycle: text({ mode: 'json' }).$type<Shift[][]>().notNull(),
  anchorDate: text('anchor_date').notNull(),
  followsHolidays: integer('follows_holidays', { mode: 'boolean' }).notNull(),
})

export const shiftTeam = sqliteTable('shift_team', {
  id: text().primaryKey(),
  enterpriseId: text('enterprise_id').notNull(),
  shiftSystemId: text('shift_system_id').notNull(),
  name: text().notNull(),
  offsetDays: integer('offset_days').notNull(),
})

export const productionPeriod = sqliteTable('production_period', {
  id: text().primaryKey(),
  enterpriseId: text('enterprise_id').notNull(),
  kind: text().$type<ProductionPeriodKind>().notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  startMinute: integer('start_minute').notNull(),
  endMinute: integer('end_minute').notNull(),
  effect: text().$type<'block' | 'burden'>().notNull(),
  weight: integer().notNull(),
  note: text().notNull(),
})
