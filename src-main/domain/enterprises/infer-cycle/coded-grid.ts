// The grid in small numbers, so that hundreds of fits take milliseconds: shift keys become codes, 0 is a day off.
import type { IsoDate } from '../../calendar/dates.ts'
import type { ShiftGrid } from './shift-grid.ts'

/** The code of a cell that is not known. */
export const unknownCode = 255

export interface CodedRow {
  readonly index: number
  readonly key: string
  readonly teamName: string | null
  /** As written. */
  readonly written: Uint8Array
  /** What the rotation is learnt from: days that holidays explain are unknown here. */
  readonly cells: Uint8Array
  readonly knownCells: number
}

export interface CodedGrid {
  readonly dates: readonly IsoDate[]
  /** By code. */
  readonly keys: readonly string[]
  readonly rows: readonly CodedRow[]
  /** By code: what one such cell costs to write down when nothing is known of it, in bits. */
  readonly bits: Float64Array
  /** Mean of the same over all cells. */
  readonly meanBits: number
  readonly isHoliday: readonly boolean[]
  readonly isMakeupWorkday: readonly boolean[]
}

/** More different keys than this are read as unknown: no works has so many shifts. */
const mostKeys = 200

export function codeGrid({ dates, rows, holidays, makeupWorkdays }: ShiftGrid): CodedGrid {
  const codes = new Map<string, number>([['', 0]])
  const isHoliday = dates.map((date) => holidays?.has(date) ?? false)
  const isMakeupWorkday = dates.map((date) => makeupWorkdays?.has(date) ?? false)
  const coded = rows.map(({ key, teamName, cells }, index) => {
    const written = Uint8Array.from(dates, (_, at) => codeOf(cells[at] ?? null, codes))
    const learnt = withoutHolidays(written, isHoliday, isMakeupWorkday)
    return { index, key, teamName, written, cells: learnt, knownCells: countKnown(learnt) }
  })
  return {
    dates,
    keys: [...codes.keys()],
    rows: coded,
    ...cellBits(coded, codes.size),
    isHoliday,
    isMakeupWorkday,
  }
}

function codeOf(key: string | null, codes: Map<string, number>): number {
  if (key === null) return unknownCode
  const known = codes.get(key)
  if (known !== undefined) return known
  if (codes.size >= mostKeys) return unknownCode
  codes.set(key, codes.size)
  return codes.size - 1
}

/** A row that is off on (nearly) all holidays tells nothing there, nor on 补班日 that it works. */
function withoutHolidays(
  written: Uint8Array,
  isHoliday: readonly boolean[],
  isMakeupWorkday: readonly boolean[],
): Uint8Array {
  let off = 0
  let worked = 0
  written.forEach((code, at) => {
    if (!isHoliday[at] || code === unknownCode) return
    if (code === 0) off += 1
    else worked += 1
  })
  if (off === 0 || worked > 0.15 * (off + worked)) return written
  return written.map((code, at) =>
    (isHoliday[at] && code === 0) || (isMakeupWorkday[at] && code > 0) ? unknownCode : code,
  )
}

const countKnown = (cells: Uint8Array): number =>
  cells.reduce((count, code) => (code === unknownCode ? count : count + 1), 0)

/** The grid as some of its rows see it: what is common or rare among them. */
export function gridOf(grid: CodedGrid, rows: readonly CodedRow[]): CodedGrid {
  return { ...grid, rows, ...cellBits(rows, grid.keys.length) }
}

function cellBits(rows: readonly CodedRow[], size: number) {
  const counts = new Float64Array(size)
  for (const { cells } of rows)
    for (const code of cells) if (code !== unknownCode) counts[code] = (counts[code] ?? 0) + 1
  const total = counts.reduce((sum, count) => sum + count, 0)
  const bits = counts.map((count) => -Math.log2((count + 0.5) / (total + 0.5 * size)))
  const meanBits =
    total === 0 ? 0 : counts.reduce((sum, count, code) => sum + count * (bits[code] ?? 0), 0) / total
  return { bits, meanBits }
}

/** What the cells of a row cost to write down one by one, in bits. */
export function plainBits(cells: Uint8Array, bits: Float64Array): number {
  let sum = 0
  for (const code of cells) if (code !== unknownCode) sum += bits[code] ?? 0
  return sum
}

/** Bits to say which e of n cells are wrong and what they are instead; n and e may be weighted, so not whole. */
export function errorBits(n: number, e: number, meanBits: number): number {
  if (n <= 0) return 0
  const share = e / n
  const entropy =
    share <= 0 || share >= 1 ? 0 : -share * Math.log2(share) - (1 - share) * Math.log2(1 - share)
  return n * entropy + e * meanBits + Math.log2(n + 1)
}
