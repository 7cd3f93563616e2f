// Each day of a cycle hears votes for what is worked on it; a row stands at the offset where it is the least surprise.
import { type CodedGrid, unknownCode } from './coded-grid.ts'
import type { Frame } from './frames.ts'

/** Votes by day of the cycle and code, flat. */
export type Votes = Float64Array

export const noVotes = (frame: Frame, grid: CodedGrid): Votes =>
  new Float64Array(frame.length * grid.keys.length)

/** Adds a line's votes at an offset; a negative weight takes them away again. */
export function vote(votes: Votes, frame: Frame, cells: Uint8Array, offset: number, weight: number): void {
  const codeCount = votes.length / frame.length
  for (let at = 0; at < cells.length; at += 1) {
    const code = cells[at] ?? unknownCode
    if (code === unknownCode) continue
    const place = (((frame.dayOf[at] ?? 0) + offset) % frame.length) * codeCount + code
    votes[place] = (votes[place] ?? 0) + weight
  }
}

/** The code with most votes on each day; of equals the one that is commoner in the grid; unknown without a vote. */
export function elected(votes: Votes, length: number, bits: Float64Array): Uint8Array {
  const codeCount = votes.length / length
  return Uint8Array.from({ length }, (_, day) => {
    let best = unknownCode
    let most = 1e-9
    for (let code = 0; code < codeCount; code += 1) {
      const count = votes[day * codeCount + code] ?? 0
      const isTie = best !== unknownCode && Math.abs(count - most) < 1e-9
      if (isTie ? (bits[code] ?? 0) < (bits[best] ?? 0) : count > most) {
        best = code
        most = count
      }
    }
    return best
  })
}

/** How strongly an unheard opinion is doubted: a third of a vote, spread as the codes are in the whole grid. */
const doubt = 0.35

/** Bits by which knowing the day of the cycle shortens writing a cell down, by day and code; negative is surprise. */
export function gains(votes: Votes, length: number, bits: Float64Array): Float64Array {
  const codeCount = votes.length / length
  const gained = new Float64Array(votes.length)
  const doubts = bits.map((usual) => doubt * 2 ** -usual)
  for (let day = 0; day < length; day += 1) {
    let total = 0
    for (let code = 0; code < codeCount; code += 1) total += votes[day * codeCount + code] ?? 0
    if (total < 1e-9) continue
    const ofTotal = Math.log2(total + doubt)
    // Most codes have no vote on a day, and theirs needs no logarithm of its own.
    const unheard = Math.log2(doubt) - ofTotal
    for (let code = 0; code < codeCount; code += 1) {
      const count = votes[day * codeCount + code] ?? 0
      gained[day * codeCount + code] =
        count < 1e-9 ? unheard : Math.log2(count + (doubts[code] ?? 0)) - ofTotal + (bits[code] ?? 0)
    }
  }
  return gained
}

/** By offset (every step days): the bits that a row gains by standing there. */
export function gainsByOffset(gained: Float64Array, frame: Frame, cells: Uint8Array): Float64Array {
  const { length, step, dayOf } = frame
  const codeCount = gained.length / length
  const sums = new Float64Array(length / step)
  for (let at = 0; at < cells.length; at += 1) {
    const code = cells[at] ?? unknownCode
    if (code === unknownCode) continue
    let day = dayOf[at] ?? 0
    for (let place = 0; place < sums.length; place += 1) {
      sums[place] = (sums[place] ?? 0) + (gained[day * codeCount + code] ?? 0)
      day += step
      if (day >= length) day -= length
    }
  }
  return sums
}

/** Known cells that the cycle can judge, and those of them that agree. */
export function agreement(cycle: Uint8Array, frame: Frame, cells: Uint8Array, offset: number) {
  let judged = 0
  let agreeing = 0
  for (let at = 0; at < cells.length; at += 1) {
    const code = cells[at] ?? unknownCode
    const expected = cycle[((frame.dayOf[at] ?? 0) + offset) % frame.length] ?? unknownCode
    if (code === unknownCode || expected === unknownCode) continue
    judged += 1
    if (code === expected) agreeing += 1
  }
  return { judged, agreeing }
}
