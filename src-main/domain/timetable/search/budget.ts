// How long a search may last: a number of moves, which repeats on every machine, or a clock.

export interface Budget {
  /** From 0 to 1: how much of it has been used when so many moves have been tried. */
  used(moves: number): number
}

export const budgetOfMoves = (most: number): Budget => ({
  used: (moves) => (moves >= most ? 1 : moves / most),
})

/** The clock is read whenever it is asked, so ask seldom. */
export function budgetOfTime(milliseconds: number, now: () => number): Budget {
  const begun = now()
  return { used: () => Math.min(1, (now() - begun) / milliseconds) }
}

/** A part of a budget, from one fraction of it to another, as a budget of its own. */
export const partOf = (budget: Budget, from: number, to: number): Budget => ({
  used: (moves) => Math.min(1, Math.max(0, (budget.used(moves) - from) / (to - from))),
})
