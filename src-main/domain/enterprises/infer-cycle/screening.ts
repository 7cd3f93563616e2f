// Every shape is tried on the few kinds of rows that there are; only the promising ones are worth all rows.
import { type CodedGrid, errorBits, plainBits } from './coded-grid.ts'
import type { Frame } from './frames.ts'
import type { Line } from './likeness.ts'
import { agreement, elected, gains, gainsByOffset, noVotes, type Votes, vote } from './votes.ts'

/** A row that agrees less does not run the rotation. */
export const leastAgreement = 0.7

/** The same every day is told of a row only if nearly all its days are: days off are what makes the difference. */
const leastAgreementEveryDay = 0.9

export const leastAgreementOf = ({ length }: Frame): number =>
  length === 1 ? leastAgreementEveryDay : leastAgreement

/** To open an offset where nobody stands yet takes this much more evidence, in bits. */
export const newOffsetBits = 3

export interface Candidate {
  readonly frame: Frame
  readonly votes: Votes
  /** What the grid costs to write down by this rotation; the least is the best explanation. */
  readonly bits: number
}

const mostSeeds = 3
const mostRounds = 3

/** The best rotation of a shape, begun from the heaviest kind of row, then from the heaviest that did not fit. */
export function bestOfFrame(frame: Frame, lines: readonly Line[], grid: CodedGrid): Candidate | null {
  let best: Candidate | null = null
  const tried = new Set<number>()
  let seed = 0
  while (seed !== -1 && tried.size < mostSeeds) {
    tried.add(seed)
    const places = settleLines(frame, lines, grid, seed)
    const candidate = { frame, votes: places.votes, bits: describedBits(places, frame, lines, grid) }
    if (best === null || candidate.bits < best.bits) best = candidate
    for (const [index, offset] of places.offsets.entries()) if (offset >= 0) tried.add(index)
    seed = lines.findIndex((_, index) => !tried.has(index))
  }
  return best
}

interface Places {
  /** By line; −1 where it does not fit. */
  readonly offsets: Int32Array
  readonly votes: Votes
}

/** Each line in turn is taken out and put where the others want it, until none moves. The seed stays at 0. */
function settleLines(frame: Frame, lines: readonly Line[], grid: CodedGrid, seed: number): Places {
  const offsets = new Int32Array(lines.length).fill(-1)
  const votes = noVotes(frame, grid)
  const first = lines[seed]
  if (!first) return { offsets, votes }
  offsets[seed] = 0
  vote(votes, frame, first.cells, 0, first.weight)
  for (let round = 0; round < mostRounds; round += 1) {
    let moved = false
    lines.forEach((line, index) => {
      if (index === seed) return
      const before = offsets[index] ?? -1
      if (before >= 0) vote(votes, frame, line.cells, before, -line.weight)
      offsets[index] = -1
      const now = bestOffset(frame, votes, line, offsets, grid)
      offsets[index] = now
      if (now >= 0) vote(votes, frame, line.cells, now, line.weight)
      moved ||= now !== before
    })
    if (!moved) break
  }
  return { offsets, votes }
}

function bestOffset(frame: Frame, votes: Votes, line: Line, offsets: Int32Array, grid: CodedGrid): number {
  const sums = gainsByOffset(gains(votes, frame.length, grid.bits), frame, line.cells)
  for (const offset of new Set(offsets)) {
    if (offset >= 0) sums[offset / frame.step] = (sums[offset / frame.step] ?? 0) + newOffsetBits
  }
  let best = 0
  sums.forEach((sum, place) => {
    if (sum > (sums[best] ?? 0)) best = place
  })
  const offset = best * frame.step
  const { judged, agreeing } = agreement(elected(votes, frame.length, grid.bits), frame, line.cells, offset)
  const fits = (sums[best] ?? 0) > newOffsetBits && agreeing >= leastAgreementOf(frame) * judged
  return fits ? offset : -1
}

/** The cycle, each line's offset, the cells that differ, and whole the lines that do not fit. */
function describedBits(
  { offsets, votes }: Places,
  frame: Frame,
  lines: readonly Line[],
  grid: CodedGrid,
): number {
  const cycle = elected(votes, frame.length, grid.bits)
  const offsetBits = Math.log2(frame.length / frame.step)
  let bits = frame.priorBits + plainBits(cycle, grid.bits) - offsetBits // the first offset is no choice
  let known = 0
  let wrong = 0
  lines.forEach(({ cells, weight }, index) => {
    const offset = offsets[index] ?? -1
    if (offset < 0) {
      bits += weight * plainBits(cells, grid.bits)
      return
    }
    const { judged, agreeing } = agreement(cycle, frame, cells, offset)
    bits += offsetBits
    known += weight * judged
    wrong += weight * (judged - agreeing)
  })
  return bits + errorBits(known, wrong, grid.meanBits)
}
