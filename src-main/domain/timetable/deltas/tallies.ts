// Counts by class and key, with the few keys in use at hand, and the sum of the largest of them as if one thing had moved.
import { nowhere } from '../board/board.ts'

export interface Tallies {
  change(row: number, key: number, by: number): void
  /** The sum of the row's largest counts if one thing had gone from `lose` to `win`; `nowhere` for neither. */
  largest(row: number, howMany: number, lose: number, win: number): number
}

/** `most` is how many different keys a row can ever have in use at once. */
export function createTallies(rows: number, keys: number, most: number): Tallies {
  const counts = new Int32Array(rows * keys)
  const used = new Int32Array(rows * most)
  const usedCount = new Int32Array(rows)

  function leave(row: number, key: number): void {
    const from = row * most
    const last = from + (usedCount[row] ?? 0) - 1
    let at = from
    while (used[at] !== key) at += 1
    used[at] = used[last] ?? 0
    usedCount[row] = last - from
  }

  /** Equal counts are taken one after the other: `taken` of them have been. */
  function next(row: number, below: number, taken: number, lose: number, win: number): number {
    let largest = 0
    let equal = 0
    const from = row * most
    const end = from + (usedCount[row] ?? 0)
    for (let at = from; at < end; at += 1) {
      const key = used[at] ?? 0
      const count = (counts[row * keys + key] ?? 0) - (key === lose ? 1 : 0) + (key === win ? 1 : 0)
      if (count === below) equal += 1
      else if (count < below && count > largest) largest = count
    }
    if (win !== nowhere && (counts[row * keys + win] ?? 0) === 0) {
      if (below === 1) equal += 1
      else if (below > 1 && largest < 1) largest = 1
    }
    return equal > taken ? below : largest
  }

  return {
    change(row, key, by) {
      const cell = row * keys + key
      if (counts[cell] === 0) {
        used[row * most + (usedCount[row] ?? 0)] = key
        usedCount[row] = (usedCount[row] ?? 0) + 1
      }
      counts[cell] = (counts[cell] ?? 0) + by
      if (counts[cell] === 0) leave(row, key)
    },
    largest(row, howMany, lose, win) {
      let sum = 0
      let below = 0x3fffffff
      let taken = 0
      for (let round = 0; round < howMany; round += 1) {
        const count = next(row, below, taken, lose, win)
        if (count <= 0) break
        taken = count === below ? taken + 1 : 1
        below = count
        sum += count
      }
      return sum
    },
  }
}
