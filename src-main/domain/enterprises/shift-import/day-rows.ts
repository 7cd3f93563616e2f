// Which rows of a sheet are headings of days: a run of days that count upwards, never a row of shift codes.
import type { Weekday } from '../../calendar/dates.ts'
import { type DayHead, dayHeadOf, weekdayIn } from './day-heads.ts'
import { cellAt, type TableGrid, textAt } from './table-cell.ts'

export interface DayRow {
  /** Index in the sheet, from 0. */
  readonly row: number
  readonly columns: readonly number[]
  readonly heads: readonly DayHead[]
  /** Said by the headings themselves, or by the row above or below them. */
  readonly weekdays: readonly (Weekday | null)[]
}

/** Bare numbers are taken for days only in a longer run. */
const fewestBareDays = 5
const fewestDates = 3
const largestStep = 4

export function dayRowsOf(grid: TableGrid): readonly DayRow[] {
  const rows: DayRow[] = []
  for (const [row, cells] of grid.entries()) {
    const found = cells.flatMap((cell, column) => {
      const head = dayHeadOf(cell)
      return head === null ? [] : [{ column, head }]
    })
    const run = daysAmong(found)
    const isDated = run.every(({ column, head }) => {
      const isCalledDay = /[日号]/.test(textAt(cells, column))
      return head.month !== null || head.weekday !== null || isCalledDay
    })
    if (run.length < (isDated ? fewestDates : fewestBareDays)) continue
    const columns = run.map(({ column }) => column)
    const heads = run.map(({ head }) => head)
    rows.push({ row, columns, heads, weekdays: weekdaysAround(grid, row, columns) })
  }
  return rows.filter((one, index) => !isSecondHeading(one, rows[index - 1]))
}

interface PlacedHead {
  readonly column: number
  readonly head: DayHead
}

/** Bare numbers may leap over weekends; where most of them leap, they are no days. */
function daysAmong(found: readonly PlacedHead[]): readonly PlacedHead[] {
  const run = longestRun(found, follows)
  const isBare = run.every(({ head }) => head.month === null)
  const next = run.filter(({ head }, index) => head.day - (run[index - 1]?.head.day ?? head.day) === 1)
  const isCounting = next.length > (run.length - 1) / 2
  return !isBare || isCounting ? run : longestRun(found, isNext)
}

function longestRun(
  found: readonly PlacedHead[],
  goesOn: (before: DayHead, after: DayHead) => boolean,
): readonly PlacedHead[] {
  let best: readonly PlacedHead[] = []
  let run: PlacedHead[] = []
  for (const placed of found) {
    const last = run.at(-1)
    if (last !== undefined && !goesOn(last.head, placed.head)) run = []
    run.push(placed)
    if (run.length > best.length) best = run
  }
  return best
}

/** The next day, a few days on (tables of workdays only), or the first days of the next month. */
function follows(before: DayHead, after: DayHead): boolean {
  if ((before.month === null) !== (after.month === null)) return false
  const step = after.day - before.day
  const isSameMonth = before.month === after.month
  if (isSameMonth && step > 0) return step <= largestStep
  return after.day <= largestStep && before.day >= 25 && (before.month === null || !isSameMonth)
}

const isNext = (before: DayHead, after: DayHead): boolean =>
  follows(before, after) && (after.day - before.day === 1 || after.day < before.day)

/** Serial dates over day numbers of the same columns: one heading in two rows. */
function isSecondHeading(row: DayRow, before: DayRow | undefined): boolean {
  return before !== undefined && row.row === before.row + 1 && row.columns[0] === before.columns[0]
}

function weekdaysAround(
  grid: TableGrid,
  row: number,
  columns: readonly number[],
): readonly (Weekday | null)[] {
  const own = columns.map((column) => dayHeadOf(cellAt(grid[row], column))?.weekday ?? null)
  if (own.some((day) => day !== null)) return own
  for (const near of [row + 1, row - 1, row + 2]) {
    if (isWeekdayRow(grid, near, columns))
      return columns.map((column) => weekdayIn(textAt(grid[near], column)))
  }
  return own
}

/** Most of its cells under the days are 一 二 三 or 周六. */
export function isWeekdayRow(grid: TableGrid, row: number, columns: readonly number[]): boolean {
  const filled = columns.map((column) => textAt(grid[row], column)).filter((text) => text !== '')
  const weekdays = filled.filter((text) => weekdayIn(text) !== null)
  return filled.length >= columns.length / 2 && weekdays.length >= filled.length * 0.6
}
