// Claims and the steps they took. A claim's signatures are read from its steps, never kept a second time.
import { type ClaimEvidence, claimEvidence } from '../../contract/claims.ts'
import type { ClaimAct, ClaimState } from '../../domain/subsidies/claim.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { findRow, insertRow, updateRows } from '../base/rows.ts'
import { all, flag, integer, only, orNull, type Row, select, text } from '../base/select.ts'
import { claim, claimStep } from './schema.ts'

export interface ClaimEntity extends Readonly<Omit<typeof claim.$inferSelect, 'evidence'>> {
  readonly evidence: ClaimEvidence
}

export function findClaim(db: ReadHandle, id: string): ClaimEntity | null {
  const row = findRow(db, claim, { id })
  return row === null ? null : { ...row, evidence: claimEvidence.parse(row.evidence) }
}

export const insertClaim = (tx: WriteHandle, entity: ClaimEntity): void => insertRow(tx, claim, entity)

export function saveClaim(tx: WriteHandle, { id, state, dueOn, evidence }: ClaimEntity): void {
  updateRows(tx, claim, { id }, { state, dueOn, evidence })
}

export const insertStep = (tx: WriteHandle, entity: ClaimStepEntity): void => insertRow(tx, claimStep, entity)

const stepShape = {
  id: text(),
  claimId: text(),
  act: text<ClaimAct | 'enter'>(),
  fromState: orNull(text<ClaimState>()),
  toState: text<ClaimState>(),
  accountId: text(),
  actorName: text(),
  at: integer(),
  note: text(),
}
export type ClaimStepEntity = Row<typeof stepShape>

const steps = select(
  stepShape,
  `SELECT s.id, s.claim_id AS claimId, s.act, s.from_state AS fromState, s.to_state AS toState,
    s.account_id AS accountId, s.actor_name AS actorName, s.at, s.note
  FROM json_each(:claimIds) ids JOIN claim_step s ON s.claim_id = ids.value ORDER BY s.claim_id, s.rowid`,
)

/** By claim, in the order in which they were taken, which a clock set back in between does not change. */
export const stepsOfClaims = (db: ReadHandle, claimIds: readonly string[]): Map<string, ClaimStepEntity[]> =>
  Map.groupBy(all(db, steps, { claimIds }), (row) => row.claimId)

const lastNumber = select(
  { number: orNull(text()) },
  "SELECT max(number) AS number FROM claim WHERE number >= :prefix AND number < :prefix || '~'",
)

/** The highest number of a year's series, 0 before the first. */
export const lastClaimNumber = (db: ReadHandle, prefix: string): number =>
  Number(only(db, lastNumber, { prefix }).number?.slice(prefix.length) ?? 0)

const pastShape = {
  id: text(),
  number: text(),
  workerId: text(),
  policyId: text(),
  enrolmentId: orNull(text()),
  state: text<ClaimState>(),
  amountFen: integer(),
  submittedAt: integer(),
  isPaid: flag(),
  paidAt: orNull(integer()),
  poolId: text(),
  /** As judged; null on claims that did not write it down. */
  unitName: orNull(text()),
  occupation: orNull(text()),
  level: orNull(text()),
}
/** What a person had or has under way under any policy of ours. */
export type PastClaim = Row<typeof pastShape>

const past = select(
  pastShape,
  `SELECT c.id, c.number, c.worker_id AS workerId, c.policy_id AS policyId, c.enrolment_id AS enrolmentId, c.state,
    c.current_fen AS amountFen, c.submitted_at AS submittedAt, c.is_paid AS isPaid,
    (SELECT max(s.at) FROM claim_step s WHERE s.claim_id = c.id AND s.act = 'pay') AS paidAt,
    c.pool_id AS poolId, json_extract(c.evidence, '$.unitName') AS unitName, nullif(course.occupation_name, '') AS occupation, course.level
  FROM json_each(:workerIds) ids JOIN live_claim c ON c.worker_id = ids.value
    LEFT JOIN enrolment e ON e.id = c.enrolment_id LEFT JOIN class k ON k.id = e.class_id
    LEFT JOIN course ON course.id = k.course_id
  ORDER BY c.submitted_at`,
)

/** By person; those that ended without money count for nothing and are left out. */
export const pastClaimsOf = (db: ReadHandle, workerIds: readonly string[]): Map<string, PastClaim[]> =>
  Map.groupBy(all(db, past, { workerIds }), (row) => row.workerId)
