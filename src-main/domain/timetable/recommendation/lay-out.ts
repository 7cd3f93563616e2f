// Lays the lessons of a class out over the days of a grid, as one rhythm and one pattern of sittings would have it.
import { weekdayOfNumber } from '../../calendar/dates.ts'
import { cohortsPerWord, type ReachGrid } from './reach-grid.ts'
import type { Rhythm, Slot } from './shapes.ts'

/**
 * Writes the cell of every sitting, lesson after lesson and slot after slot; false where the days do not suffice. A
 * lesson of which any sitting may not lie at its time waits for the next day of the rhythm, and no lesson begins before
 * the day after the last sitting of the one before.
 */
export function layOut(
  grids: readonly ReachGrid[],
  { weekdays, everyDays, offset }: Rhythm,
  slots: readonly Slot[],
  cells: Int32Array,
): boolean {
  const first = grids[0]
  if (first === undefined) return false
  const { days } = first
  const width = first.starts.length
  const span = slots.at(-1)?.daysAfter ?? 0
  // Of row 0, Monday 0.
  const weekday = weekdayOfNumber(first.firstDay) - 1
  const step = everyDays ?? 1
  let row = offset
  let at = 0
  for (const grid of grids) {
    while (row + span < days) {
      const isDue = everyDays !== null || weekdays & (1 << ((weekday + row) % 7))
      if (isDue && areOpen(grid.open, row, width, slots)) break
      row += step
    }
    if (row + span >= days) return false
    for (const slot of slots) {
      cells[at] = (row + slot.daysAfter) * width + slot.start
      at += 1
    }
    row += everyDays === null ? span + 1 : Math.ceil((span + 1) / step) * step
  }
  return true
}

function areOpen(open: Uint8Array, row: number, width: number, slots: readonly Slot[]): boolean {
  for (const slot of slots) {
    if (open[(row + slot.daysAfter) * width + slot.start] !== 1) return false
  }
  return true
}

/** Counts, by cohort, the lessons of which it can reach no sitting. */
export function countMissed(
  grids: readonly ReachGrid[],
  cells: Int32Array,
  slotCount: number,
  everyone: readonly number[],
  missed: Int32Array,
): void {
  missed.fill(0)
  let at = 0
  for (const { masks, words } of grids) {
    for (let word = 0; word < words; word += 1) {
      let can = 0
      for (let slot = 0; slot < slotCount; slot += 1)
        can |= masks[(cells[at + slot] ?? 0) * words + word] ?? 0
      let left = (everyone[word] ?? 0) & ~can
      while (left !== 0) {
        const bit = 31 - Math.clz32(left & -left)
        const cohort = word * cohortsPerWord + bit
        missed[cohort] = (missed[cohort] ?? 0) + 1
        left &= left - 1
      }
    }
    at += slotCount
  }
}
