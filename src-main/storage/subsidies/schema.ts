// Drizzle's view of the subsidies tables.
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ClaimState } from '../../domain/subsidies/claim.ts'
import type { LedgerLineKind } from '../../domain/subsidies/ledger-lines.ts'

export const policy = sqliteTable('policy', {
  id: text().primaryKey(),
  name: text().notNull(),
  year: integer().notNull(),
  templateCode: text('template_code'),
  source: text().notNull(),
  rules: text({ mode: 'json' }).$type<unknown>().notNull(),
  /** First and last day of the policy's run; classes of seasons that touch it can bring claims. */
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
})

export const pool = sqliteTable('pool', {
  id: text().primaryKey(),
  policyId: text('policy_id').notNull(),
  unionId: text('union_id').notNull(),
  parentId: text('parent_id'),
  /** The granted sum as last written beside the ledger, which alone decides; null: the unit is not limited. */
  grantedPlaces: integer('granted_places'),
  grantedFen: integer('granted_fen'),
})

export const claim = sqliteTable('claim', {
  id: text().primaryKey(),
  /** BT2025-00001: one series a year. */
  number: text().notNull(),
  policyId: text('policy_id').notNull(),
  poolId: text('pool_id').notNull(),
  workerId: text('worker_id').notNull(),
  enrolmentId: text('enrolment_id'),
  state: text().$type<ClaimState>().notNull(),
  /** What was claimed; what was approved stands in the evidence. */
  amountFen: integer('amount_fen').notNull(),
  submittedAt: integer('submitted_at').notNull(),
  /** The last day to come back (returned) or of publicity (publicised). */
  dueOn: text('due_on'),
  evidence: text({ mode: 'json' }).$type<unknown>().notNull(),
})

export const claimStep = sqliteTable('claim_step', {
  id: text().primaryKey(),
  claimId: text('claim_id').notNull(),
  act: text().notNull(),
  fromState: text('from_state'),
  toState: text('to_state').notNull(),
  accountId: text('account_id').notNull(),
  actorName: text('actor_name').notNull(),
  at: integer().notNull(),
  note: text().notNull(),
})

export const ledgerLine = sqliteTable('ledger_line', {
  id: text().primaryKey(),
  poolId: text('pool_id').notNull(),
  claimId: text('claim_id'),
  kind: text().$type<LedgerLineKind>().notNull(),
  stage: text().notNull(),
  places: integer().notNull(),
  fen: integer().notNull(),
  accountId: text('account_id').notNull(),
  at: integer().notNull(),
  note: text().notNull(),
})
