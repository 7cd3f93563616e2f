// What a thread is asked to mend, and what it answers: plain values, so that both can go from one thread to the other.
import type { PlanCosts } from '../score-plan.ts'
import type { PlanChange } from './changes.ts'
import type { MendOrder } from './mend-order.ts'

export interface MendRequest
  extends Pick<MendOrder, 'problem' | 'before' | 'earliest' | 'tonight' | 'narrower'> {
  /** Sittings that have been held and those of other seasons: what they break among themselves is not told. */
  readonly standing: ReadonlySet<string>
  /** By sitting id, why not even an emergency moves it: held, begun, in a frozen week. */
  readonly fast: ReadonlyMap<string, string>
  /** Moved only where nothing else in the same breach can be. */
  readonly pinned: ReadonlySet<string>
  /** Sittings of a class that is put in: they are to be given a place. */
  readonly asked: readonly string[]
  /** Who stands in, decided by hand: at the same time in the same room. */
  readonly substitutes: readonly { readonly sittingId: string; readonly trainerId: string }[]
}

export interface MendReport {
  readonly changes: readonly PlanChange[]
  /** By sitting id, why it has no place. */
  readonly unplaced: ReadonlyMap<string, string>
  /** Breaches that nothing may mend, with what to do. */
  readonly stuck: readonly string[]
  readonly costsBefore: PlanCosts
  readonly costsAfter: PlanCosts
}

export type MendAnswer =
  | { readonly kind: 'mended'; readonly report: MendReport }
  /** Somebody is to stand in for a sitting that is not hit. */
  | { readonly kind: 'not-hit' }
  /** Somebody is to stand in who cannot. */
  | { readonly kind: 'cannot-stand-in'; readonly sentences: readonly string[] }
  /** The rules find a breach in what was made: nothing of it may be used. */
  | { readonly kind: 'breaks-rules'; readonly sentences: readonly string[] }
