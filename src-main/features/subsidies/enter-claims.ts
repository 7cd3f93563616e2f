// 录入: claims for selected people in one go. Each is judged, numbered and reserved; one refusal and nothing was written.

import type { PoolChange } from '../../contract/claims.ts'
import { Refusal } from '../../contract/errors.ts'
import type { EarnedRow, EnterClaimsInput } from '../../contract/subsidies.ts'
import { enterClaim } from '../../domain/subsidies/claim-step.ts'
import type { CallContext, StaffContext } from '../../procedures/call-context.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import { insertClaim, insertStep, lastClaimNumber } from '../../storage/subsidies/claims-store.ts'
import { type EarnedEnrolment, listEarned } from '../../storage/subsidies/earned-store.ts'
import type { PolicyEntity } from '../../storage/subsidies/policies-store.ts'
import { actorOf, refuseStep } from './claim-words.ts'
import { judgeEnrolments } from './judge-enrolments.ts'
import { closeBooks, openBooks, post } from './ledger-book.ts'
import { namesOf } from './names.ts'
import { requirePolicy } from './policies.ts'

export interface Entered {
  readonly claims: number
  readonly names: string
  readonly amountFen: number
  readonly policyName: string
  readonly pools: PoolChange[]
}

export function enterClaims(tx: WriteHandle, input: EnterClaimsInput, context: StaffContext): Entered {
  const policy = requirePolicy(tx, input.policyId)
  if (policy.rules.runBy === 'others') throw new Refusal('POLICY_RUN_BY_OTHERS', { policy: policy.name })
  const enrolments = enrolmentsInOrder(tx, policy, [...new Set(input.enrolmentIds)])
  const judgements = judgeEnrolments(tx, policy, enrolments, input.documents, context).map(payable)
  let books = openBooks(
    tx,
    judgements.map((one) => one.poolId),
  )
  const prefix = `BT${context.today.slice(0, 4)}-`
  const last = lastClaimNumber(tx, prefix)
  const seen = new Set<string>()
  let amountFen = 0
  for (const [index, first] of judgements.entries()) {
    // A second enrolment of the same person is judged again: the first claim counts by now.
    const one = seen.has(first.workerId) ? again(tx, policy, enrolments, first, input, context) : first
    seen.add(one.workerId)
    const number = `${prefix}${String(last + index + 1).padStart(5, '0')}`
    const claimId = enter(tx, policy, one, { number, note: input.note }, context)
    const act = {
      act: 'reserve',
      poolId: one.poolId,
      claimId,
      stage: '',
      amount: { places: 1, fen: one.amountFen },
    } as const
    books = post(tx, books, act, { who: one.name, note: '' }, context)
    amountFen += one.amountFen
  }
  const names = namesOf(judgements.map((one) => one.name))
  return {
    claims: judgements.length,
    names,
    amountFen,
    policyName: policy.name,
    pools: closeBooks(tx, books),
  }
}

function enrolmentsInOrder(
  tx: WriteHandle,
  policy: PolicyEntity,
  enrolmentIds: readonly string[],
): EarnedEnrolment[] {
  const { rows } = listEarned(tx, {
    policyId: policy.id,
    startsOn: policy.startsOn,
    endsOn: policy.endsOn,
    classId: null,
    seasonId: null,
    enrolmentIds,
    isUnclaimedOnly: false,
    search: '',
    page: 1,
    pageSize: enrolmentIds.length,
  })
  if (rows.length < enrolmentIds.length)
    throw new Refusal('NOT_FOUND', { what: '所选学员中的一人（或其班级不属于这项政策）' })
  return rows
}

type Payable = EarnedRow & { readonly poolId: string }

/** @throws Refusal naming the person: claimed already, not eligible, or nowhere to charge it. */
function payable(one: EarnedRow): Payable {
  if (one.claim !== null) throw new Refusal('ALREADY_CLAIMED', { who: one.name, number: one.claim.number })
  const unmet = one.reasons.find((reason) => !reason.isMet && !reason.isAlternative)
  if (!one.isEligible)
    throw new Refusal('NOT_ELIGIBLE', { who: one.name, reason: unmet?.sentence ?? '条件未满足' })
  if (one.pool === null) throw new Refusal('POOL_MISSING', { who: one.name, issue: one.poolIssue })
  return { ...one, poolId: one.pool.id }
}

function again(
  tx: WriteHandle,
  policy: PolicyEntity,
  enrolments: readonly EarnedEnrolment[],
  { enrolmentId }: EarnedRow,
  { documents }: EnterClaimsInput,
  context: CallContext,
): Payable {
  const own = enrolments.filter((one) => one.enrolmentId === enrolmentId)
  const [judged] = judgeEnrolments(tx, policy, own, documents, context)
  if (judged === undefined) throw new Refusal('NOT_FOUND', { what: '所选学员中的一人' })
  return payable(judged)
}

/** What the claim was judged by, kept with it: the rules and the records may change. */
const evidenceOf = (policy: PolicyEntity, one: Payable) => ({
  judgement: { amountFen: one.amountFen, reasons: one.reasons },
  unitName: one.unitName,
  attendance: attendanceOf(policy, one),
  documents: one.reasons.some((reason) => reason.code === 'documents') ? [...policy.rules.documents] : [],
  approvedFen: null,
  publicity: null,
})

function enter(
  tx: WriteHandle,
  policy: PolicyEntity,
  one: Payable,
  words: { number: string; note: string },
  context: StaffContext,
): string {
  const decision = enterClaim(actorOf(context), one.amountFen)
  if (!decision.ok) throw refuseStep(decision.refusal, one.name)
  const id = context.newId()
  const { state, claimedFen } = decision.claim
  insertClaim(tx, {
    id,
    number: words.number,
    policyId: policy.id,
    poolId: one.poolId,
    workerId: one.workerId,
    enrolmentId: one.enrolmentId,
    state,
    amountFen: claimedFen,
    submittedAt: context.now,
    dueOn: null,
    evidence: evidenceOf(policy, one),
  })
  insertStep(tx, {
    id: context.newId(),
    claimId: id,
    act: 'enter',
    fromState: null,
    toState: state,
    accountId: context.account.id,
    actorName: context.account.displayName,
    at: context.now,
    note: words.note,
  })
  return id
}

function attendanceOf(policy: PolicyEntity, { attendance }: EarnedRow) {
  if (policy.rules.proof.attendance === null || attendance === null) return null
  return { attended: attendance.attended, counted: attendance.counted }
}
