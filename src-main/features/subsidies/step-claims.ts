// One step of one or many claims: decided by the domain, the quota moved in the same transaction, all or nothing.
import type { ClaimEvidence, PoolChange } from '../../contract/claims.ts'
import { Refusal } from '../../contract/errors.ts'
import type { StepClaimsInput } from '../../contract/subsidies.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { kindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import type { QuotaStep } from '../../domain/subsidies/claim.ts'
import { type Claim, type ClaimWish, stepClaim } from '../../domain/subsidies/claim-step.ts'
import type { LedgerAct } from '../../domain/subsidies/ledger-acts.ts'
import { lastDayOf } from '../../domain/subsidies/policy-dates.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import { workerNames } from '../../storage/classes/enrolment-store.ts'
import {
  type ClaimEntity,
  type ClaimStepEntity,
  findClaim,
  insertStep,
  saveClaim,
  stepsOfClaims,
} from '../../storage/subsidies/claims-store.ts'
import type { PolicyEntity } from '../../storage/subsidies/policies-store.ts'
import { houseCalendar } from '../settings/days.ts'
import { actorOf, refuseStep, toDomainClaim } from './claim-words.ts'
import { type Books, closeBooks, openBooks, post } from './ledger-book.ts'
import { namesOf } from './names.ts'
import { requirePolicy } from './policies.ts'

interface Stepped {
  readonly claims: number
  readonly names: string
  readonly pools: PoolChange[]
  readonly until: string | null
  readonly calendarNote: string
}

export function stepClaims(tx: WriteHandle, input: StepClaimsInput, context: StaffContext): Stepped {
  const ids = [...new Set(input.ids)]
  if (input.approvedFen != null && (input.act !== 'approve' || ids.length > 1)) {
    throw new Refusal('INVALID_VALUE', { what: '审定金额只能在单份终审时填写' })
  }
  const claims = ids.map((id) => requireClaim(tx, id))
  const steps = stepsOfClaims(tx, ids)
  const names = workerNames(
    tx,
    claims.map((claim) => claim.workerId),
  )
  const lastDays = lastDaysFrom(tx, context.today)
  let books = openBooks(
    tx,
    claims.map((claim) => claim.poolId),
  )
  let until: string | null = null
  for (const claim of claims) {
    const who = names.get(claim.workerId) ?? claim.number
    const policy = requirePolicy(tx, claim.policyId)
    const wish = wishOf(input, policy, context.today, lastDays)
    const before = toDomainClaim(
      { ...claim, approvedFen: claim.evidence.approvedFen },
      steps.get(claim.id) ?? [],
    )
    const decision = stepClaim(before, wish, actorOf(context))
    if (!decision.ok) throw refuseStep(decision.refusal, who)
    save(tx, claim, decision.claim, input, context)
    books = moveQuota(tx, books, decision.quota, { claim, after: decision.claim, policy, who }, context)
    until = wish.until ?? until
  }
  return {
    claims: claims.length,
    names: namesOf([...names.values()]),
    pools: closeBooks(tx, books),
    until,
    calendarNote: calendarNote(until, lastDays.knownUpTo),
  }
}

const calendarNote = (until: string | null, knownUpTo: string): string =>
  until === null || until <= knownUpTo
    ? ''
    : `放假安排只公布到 ${knownUpTo}，之后的截止日按周末推算，公布后请核对`

export function requireClaim(tx: WriteHandle, id: string): ClaimEntity {
  const claim = findClaim(tx, id)
  if (claim === null) throw new Refusal('NOT_FOUND', { what: '这份申领' })
  return claim
}

function wishOf(
  input: StepClaimsInput,
  { rules }: PolicyEntity,
  today: string,
  lastDays: LastDays,
): ClaimWish {
  const { act, approvedFen } = input
  const wish: ClaimWish = approvedFen == null ? { act, today } : { act, today, approvedFen }
  if (act === 'return')
    return { ...wish, until: lastDays.of({ length: rules.returnWorkingDays, unit: 'working-day' }) }
  if (act === 'publicise') return { ...wish, until: lastDays.of(rules.publicity) }
  return wish
}

interface LastDays {
  readonly of: (period: { readonly length: number; readonly unit: 'working-day' | 'calendar-day' }) => string
  readonly knownUpTo: string
}

function lastDaysFrom(tx: WriteHandle, today: string): LastDays {
  // 60 working days with every festival of the year between them end well within 200 days.
  const calendar = houseCalendar(tx, today, addDays(today, 200))
  const kindOf = (date: string) => kindOfDay(date, calendar.holidays, calendar.knownUpTo).kind
  return { of: (period) => lastDayOf(today, period, kindOf), knownUpTo: calendar.knownUpTo }
}

function save(
  tx: WriteHandle,
  before: ClaimEntity,
  after: Claim,
  input: StepClaimsInput,
  context: StaffContext,
): void {
  const evidence: ClaimEvidence = {
    ...before.evidence,
    approvedFen: after.approvedFen,
    publicity:
      input.act === 'publicise' && after.publicUntil !== null
        ? { startOn: context.today, until: after.publicUntil }
        : before.evidence.publicity,
  }
  const dueOn =
    after.state === 'returned' ? after.returnedUntil : after.state === 'publicised' ? after.publicUntil : null
  saveClaim(tx, { ...before, state: after.state, dueOn, evidence })
  const step: ClaimStepEntity = {
    id: context.newId(),
    claimId: before.id,
    act: input.act,
    fromState: before.state,
    toState: after.state,
    accountId: context.account.id,
    actorName: context.account.displayName,
    at: context.now,
    note: input.note,
  }
  insertStep(tx, step)
}

interface Moving {
  readonly claim: ClaimEntity
  readonly after: Claim
  readonly policy: PolicyEntity
  readonly who: string
}

function moveQuota(
  tx: WriteHandle,
  books: Books,
  quota: QuotaStep,
  moving: Moving,
  context: StaffContext,
): Books {
  const act = ledgerActOf(quota, moving)
  return act === null ? books : post(tx, books, act, { who: moving.who, note: '' }, context)
}

function ledgerActOf(quota: QuotaStep, { claim, after, policy }: Moving): LedgerAct | null {
  const place = { poolId: claim.poolId, claimId: claim.id, stage: '' }
  const fen = after.approvedFen ?? claim.amountFen
  switch (quota) {
    case 'none':
      return null
    case 'occupy':
      return { act: 'occupy', ...place, amount: { places: 1, fen } }
    case 'release':
      return { act: 'release', ...place }
    case 'claw-back':
      return { act: 'claw-back', ...place, amount: { places: policy.rules.isPlaceClawedBack ? 1 : 0, fen } }
  }
}
