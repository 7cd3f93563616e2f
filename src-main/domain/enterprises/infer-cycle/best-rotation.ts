// Of all shapes the one that explains the rows in the fewest words, if it explains them at all.
import { type CodedGrid, type CodedRow, gridOf, unknownCode } from './coded-grid.ts'
import type { Frame } from './frames.ts'
import { commonLines, someOf } from './likeness.ts'
import { isRegular, isWideOrClean } from './regular.ts'
import { bestOfFrame, type Candidate } from './screening.ts'
import { type Settled, settleRows } from './settling.ts'

const mostCandidates = 5
/** A shape whose story of the few lines is so much longer than the best one will not win on all rows. */
const farBehind = 0.25
const leastFarBehindBits = 20

export function bestRotation(
  rows: readonly CodedRow[],
  whole: CodedGrid,
  frames: readonly Frame[],
): Settled | null {
  const grid = gridOf(whole, rows)
  const some = someOf(rows)
  const lines = commonLines(some, grid.bits)
  const candidates = frames.flatMap((frame) => bestOfFrame(frame, lines, grid) ?? [])
  const { near, far } = promising(candidates)
  const found = shortestStory(near, some, grid) ?? shortestStory(far, some, grid)
  if (found === null || some.length === rows.length) return found
  const ofAll = resettle(found, rows, grid)
  return isRotation(ofAll, rows, grid) ? ofAll : null
}

const isRotation = (settled: Settled, rows: readonly CodedRow[], grid: CodedGrid): boolean =>
  isRegular(settled, rows, grid) && isWideOrClean(settled, rows, grid)

function shortestStory(
  candidates: readonly Candidate[],
  rows: readonly CodedRow[],
  grid: CodedGrid,
): Settled | null {
  let best: Settled | null = null
  for (const candidate of candidates) {
    const settled = settleRows(candidate, rows, grid)
    if (isRotation(settled, rows, grid) && (best === null || settled.bits < best.bits)) best = settled
  }
  return best
}

/**
 * The shapes that tell the lines shortest, and those that they are multiples of: on all rows a longer cycle must still
 * be worth it (days on which the works stood still look like a longer one).
 */
function promising(candidates: readonly Candidate[]) {
  const shortest = candidates.toSorted((one, other) => one.bits - other.bits).slice(0, mostCandidates)
  const least = shortest[0]?.bits ?? 0
  const bound = least + Math.max(leastFarBehindBits, farBehind * least)
  const near = shortest.filter(({ bits }) => bits <= bound)
  const first = near[0]?.frame
  const isPartOfFirst = ({ frame }: Candidate) =>
    first !== undefined && frame.turn === first.turn && first.length % frame.length === 0
  const parts = candidates.filter((one) => isPartOfFirst(one) && !near.includes(one))
  return { near: [...near, ...parts], far: shortest.filter((one) => !near.includes(one)) }
}

/** The same rotation for fewer rows. */
export function resettle({ frame, cycle }: Settled, rows: readonly CodedRow[], grid: CodedGrid): Settled {
  const votes = new Float64Array(frame.length * grid.keys.length)
  cycle.forEach((code, day) => {
    if (code !== unknownCode) votes[day * grid.keys.length + code] = 2
  })
  const candidate: Candidate = { frame, votes, bits: 0 }
  return settleRows(candidate, rows, grid)
}
