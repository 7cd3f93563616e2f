// All rows under one shape: where each stands, which do not belong, and how much of the grid that explains.
import type { CodedGrid, CodedRow } from './coded-grid.ts'
import type { Frame } from './frames.ts'
import { type Candidate, leastAgreementOf, newOffsetBits } from './screening.ts'
import { rowsByOffset, storyBits } from './story-bits.ts'
import { agreement, elected, gains, gainsByOffset, noVotes, type Votes, vote } from './votes.ts'

export interface Settled {
  readonly frame: Frame
  readonly cycle: Uint8Array
  /** Offset by row; rows that are not in it do not run this rotation. */
  readonly offsetOf: ReadonlyMap<CodedRow, number>
  /** What all the rows cost to write down by this rotation, in bits. */
  readonly bits: number
  /** What is saved against writing down each group's days one by one; nothing regular if not above 0. */
  readonly savedBits: number
}

const mostRounds = 6
/** A row whose team stands at an offset is believed to stand there too, unless its cells say clearly no. */
const teamBits = 4

export function settleRows(
  { frame, votes: first }: Candidate,
  rows: readonly CodedRow[],
  grid: CodedGrid,
): Settled {
  let votes = first
  let offsetOf: ReadonlyMap<CodedRow, number> = new Map()
  for (let round = 0; round < mostRounds; round += 1) {
    const now = placeRows(frame, votes, rows, grid, offsetOf)
    const isStable =
      now.size === offsetOf.size && [...now].every(([row, offset]) => offsetOf.get(row) === offset)
    offsetOf = now
    votes = votesOf(frame, offsetOf, grid)
    if (isStable) break
  }
  const cycle = elected(votes, frame.length, grid.bits)
  return { frame, cycle, offsetOf, ...storyBits(frame, cycle, offsetOf, rows, grid) }
}

function placeRows(
  frame: Frame,
  votes: Votes,
  rows: readonly CodedRow[],
  grid: CodedGrid,
  before: ReadonlyMap<CodedRow, number>,
): ReadonlyMap<CodedRow, number> {
  const gained = gains(votes, frame.length, grid.bits)
  const cycle = elected(votes, frame.length, grid.bits)
  const opened = new Set(before.values())
  const homes = homesOf(before)
  const placed = new Map<CodedRow, number>()
  for (const row of rows) {
    const home = row.teamName === null ? undefined : homes.get(row.teamName)
    const offset = placeOf(row, gainsByOffset(gained, frame, row.cells), frame, cycle, opened, home)
    if (offset !== null) placed.set(row, offset)
  }
  return placed
}

function placeOf(
  row: CodedRow,
  sums: Float64Array,
  frame: Frame,
  cycle: Uint8Array,
  opened: ReadonlySet<number>,
  home: number | undefined,
): number | null {
  for (const offset of opened) sums[offset / frame.step] = (sums[offset / frame.step] ?? 0) + newOffsetBits
  if (home !== undefined) sums[home / frame.step] = (sums[home / frame.step] ?? 0) + teamBits
  let best = 0
  let second = -1
  for (let place = 1; place < sums.length; place += 1) {
    if ((sums[place] ?? 0) > (sums[best] ?? 0)) {
      second = best
      best = place
    } else if (second < 0 || (sums[place] ?? 0) > (sums[second] ?? 0)) second = place
  }
  const offset = best * frame.step
  const { judged, agreeing } = agreement(cycle, frame, row.cells, offset)
  if (agreeing < leastAgreementOf(frame) * judged) return null
  if (offset === home) return offset
  // Too little is known of the row to tell two offsets apart.
  const isUnsure = second >= 0 && (sums[best] ?? 0) - (sums[second] ?? 0) < 1
  return judged === 0 || (isUnsure && row.knownCells < frame.length) ? null : offset
}

/** The offset at which most rows of a team stand. */
export function homesOf(offsetOf: ReadonlyMap<CodedRow, number>): ReadonlyMap<string, number> {
  const counts = new Map<string, Map<number, number>>()
  for (const [{ teamName }, offset] of offsetOf) {
    if (teamName === null) continue
    const ofTeam = counts.get(teamName) ?? new Map<number, number>()
    counts.set(teamName, ofTeam.set(offset, (ofTeam.get(offset) ?? 0) + 1))
  }
  const mostFirst = (ofTeam: ReadonlyMap<number, number>) =>
    [...ofTeam].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
  return new Map([...counts].map(([team, ofTeam]) => [team, mostFirst(ofTeam)]))
}

/** A group of many speaks louder than one row, but not as loud as all its rows: they err together. */
function votesOf(frame: Frame, offsetOf: ReadonlyMap<CodedRow, number>, grid: CodedGrid): Votes {
  const votes = noVotes(frame, grid)
  for (const [offset, rows] of rowsByOffset(offsetOf)) {
    const weight = (1 + Math.log2(rows.length)) / rows.length
    for (const { cells } of rows) vote(votes, frame, cells, offset, weight)
  }
  return votes
}
