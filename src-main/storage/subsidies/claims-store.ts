// Claims and the steps they took. A claim's signatures are read from its steps, never kept a second time.
import { eq } from 'drizzle-orm'
import { type ClaimEvidence, claimEvidence } from '../../contract/claims.ts'
import type { ClaimAct, ClaimState } from '../../domain/subsidies/claim.ts'
import type { Handle } from '../base/handle.ts'
import { claim, claimStep } from './schema.ts'

export interface ClaimEntity {
  readonly id: string
  /** BT2025-00001: one series a year. */
  readonly number: string
  readonly policyId: string
  readonly poolId: string
  readonly workerId: string
  readonly enrolmentId: string | null
  readonly state: ClaimState
  /** What was claimed; what was approved stands in the evidence. */
  readonly amountFen: number
  readonly submittedAt: number
  /** The last day to come back (returned) or of publicity (publicised). */
  readonly dueOn: string | null
  readonly evidence: ClaimEvidence
}

export interface ClaimStepEntity {
  readonly id: string
  readonly claimId: string
  readonly act: ClaimAct | 'enter'
  readonly fromState: ClaimState | null
  readonly toState: ClaimState
  readonly accountId: string
  readonly actorName: string
  readonly at: number
  readonly note: string
}

export function findClaim(db: Handle, id: string): ClaimEntity | null {
  const row = db.orm.select().from(claim).where(eq(claim.id, id)).get()
  return row === undefined ? null : { ...row, evidence: claimEvidence.parse(row.evidence) }
}

export function insertClaim(db: Handle, entity: ClaimEntity): void {
  db.orm.insert(claim).values(entity).run()
}

export function saveClaim(db: Handle, entity: ClaimEntity): void {
  const { id, state, dueOn, evidence } = entity
  db.orm.update(claim).set({ state, dueOn, evidence }).where(eq(claim.id, id)).run()
}

export function insertStep(db: Handle, entity: ClaimStepEntity): void {
  db.orm.insert(claimStep).values(entity).run()
}

/** By claim, in the order in which they were taken, which a clock set back in between does not change. */
export function stepsOfClaims(db: Handle, claimIds: readonly string[]): Map<string, ClaimStepEntity[]> {
  const rows = db.raw
    .prepare<[string], ClaimStepEntity>(
      `SELECT s.id, s.claim_id AS claimId, s.act, s.from_state AS fromState, s.to_state AS toState,
        s.account_id AS accountId, s.actor_name AS actorName, s.at, s.note
      FROM json_each(?) ids JOIN claim_step s ON s.claim_id = ids.value ORDER BY s.claim_id, s.rowid`,
    )
    .all(JSON.stringify(claimIds))
  return Map.groupBy(rows, (row) => row.claimId)
}

/** The highest number of a year's series, 0 before the first. */
export function lastClaimNumber(db: Handle, prefix: string): number {
  const row = db.raw
    .prepare<[string, string], { number: string | null }>(
      'SELECT max(number) AS number FROM claim WHERE number >= ? AND number < ?',
    )
    .get(prefix, `${prefix}~`)
  return Number(row?.number?.slice(prefix.length) ?? 0)
}

/** What a person had or has under way under any policy of ours, and the top union that its money comes from. */
export interface PastClaim {
  readonly id: string
  readonly number: string
  readonly workerId: string
  readonly policyId: string
  readonly enrolmentId: string | null
  readonly state: ClaimState
  readonly amountFen: number
  readonly submittedAt: number
  readonly paidAt: number | null
  readonly poolId: string
  readonly occupation: string | null
  readonly level: string | null
}

/** Live claims only: those that ended without money count for nothing. */
export function liveClaimsOf(db: Handle, workerIds: readonly string[]): Map<string, PastClaim[]> {
  const rows = db.raw
    .prepare<[string], PastClaim>(
      `SELECT c.id, c.number, c.worker_id AS workerId, c.policy_id AS policyId, c.enrolment_id AS enrolmentId, c.state,
        coalesce(json_extract(c.evidence, '$.approvedFen'), c.amount_fen) AS amountFen, c.submitted_at AS submittedAt,
        (SELECT max(s.at) FROM claim_step s WHERE s.claim_id = c.id AND s.act = 'pay') AS paidAt,
        c.pool_id AS poolId, nullif(course.occupation_name, '') AS occupation, course.level
      FROM json_each(?) ids JOIN claim c ON c.worker_id = ids.value
        LEFT JOIN enrolment e ON e.id = c.enrolment_id LEFT JOIN class k ON k.id = e.class_id
        LEFT JOIN course ON course.id = k.course_id
      WHERE c.state NOT IN ('rejected', 'withdrawn', 'lapsed', 'objected', 'clawed-back')
      ORDER BY c.submitted_at`,
    )
    .all(JSON.stringify(workerIds))
  return Map.groupBy(rows, (row) => row.workerId)
}
