// Drizzle's view of the accounts tables; the migrations are the truth, a test compares the two.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Right, Role } from '../../contract/people.ts'

export const account = sqliteTable('account', {
  id: text().primaryKey(),
  username: text().notNull(),
  displayName: text('display_name').notNull(),
  role: text().$type<Role>().notNull(),
  rights: text({ mode: 'json' }).$type<Right[]>().notNull(),
  trainerId: text('trainer_id'),
  isActive: integer('is_active', { mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
})

export const keySlot = sqliteTable('key_slot', {
  id: text().primaryKey(),
  kind: text().$type<'password' | 'recovery' | 'keyring'>().notNull(),
  accountId: text('account_id'),
  salt: text().notNull(),
  cost: integer().notNull(),
  wrappedKey: text('wrapped_key').notNull(),
  createdAt: integer('created_at').notNull(),
})

export const auditEntry = sqliteTable('audit_entry', {
  seq: integer().primaryKey(),
  at: integer().notNull(),
  accountId: text('account_id').notNull(),
  actorName: text('actor_name').notNull(),
  action: text().notNull(),
  sentence: text().notNull(),
  payloadSealed: text('payload_sealed'),
  payloadDigest: text('payload_digest').notNull(),
  chain: text().notNull(),
})

export const undoStep = sqliteTable('undo_step', {
  id: integer().primaryKey(),
  accountId: text('account_id').notNull(),
  actorName: text('actor_name').notNull(),
  auditSeq: integer('audit_seq').notNull(),
  sentence: text().notNull(),
  doneAt: integer('done_at').notNull(),
  state: text().$type<'done' | 'undone' | 'final'>().notNull(),
})

export const undoRow = sqliteTable('undo_row', {
  stepId: integer('step_id').notNull(),
  tableName: text('table_name').notNull(),
  rowKey: text('row_key').notNull(),
  beforeImage: text('before_image'),
  afterImage: text('after_image'),
})
