// The shapes of claims: what a claim keeps as its evidence, how lists show it, and one claim whole.
import { z } from 'zod'
import { type ClaimAct, claimStates } from '../domain/subsidies/claim.ts'
import { ledgerLineKinds } from '../domain/subsidies/ledger-lines.ts'
import { fen, id, instant, isoDate } from './values.ts'

export const claimState = z.enum(claimStates)

export const claimActs = [
  'review',
  'approve',
  'publicise',
  'pay',
  'complete',
  'return',
  'resubmit',
  'reject',
  'withdraw',
  'lapse',
  'uphold-objection',
  'claw-back',
] as const satisfies readonly ClaimAct[]
export const claimAct = z.enum(claimActs)

/** What is pressed and what the audit trail says; 录入 is the step before all of them. */
export const claimActLabels: Readonly<Record<ClaimAct | 'enter', string>> = {
  enter: '录入',
  review: '初审通过',
  approve: '终审通过',
  publicise: '开始公示',
  pay: '拨付',
  complete: '办结',
  return: '退回补正',
  resubmit: '补正后重新提交',
  reject: '驳回',
  withdraw: '撤回',
  lapse: '逾期失效',
  'uphold-objection': '异议成立',
  'claw-back': '追回',
}

/** One rule's answer: ✔ or ✘ and the sentence with its figures. */
export const reasonRow = z.object({
  code: z.string(),
  isMet: z.boolean(),
  sentence: z.string(),
  /** One of two ways to the same proof; it does not decide alone. */
  isAlternative: z.boolean().default(false),
})

/** claim.evidence: why this person got this amount, as it was judged on the day of entry. No personal numbers in it. */
export const claimEvidence = z.object({
  judgement: z.object({ amountFen: fen.min(0), reasons: z.array(reasonRow) }),
  /** The employer on the policy's date, which the claim is charged above and the stamped list names. */
  unitName: z.string().nullable().default(null),
  /** Lessons attended of those counted, by the policy's rule; null where the policy asks for none. */
  attendance: z
    .object({ attended: z.int().min(0), counted: z.int().min(0) })
    .nullable()
    .default(null),
  /** Names of the documents handed in. */
  documents: z.array(z.string()).default([]),
  /** Set by 终审, at most what was claimed. */
  approvedFen: fen.min(1).nullable().default(null),
  /** Both days belong to it; set when publicity begins. */
  publicity: z.object({ startOn: isoDate, until: isoDate }).nullable().default(null),
})
export type ClaimEvidence = z.infer<typeof claimEvidence>

/** What is left of a pool; null = not limited. */
export const remaining = z.object({ places: z.int().nullable(), fen: fen.nullable() })

/** A pool that a command touched, as it was and as it is. */
export const poolChange = z.object({ poolId: id, unionName: z.string(), before: remaining, after: remaining })
export type PoolChange = z.infer<typeof poolChange>

export const claimRow = z.object({
  id,
  number: z.string(),
  workerId: id,
  workerName: z.string(),
  idMasked: z.string(),
  unitName: z.string(),
  className: z.string(),
  policyId: id,
  policyName: z.string(),
  poolId: id,
  unionName: z.string(),
  state: claimState,
  claimedFen: fen,
  approvedFen: fen.nullable(),
  submittedAt: instant,
  /** The last day to come back (退回补正) or of publicity; null in other states. */
  dueOn: isoDate.nullable(),
  /** The steps that the caller may take now. */
  can: z.array(claimAct),
})
export type ClaimRow = z.infer<typeof claimRow>

export const claimStepRow = z.object({
  id,
  act: z.string(),
  actLabel: z.string(),
  toState: claimState,
  actorName: z.string(),
  at: instant,
  note: z.string(),
})

export const ledgerRow = z.object({
  id,
  kind: z.enum(ledgerLineKinds),
  kindLabel: z.string(),
  /** The union node of the line's pool. */
  unionName: z.string(),
  places: z.int(),
  fen,
  at: instant,
  actorName: z.string(),
  claimNumber: z.string().nullable(),
  workerName: z.string().nullable(),
  note: z.string(),
})
export type LedgerRow = z.infer<typeof ledgerRow>

export const claimDetail = claimRow.extend({
  certificateNumber: z.string().nullable(),
  evidence: claimEvidence,
  steps: z.array(claimStepRow),
  ledger: z.array(ledgerRow),
  pool: z.object({ unionName: z.string(), remaining }),
})
export type ClaimDetail = z.infer<typeof claimDetail>
