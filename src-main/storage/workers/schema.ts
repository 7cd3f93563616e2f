// Drizzle's view of the workers tables.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const worker = sqliteTable('worker', {
  id: text().primaryKey(),
  name: text().notNull(),
  namePinyin: text('name_pinyin').notNull(),
  nameInitials: text('name_initials').notNull(),
  sex: text().$type<'male' | 'female'>().notNull(),
  idNumberSealed: text('id_number_sealed').notNull(),
  idNumberHash: text('id_number_hash').notNull(),
  idTailHash: text('id_tail_hash').notNull(),
  birthDateSealed: text('birth_date_sealed').notNull(),
  phoneSealed: text('phone_sealed'),
  phoneHash: text('phone_hash'),
  bankCardSealed: text('bank_card_sealed'),
  isUnionMember: integer('is_union_member', { mode: 'boolean' }).notNull(),
  isFrontLine: integer('is_front_line', { mode: 'boolean' }).notNull(),
  education: text().notNull(),
  note: text().notNull(),
  createdAt: integer('created_at').notNull(),
})

/** One dated stretch of work: who employs, where the work is, and in which shift team. The open one has no end. */
export const employment = sqliteTable('employment', {
  id: text().primaryKey(),
  workerId: text('worker_id').notNull(),
  employerId: text('employer_id').notNull(),
  workplaceId: text('workplace_id').notNull(),
  shiftTeamId: text('shift_team_id'),
  department: text().notNull(),
  employeeNumber: text('employee_number').notNull(),
  position: text().notNull(),
  hiredOn: text('hired_on'),
  startsOn: text('starts_on').notNull(),
  /** The last day, included; the next stretch begins on the day after. */
  endsOn: text('ends_on'),
})
