// What a plan costs by rule, kept up to date step by step, and what a unit of each amount weighs while searching.
import { type Scoring, type SoftCode, softCodes } from '../scoring.ts'

export type LedgerCode = 'unplaced' | 'short' | SoftCode

export const ledgerCodes: readonly LedgerCode[] = ['unplaced', 'short', ...softCodes]

/** What the search pays for a lesson without a place and for a head × lesson short, in points of soft cost. */
export interface TierWeights {
  readonly unplaced: number
  readonly short: number
}

export class Ledger {
  readonly amounts = new Int32Array(ledgerCodes.length)
  readonly #weights = new Int32Array(ledgerCodes.length)

  constructor(scoring: Scoring, tiers: TierWeights) {
    for (const [at, code] of ledgerCodes.entries()) {
      this.#weights[at] = code === 'unplaced' || code === 'short' ? tiers[code] : scoring.weights[code]
    }
  }

  /** Where the code's amount is kept. */
  placeOf(code: LedgerCode): number {
    return ledgerCodes.indexOf(code)
  }

  /** Points for each unit of the code's amount. */
  weightOf(code: LedgerCode): number {
    return this.#weights[ledgerCodes.indexOf(code)] ?? 0
  }

  /** Everything together, as the search weighs it. */
  cost(): number {
    let sum = 0
    for (let at = 0; at < this.amounts.length; at += 1) {
      sum += (this.amounts[at] ?? 0) * (this.#weights[at] ?? 0)
    }
    return sum
  }

  get unplaced(): number {
    return this.amounts[0] ?? 0
  }

  get short(): number {
    return this.amounts[1] ?? 0
  }

  get soft(): number {
    let sum = 0
    for (let at = 2; at < this.amounts.length; at += 1) {
      sum += (this.amounts[at] ?? 0) * (this.#weights[at] ?? 0)
    }
    return sum
  }
}
