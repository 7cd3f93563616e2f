// How long a search may last: a number of moves, which repeats on every machine, or a clock.

export interface Budget {
  /** From 0 to 1: how much of it has been used when so many moves have been tried. */
  used(moves: number): number
}

export const budgetOfMoves = (most: number): Budget => ({
  used: (moves) => (moves >= most ? 1 : moves / most),
})

const readEveryMs = 4

/** The clock is read every few milliseconds, however often this is asked. */
export function budgetOfTime(milliseconds: number, now: () => number): Budget {
  const begun = now()
  let share = 0
  let readAt = 0
  return {
    used(moves) {
      if (moves < readAt) return share
      const elapsed = now() - begun
      share = Math.min(1, elapsed / milliseconds)
      readAt = elapsed === 0 ? 0 : moves + (moves / elapsed) * readEveryMs
      return share
    },
  }
}
