// Drizzle's view of the enterprises, their rotations and their production periods.
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ProductionPeriodKind, ShiftChange } from '../../domain/calendar/production-periods.ts'
import type { CycleTurn, Shift } from '../../domain/calendar/shift-system.ts'

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
  restAfterWork: integer('rest_after_work'),
  restAfterNight: integer('rest_after_night'),
  restBeforeWork: integer('rest_before_work'),
  dayStartsMinute: integer('day_starts_minute').notNull(),
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
  turn: text().$type<CycleTurn>(),
})

export const shiftTeam = sqliteTable('shift_team', {
  id: text().primaryKey(),
  enterpriseId: text('enterprise_id').notNull(),
  shiftSystemId: text('shift_system_id').notNull(),
  name: text().notNull(),
  offsetDays: integer('offset_days').notNull(),
  isDefault: integer('is_default', { mode: 'boolean' }).notNull(),
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
  shiftChange: text('shift_change', { mode: 'json' }).$type<ShiftChange>(),
  note: text().notNull(),
})

/** One way in minutes, the same both ways; it leads to a site or to another enterprise. */
export const travel = sqliteTable('travel', {
  id: text().primaryKey(),
  enterpriseId: text('enterprise_id').notNull(),
  siteId: text('site_id'),
  otherEnterpriseId: text('other_enterprise_id'),
  minutes: integer().notNull(),
})

export const shiftName = sqliteTable(
  'shift_name',
  {
    enterpriseId: text('enterprise_id').notNull(),
    name: text().notNull(),
    shifts: text({ mode: 'json' }).$type<readonly Shift[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.enterpriseId, table.name] })],
)

/** Where a dated day of a roster comes from: clicked in the strip, or read from the enterprise's own table. */
export type RosterDaySource = 'hand' | 'import'

const rosterDay = {
  date: text().notNull(),
  shifts: text({ mode: 'json' }).$type<readonly Shift[]>().notNull(),
  source: text().$type<RosterDaySource>().notNull(),
  note: text().notNull(),
}

export const teamDay = sqliteTable(
  'team_day',
  { teamId: text('team_id').notNull(), ...rosterDay },
  (table) => [primaryKey({ columns: [table.teamId, table.date] })],
)

export const workerDay = sqliteTable(
  'worker_day',
  { workerId: text('worker_id').notNull(), enterpriseId: text('enterprise_id').notNull(), ...rosterDay },
  (table) => [primaryKey({ columns: [table.workerId, table.enterpriseId, table.date] })],
)
