// The words of the ledger: what may be asked of a quota, and every named way in which it is refused.
import type { Amount, LedgerLine, LedgerLineKind, Pool, Remaining } from './ledger-lines.ts'

/** What somebody wants of the books. Amounts are whole and not negative, except a grant, which may be cut. */
export type LedgerAct =
  | { readonly act: 'grant'; readonly poolId: string; readonly amount: Amount }
  /** To a direct child; a negative amount takes back what the child has not used. */
  | {
      readonly act: 'hand-down'
      readonly fromPoolId: string
      readonly toPoolId: string
      readonly amount: Amount
    }
  /** Between two pools under the same node: the sum stays. */
  | {
      readonly act: 'transfer'
      readonly fromPoolId: string
      readonly toPoolId: string
      readonly amount: Amount
    }
  | (ClaimPlace & { readonly act: 'reserve'; readonly amount: Amount })
  /** The approved amount, at most what is reserved; the rest is freed. */
  | (ClaimPlace & { readonly act: 'occupy'; readonly amount: Amount })
  /** Gives up all that the claim holds here, reserved or occupied, for good. */
  | (ClaimPlace & { readonly act: 'release' })
  /** 追回: fen come back, places only if the policy says so. */
  | (ClaimPlace & { readonly act: 'claw-back'; readonly amount: Amount })

/** One claim has one line of holding per pool and stage. */
export interface ClaimPlace {
  readonly poolId: string
  readonly claimId: string
  readonly stage: string
}

export type LedgerRefusal =
  | { readonly code: 'QUOTA_EXHAUSTED'; readonly poolId: string; readonly remaining: Remaining }
  | {
      readonly code: 'LEDGER_STEP_REPEATED'
      readonly claimId: string
      readonly stage: string
      readonly step: LedgerLineKind
    }
  | { readonly code: 'LEDGER_NOTHING_HELD'; readonly claimId: string; readonly stage: string }
  | { readonly code: 'AMOUNT_ABOVE_HELD'; readonly claimId: string; readonly held: Amount }
  | { readonly code: 'AMOUNT_INVALID' }
  | { readonly code: 'POOL_UNKNOWN'; readonly poolId: string }
  | { readonly code: 'POOLS_NOT_RELATED'; readonly fromPoolId: string; readonly toPoolId: string }
  | { readonly code: 'POOL_UNITS_DIFFER'; readonly fromPoolId: string; readonly toPoolId: string }

export type LedgerDecision =
  | { readonly ok: true; readonly lines: readonly LedgerLine[] }
  | { readonly ok: false; readonly refusal: LedgerRefusal }

/** Every pool an act touches, and all lines of those pools since the policy year began. */
export interface Books {
  readonly pools: readonly Pool[]
  readonly lines: readonly LedgerLine[]
}
