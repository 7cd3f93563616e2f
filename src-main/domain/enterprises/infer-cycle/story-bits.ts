// How long the story is that a rotation tells of all rows; people err together, so what they share is told once.
import { type CodedGrid, type CodedRow, errorBits, plainBits, unknownCode } from './coded-grid.ts'
import type { Frame } from './frames.ts'

export type Offsets = ReadonlyMap<CodedRow, number>

export function rowsByOffset(offsetOf: Offsets): ReadonlyMap<number, readonly CodedRow[]> {
  return Map.groupBy(offsetOf.keys(), (row) => offsetOf.get(row) ?? 0)
}

/**
 * A group's common day that differs from the cycle is one error, however many rows have it (the team rested); a day on
 * which all groups rest is one for all of them (the works stood still); a row that differs from its group is one each.
 */
export function storyBits(
  frame: Frame,
  cycle: Uint8Array,
  offsetOf: Offsets,
  rows: readonly CodedRow[],
  grid: CodedGrid,
) {
  const groups = rowsByOffset(offsetOf)
  const days = [...groups].flatMap(([offset, ofGroup]) => commonDays(frame, cycle, offset, ofGroup, grid))
  const sum = (count: (day: CommonDay) => number) => days.reduce((total, day) => total + count(day), 0)
  const ofCycle = frame.priorBits + plainBits(cycle, grid.bits)
  // The first offset only says which day is called the first.
  const ofOffsets = Math.max(0, groups.size - 1) * Math.log2(frame.length / frame.step)
  const ofDays = ofCycle + ofOffsets + errorBits(days.length, wrongDays(days), grid.meanBits)
  const ofNames = offsetOf.size * Math.log2(groups.size || 1)
  const ofCells = errorBits(
    sum(({ known }) => known),
    sum(({ differing }) => differing),
    grid.meanBits,
  )
  const ofOthers = rows
    .filter((row) => !offsetOf.has(row))
    .reduce((bits, { cells }) => bits + plainBits(cells, grid.bits), 0)
  return {
    bits: ofDays + ofNames + ofCells + ofOthers,
    savedBits: sum(({ common }) => grid.bits[common] ?? 0) - ofDays,
  }
}

interface CommonDay {
  readonly at: number
  readonly expected: number
  /** What most rows of the group have. */
  readonly common: number
  readonly known: number
  readonly differing: number
}

function commonDays(
  frame: Frame,
  cycle: Uint8Array,
  offset: number,
  rows: readonly CodedRow[],
  grid: CodedGrid,
): readonly CommonDay[] {
  const counts = new Int32Array(grid.keys.length)
  const days: CommonDay[] = []
  frame.dayOf.forEach((day, at) => {
    counts.fill(0)
    for (const { cells } of rows) {
      const code = cells[at] ?? unknownCode
      if (code !== unknownCode) counts[code] = (counts[code] ?? 0) + 1
    }
    const known = counts.reduce((total, count) => total + count, 0)
    if (known === 0) return
    const expected = cycle[(day + offset) % frame.length] ?? unknownCode
    let common = expected
    counts.forEach((count, code) => {
      if (count > (counts[common] ?? 0)) common = code
    })
    days.push({ at, expected, common, known, differing: known - (counts[common] ?? 0) })
  })
  return days
}

function wrongDays(days: readonly CommonDay[]): number {
  let wrong = 0
  for (const ofDate of Map.groupBy(days, ({ at }) => at).values()) {
    const wrongHere = ofDate.filter(({ common, expected }) => common !== expected).length
    const isStandstill = ofDate.length > 1 && ofDate.every(({ common }) => common === 0)
    wrong += isStandstill ? Math.min(1, wrongHere) : wrongHere
  }
  return wrong
}
