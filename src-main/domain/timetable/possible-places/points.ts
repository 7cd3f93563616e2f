// The change of a score as one number, so that a sum of prices keeps its order: first who falls short, then soft costs.

export interface CostChange {
  /** Lessons without a place. */
  readonly unplaced: number
  /** Heads × lessons short. */
  readonly short: number
  readonly soft: number
}

/** Points that one head × lesson short weighs: far more than the soft costs of one sitting can differ by. */
export const shortPoints = 2 ** 30

export function changeOf(points: number, unplaced: number): CostChange {
  const short = Math.round(points / shortPoints)
  // A negative zero is not a change.
  return { unplaced, short: short + 0, soft: points - short * shortPoints + 0 }
}
