// People of one team have nearly the same row: taking them together first makes the search short and quiet.
import { type CodedRow, unknownCode } from './coded-grid.ts'

/** Cells that count as one row: of one person, or the common opinion of many. */
export interface Line {
  readonly cells: Uint8Array
  /** How much it says: grows slowly with the people in it, since they err together. */
  readonly weight: number
}

/** Of all cells that two rows share. */
const mostDifferent = 0.12
/** Of those in which at least one says something else than the commonest: 大周 and 小周 differ in one day of fourteen. */
const mostTellingDifferent = 0.35
const leastShared = 6
/** More kinds of rows than this add time and no insight. */
const mostLines = 16
/** Where nearly every row is its own kind, rows that came late and are like none are left for the settling. */
const mostCrowds = 64
/** So many rows show what rotations there are; all are asked once one is found. */
const mostRows = 400

/** Rows spread over the whole list by the golden ratio, so that no order of teams in it falls into step with them. */
export function someOf(rows: readonly CodedRow[]): readonly CodedRow[] {
  if (rows.length <= mostRows) return rows
  const place = (at: number) => (at * 0.618_033_988_749_895) % 1
  const order = rows.map((row, at) => ({ row, at })).toSorted((one, other) => place(one.at) - place(other.at))
  return order
    .slice(0, mostRows)
    .toSorted((one, other) => one.at - other.at)
    .map(({ row }) => row)
}

export function commonLines(rows: readonly CodedRow[], bits: Float64Array): readonly Line[] {
  const codeCount = bits.length
  const commonest = bits.indexOf(Math.min(...bits))
  const crowds: Crowd[] = []
  const byKnown = rows.toSorted((one, other) => other.knownCells - one.knownCells || one.index - other.index)
  for (const { cells, knownCells } of byKnown) {
    if (knownCells === 0) continue
    const known = nearest(crowds, cells, commonest)
    if (!known && crowds.length >= mostCrowds) continue
    join(known ?? newCrowd(crowds, cells.length, codeCount), cells, codeCount)
  }
  return crowds
    .toSorted((one, other) => other.size - one.size)
    .slice(0, mostLines)
    .map(({ opinion, size }) => ({ cells: opinion, weight: 1 + Math.log2(size) }))
}

interface Crowd {
  size: number
  readonly counts: Uint16Array
  readonly opinion: Uint8Array
}

function newCrowd(crowds: Crowd[], dates: number, codeCount: number): Crowd {
  const crowd = {
    size: 0,
    counts: new Uint16Array(dates * codeCount),
    opinion: new Uint8Array(dates).fill(unknownCode),
  }
  crowds.push(crowd)
  return crowd
}

function nearest(crowds: readonly Crowd[], cells: Uint8Array, commonest: number): Crowd | null {
  let best: Crowd | null = null
  let least = mostTellingDifferent
  for (const crowd of crowds) {
    const share = differentShare(crowd.opinion, cells, commonest)
    if (share > least || (share === least && best !== null)) continue
    best = crowd
    least = share
  }
  return best
}

/** Different cells among the telling ones; 1 where the rows are not alike or share too little. */
function differentShare(one: Uint8Array, other: Uint8Array, commonest: number): number {
  let shared = 0
  let telling = 0
  let different = 0
  for (let at = 0; at < one.length; at += 1) {
    const here = one[at]
    const there = other[at]
    if (here === unknownCode || there === unknownCode) continue
    shared += 1
    if (here !== commonest || there !== commonest) telling += 1
    if (here !== there) different += 1
  }
  if (shared < leastShared || different > mostDifferent * shared) return 1
  return telling === 0 ? 0 : different / telling
}

/** Each date's opinion is what most say; the first who spoke is kept in a tie. */
function join(crowd: Crowd, cells: Uint8Array, codeCount: number): void {
  crowd.size += 1
  cells.forEach((code, at) => {
    if (code === unknownCode) return
    const count = (crowd.counts[at * codeCount + code] ?? 0) + 1
    crowd.counts[at * codeCount + code] = count
    const held = crowd.opinion[at] ?? unknownCode
    if (held === unknownCode || count > (crowd.counts[at * codeCount + held] ?? 0)) crowd.opinion[at] = code
  })
}
