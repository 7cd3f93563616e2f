// Decides one step of a claim, and that 录入, 初审 and 终审 are three persons whatever rights they hold.
import type { IsoDate } from '../calendar/dates.ts'
import { comparableName } from '../people/name.ts'
import type { ClaimAct, ClaimRight, ClaimState, QuotaStep } from './claim.ts'
import { claimSteps } from './claim.ts'

/** Who signs: an account, or a paper signature (with its scan) that an account recorded for an office short of people. */
export type ClaimSignature =
  | { readonly by: 'account'; readonly accountId: string; readonly name: string }
  | { readonly by: 'paper'; readonly name: string; readonly scanId: string; readonly recordedBy: string }

export interface ClaimActor {
  readonly signature: ClaimSignature
  readonly rights: readonly ClaimRight[]
}

export interface Claim {
  readonly state: ClaimState
  readonly claimedFen: number
  readonly approvedFen: number | null
  /** Everybody who entered or completed the claim, the current reviewer and approver. */
  readonly enteredBy: readonly ClaimSignature[]
  readonly reviewedBy: ClaimSignature | null
  readonly approvedBy: ClaimSignature | null
  /** Last day on which a returned claim may come back; null unless returned. */
  readonly returnedUntil: IsoDate | null
  /** Last day of publicity; null before it. */
  readonly publicUntil: IsoDate | null
}

export interface ClaimWish {
  readonly act: ClaimAct
  readonly today: IsoDate
  /** approve: what is granted, at most what was claimed. */
  readonly approvedFen?: number
  /** return and publicise: the last day, counted beforehand with lastDayOf. */
  readonly until?: IsoDate
}

export type ClaimRefusal =
  | { readonly code: 'CLAIM_STEP_REFUSED'; readonly state: ClaimState; readonly act: ClaimAct }
  | { readonly code: 'RIGHT_MISSING'; readonly rights: readonly ClaimRight[] }
  | { readonly code: 'SAME_PERSON_SIGNED'; readonly name: string; readonly earlier: 'enter' | 'review' }
  | { readonly code: 'CLAIM_LAPSED'; readonly until: IsoDate }
  | { readonly code: 'CLAIM_NOT_LAPSED'; readonly until: IsoDate }
  | { readonly code: 'PUBLICITY_RUNNING'; readonly until: IsoDate }
  | { readonly code: 'AMOUNT_INVALID' }
  | { readonly code: 'DATE_MISSING' }

export type ClaimDecision =
  | { readonly ok: true; readonly claim: Claim; readonly quota: QuotaStep }
  | { readonly ok: false; readonly refusal: ClaimRefusal }

/** A claim as it is first entered; the caller reserves its quota in the same transaction. */
export function enterClaim(
  actor: ClaimActor,
  claimedFen: number,
): { readonly ok: true; readonly claim: Claim } | { readonly ok: false; readonly refusal: ClaimRefusal } {
  if (!actor.rights.includes('subsidies.enter'))
    return refuse({ code: 'RIGHT_MISSING', rights: ['subsidies.enter'] })
  if (!Number.isSafeInteger(claimedFen) || claimedFen <= 0) return refuse({ code: 'AMOUNT_INVALID' })
  const claim: Claim = {
    state: 'entered',
    claimedFen,
    approvedFen: null,
    enteredBy: [actor.signature],
    reviewedBy: null,
    approvedBy: null,
    returnedUntil: null,
    publicUntil: null,
  }
  return { ok: true, claim }
}

/** The claim after the step and what the quota must do, or why the step is refused. */
export function stepClaim(claim: Claim, wish: ClaimWish, actor: ClaimActor): ClaimDecision {
  const step = claimSteps[wish.act]
  if (!step.from.includes(claim.state)) {
    return refuse({ code: 'CLAIM_STEP_REFUSED', state: claim.state, act: wish.act })
  }
  // Lapsing is what the calendar does: it needs no right, only the date.
  if (step.rights.length > 0 && !step.rights.some((right) => actor.rights.includes(right))) {
    return refuse({ code: 'RIGHT_MISSING', rights: step.rights })
  }
  const refusal =
    refusalOfPersons(claim, wish.act, actor.signature) ??
    refusalOfDates(claim, wish) ??
    refusalOfAmount(claim, wish)
  if (refusal !== undefined) return refuse(refusal)
  return { ok: true, claim: afterStep(claim, wish, step.to, actor.signature), quota: step.quota }
}

/** 录入, 初审 and 终审 of one claim are three persons. */
function refusalOfPersons(claim: Claim, act: ClaimAct, signature: ClaimSignature): ClaimRefusal | undefined {
  const isEntrant = claim.enteredBy.some((earlier) => isSamePerson(earlier, signature))
  const isReviewer = claim.reviewedBy !== null && isSamePerson(claim.reviewedBy, signature)
  const name = signature.name
  if ((act === 'review' || act === 'approve') && isEntrant)
    return { code: 'SAME_PERSON_SIGNED', name, earlier: 'enter' }
  if (act === 'approve' && isReviewer) return { code: 'SAME_PERSON_SIGNED', name, earlier: 'review' }
  return undefined
}

/** Accounts are told apart by id; a paper signature only has its name, so an equal name is taken for the same person. */
export function isSamePerson(one: ClaimSignature, other: ClaimSignature): boolean {
  if (one.by === 'account' && other.by === 'account') return one.accountId === other.accountId
  return comparableName(one.name) === comparableName(other.name)
}

function refusalOfDates(claim: Claim, wish: ClaimWish): ClaimRefusal | undefined {
  const { act, today } = wish
  const needsUntil = act === 'return' || act === 'publicise'
  if (needsUntil && (wish.until === undefined || wish.until < today)) return { code: 'DATE_MISSING' }
  const { returnedUntil, publicUntil } = claim
  if (act === 'resubmit' && returnedUntil !== null && today > returnedUntil) {
    return { code: 'CLAIM_LAPSED', until: returnedUntil }
  }
  if (act === 'lapse' && returnedUntil !== null && today <= returnedUntil) {
    return { code: 'CLAIM_NOT_LAPSED', until: returnedUntil }
  }
  if (act === 'pay' && publicUntil !== null && today <= publicUntil)
    return { code: 'PUBLICITY_RUNNING', until: publicUntil }
  return undefined
}

function refusalOfAmount(claim: Claim, wish: ClaimWish): ClaimRefusal | undefined {
  if (wish.act !== 'approve') return undefined
  const fen = wish.approvedFen ?? claim.claimedFen
  return Number.isSafeInteger(fen) && fen > 0 && fen <= claim.claimedFen
    ? undefined
    : { code: 'AMOUNT_INVALID' }
}

function afterStep(claim: Claim, wish: ClaimWish, state: ClaimState, signature: ClaimSignature): Claim {
  const moved: Claim = { ...claim, state, returnedUntil: null }
  switch (wish.act) {
    case 'review':
      return { ...moved, reviewedBy: signature }
    case 'approve':
      return { ...moved, approvedBy: signature, approvedFen: wish.approvedFen ?? claim.claimedFen }
    case 'return':
      return { ...moved, returnedUntil: wish.until ?? null }
    case 'resubmit':
      return { ...moved, enteredBy: [...claim.enteredBy, signature], reviewedBy: null }
    case 'publicise':
      return { ...moved, publicUntil: wish.until ?? null }
    default:
      return moved
  }
}

function refuse(refusal: ClaimRefusal): { readonly ok: false; readonly refusal: ClaimRefusal } {
  return { ok: false, refusal }
}
