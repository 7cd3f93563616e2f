// What may be called a rotation: seen twice, agreed with, run by more than a chance few. Noise has to fail here.
import { dayNumber } from '../../calendar/dates.ts'
import { type CodedGrid, type CodedRow, unknownCode } from './coded-grid.ts'
import { leastAgreement } from './screening.ts'
import type { Settled } from './settling.ts'
import { rowsByOffset } from './story-bits.ts'
import { agreement } from './votes.ts'

/** Among many rows of noise some always resemble each other: fewer than this share must run the rotation cleanly. */
const leastShare = 0.05
const leastCleanAgreement = 0.95
/** The same shift every day is what anything with few days off resembles. */
const leastEveryDayAgreement = 0.97
const leastEveryDayDates = 14
/** A cycle that does not come round twice in the grid is believed when so many stand together, or nearly all agree. */
const leastTogether = 3
const leastLongAgreement = 0.9

export function isRegular(settled: Settled, rows: readonly CodedRow[], grid: CodedGrid): boolean {
  if (!isWorked(settled) || !isSeenTwice(settled)) return false
  if (isEveryDay(settled)) return isEveryDayIndeed(settled, grid)
  const isLongBacked = isShort(settled, grid) || isBacked(settled, rows)
  return settled.savedBits > 0 && isLongBacked && agreedShare(settled) >= leastAgreement
}

/** Enough rows run it; or few, but so cleanly and so often that it is no chance: two office people among a hundred. */
export function isWideOrClean(settled: Settled, rows: readonly CodedRow[], grid: CodedGrid): boolean {
  if (settled.offsetOf.size >= Math.max(1, leastShare * rows.length)) return true
  return isShort(settled, grid) && agreedShare(settled) >= leastCleanAgreement
}

/** No rotation that a shift system can hold is all rest. */
const isWorked = ({ cycle }: Settled): boolean => cycle.some((code) => code !== 0 && code !== unknownCode)

/** Whatever the shape: all its days are the same, and it is written as a cycle of one. */
function isEveryDay({ cycle }: Settled): boolean {
  const known = cycle.filter((code) => code !== unknownCode)
  return known.every((code) => code === known[0])
}

/** It saves no bits where nothing else is ever worked, and is true all the same. */
const isEveryDayIndeed = (settled: Settled, { dates }: CodedGrid): boolean =>
  settled.frame.length === 1 &&
  dates.length >= leastEveryDayDates &&
  agreedShare(settled) >= leastEveryDayAgreement

/** The grid holds the cycle twice; what turns with the month is counted in turns instead (isSeenTwice). */
function isShort({ frame }: Settled, { dates }: CodedGrid): boolean {
  const span = dayNumber(dates.at(-1) ?? '') - dayNumber(dates[0] ?? '') + 1
  return frame.turn !== null || 2 * frame.length <= span
}

function isBacked(settled: Settled, rows: readonly CodedRow[]): boolean {
  const { offsetOf } = settled
  if ([...rowsByOffset(offsetOf).values()].some((together) => together.length >= leastTogether)) return true
  return offsetOf.size >= 2 && 2 * offsetOf.size >= rows.length && agreedShare(settled) >= leastLongAgreement
}

/** Share of the rows' known cells that are as the cycle says. */
function agreedShare({ frame, cycle, offsetOf }: Settled): number {
  let judged = 0
  let agreeing = 0
  for (const [{ cells }, offset] of offsetOf) {
    const found = agreement(cycle, frame, cells, offset)
    judged += found.judged
    agreeing += found.agreeing
  }
  return judged === 0 ? 0 : agreeing / judged
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
