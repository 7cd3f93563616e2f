// Two rotations in one grid: rows that the first explains badly may run another one, if that is worth telling.
import { bestRotation, resettle } from './best-rotation.ts'
import { type CodedGrid, type CodedRow, errorBits, plainBits } from './coded-grid.ts'
import type { Frame } from './frames.ts'
import type { Settled } from './settling.ts'
import { rowsByOffset } from './story-bits.ts'
import { agreement } from './votes.ts'

/** The best rotation, without the rows that run another one much better. */
export function separatedRotation(
  rows: readonly CodedRow[],
  grid: CodedGrid,
  frames: readonly Frame[],
): Settled | null {
  const common = bestRotation(rows, grid, frames)
  if (!common) return null
  const best = plainWeek(common, rows, grid, frames) ?? common
  for (const doubtful of doubtfulRows(best, rows)) {
    const others = rows.filter((row) => !best.offsetOf.has(row))
    const second = bestRotation([...others, ...doubtful], grid, frames)
    if (!second) continue
    const leaving = doubtful.filter((row) => errorsOf(best, row) - errorsOf(second, row) >= 2)
    if (!isWorthwhile(best, second, leaving, rows.length, grid)) continue
    const staying = rows.filter((row) => !leaving.includes(row))
    return resettle(best, staying, grid)
  }
  return best
}

/**
 * Rows that the rotation explains clearly worse than most; and of them the worst, since those that are only noisy
 * would outvote them.
 */
function doubtfulRows(best: Settled, rows: readonly CodedRow[]): readonly (readonly CodedRow[])[] {
  const members = rows.filter((row) => best.offsetOf.has(row))
  const usual = lowerQuartile(members.map((row) => errorsOf(best, row) / Math.max(1, row.knownCells)))
  const doubtful = members.filter((row) => errorsOf(best, row) >= 2 + 2 * usual * row.knownCells)
  const most = Math.max(0, ...doubtful.map((row) => errorsOf(best, row)))
  const worst = doubtful.filter((row) => errorsOf(best, row) >= most / 2)
  return [doubtful, worst].filter(
    (list, at, lists) =>
      list.length > 0 && list.length < members.length && list.length !== lists[at - 1]?.length,
  )
}

/**
 * Two plain weeks side by side (单休 and 双休) look like one rotation of two kinds of week, each group in its own: if
 * the largest group alone is a plain week that explains it as well, that week is the rotation of those who fit.
 */
function plainWeek(
  common: Settled,
  rows: readonly CodedRow[],
  grid: CodedGrid,
  frames: readonly Frame[],
): Settled | null {
  if (common.frame.length <= 7 || common.frame.length % 7 !== 0) return null
  const groups = [...rowsByOffset(common.offsetOf).values()]
  const [largest] = groups.toSorted((one, other) => other.length - one.length)
  if (!largest || groups.length < 2) return null
  const week = bestRotation(largest, grid, frames)
  const total = (settled: Settled) => largest.reduce((sum, row) => sum + errorsOf(settled, row), 0)
  if (week?.frame.length !== 7 || total(week) > total(common)) return null
  const errorsInWeek = resettle(week, rows, grid)
  return resettle(
    week,
    rows.filter((row) => errorsOf(errorsInWeek, row) <= errorsOf(common, row)),
    grid,
  )
}

/** Another rotation costs its cycle, and to say which rows run it; the cells that it explains must be worth that. */
function isWorthwhile(
  best: Settled,
  second: Settled,
  leaving: readonly CodedRow[],
  rowCount: number,
  grid: CodedGrid,
): boolean {
  if (leaving.length === 0) return false
  const isKnownCycle = leaving.length < second.offsetOf.size / 2
  const ofCycle = isKnownCycle ? 0 : second.frame.priorBits + plainBits(second.cycle, grid.bits)
  const explained = leaving.reduce((sum, row) => sum + errorsOf(best, row) - errorsOf(second, row), 0)
  const ofError = Math.log2(grid.dates.length)
  const ofRows = errorBits(rowCount, leaving.length, 0)
  const offsets = new Set(leaving.map((row) => second.offsetOf.get(row))).size
  return explained * ofError > ofCycle + ofRows + offsets * Math.log2(second.cycle.length)
}

/** Known cells that the rotation does not explain. */
function errorsOf({ frame, cycle, offsetOf }: Settled, row: CodedRow): number {
  const offset = offsetOf.get(row)
  if (offset === undefined) return row.knownCells
  const { judged, agreeing } = agreement(cycle, frame, row.cells, offset)
  return judged - agreeing
}

/** The noise of the rows that surely belong: where half of them run another rotation, the median would hide it. */
const lowerQuartile = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 4)] ?? 0

/** Of several rotations each row runs the one that explains more of its cells; of equals the one it was found in. */
export function reassigned(rotations: readonly Settled[]): readonly Settled[] {
  if (rotations.length < 2) return rotations
  const offsets = rotations.map((): Map<CodedRow, number> => new Map())
  for (const own of rotations) {
    for (const row of own.offsetOf.keys()) {
      const places = rotations.map((rotation) => placeIn(rotation, row))
      const at = places.reduce(
        (best, place, index) => (place.errors < (places[best]?.errors ?? 0) ? index : best),
        rotations.indexOf(own),
      )
      offsets[at]?.set(row, places[at]?.offset ?? 0)
    }
  }
  return rotations.map((rotation, index) => ({ ...rotation, offsetOf: offsets[index] ?? rotation.offsetOf }))
}

/** Where a row would stand among the groups that a rotation has. */
function placeIn({ frame, cycle, offsetOf }: Settled, row: CodedRow) {
  const own = offsetOf.get(row)
  const places = [...(own === undefined ? new Set(offsetOf.values()) : [own])].map((offset) => {
    const { judged, agreeing } = agreement(cycle, frame, row.cells, offset)
    return { offset, errors: judged - agreeing }
  })
  return places.reduce((one, other) => (other.errors < one.errors ? other : one), {
    offset: 0,
    errors: Number.POSITIVE_INFINITY,
  })
}
