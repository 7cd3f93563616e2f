// Of all shapes the one that explains the rows in the fewest words, if it explains them at all.
import { type CodedGrid, type CodedRow, gridOf, unknownCode } from './coded-grid.ts'
import type { Frame } from './frames.ts'
import { commonLines } from './likeness.ts'
import { bestOfFrame, type Candidate, leastAgreement } from './screening.ts'
import { type Settled, settleRows } from './settling.ts'
import { rowsByOffset } from './story-bits.ts'
import { agreement } from './votes.ts'

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
  const lines = commonLines(rows, grid.bits)
  const candidates = frames.flatMap((frame) => bestOfFrame(frame, lines, grid) ?? [])
  const { near, far } = promising(candidates)
  return shortestStory(near, rows, grid) ?? shortestStory(far, rows, grid)
}

function shortestStory(
  candidates: readonly Candidate[],
  rows: readonly CodedRow[],
  grid: CodedGrid,
): Settled | null {
  let best: Settled | null = null
  for (const candidate of candidates) {
    const settled = settleRows(candidate, rows, grid)
    if (isRegular(settled) && (best === null || settled.bits < best.bits)) best = settled
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

function isRegular(settled: Settled): boolean {
  return settled.savedBits > 0 && isSeenTwice(settled) && isWorked(settled) && agrees(settled)
}

/** No rotation that a shift system can hold is all rest. */
const isWorked = ({ cycle }: Settled): boolean => cycle.some((code) => code !== 0 && code !== unknownCode)

function agrees({ frame, cycle, offsetOf }: Settled): boolean {
  let judged = 0
  let agreeing = 0
  for (const [{ cells }, offset] of offsetOf) {
    const found = agreement(cycle, frame, cells, offset)
    judged += found.judged
    agreeing += found.agreeing
  }
  return judged > 0 && agreeing >= leastAgreement * judged
}

/** What came once is no repeat: most days of a cycle must be seen twice, at another time or by another group. */
const leastSeenTwice = 0.7
const leastSeen = 0.9
/** A month of which the grid has only some days is no second sight of it. */
const leastDaysOfTurn = 7

function isSeenTwice({ frame, cycle, offsetOf }: Settled): boolean {
  const daysOfSight = Map.groupBy(frame.sightOf, (sight) => sight)
  const least = frame.turn === null ? 1 : leastDaysOfTurn
  const sights = Array.from({ length: frame.length }, () => new Set<string>())
  for (const [offset, rows] of rowsByOffset(offsetOf)) {
    frame.sightOf.forEach((sight, at) => {
      if ((daysOfSight.get(sight)?.length ?? 0) < least) return
      if (rows.every(({ cells }) => cells[at] === unknownCode)) return
      sights[((frame.dayOf[at] ?? 0) + offset) % frame.length]?.add(`${offset} ${sight}`)
    })
  }
  const twice = sights.filter((sight) => sight.size >= 2).length
  const seen = cycle.filter((code) => code !== unknownCode).length
  return twice >= leastSeenTwice * frame.length && seen >= leastSeen * frame.length
}
