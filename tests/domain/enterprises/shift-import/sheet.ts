// Sheets of plain texts for the tests of shift tables, and what is read from them.
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import { findTable } from '../../../../src-main/domain/enterprises/shift-import/find-table.ts'
import { nameBook } from '../../../../src-main/domain/enterprises/shift-import/name-book.ts'
import { workKey } from '../../../../src-main/domain/enterprises/shift-import/plan-days.ts'
import { readDays } from '../../../../src-main/domain/enterprises/shift-import/read-days.ts'
import type { TableContext } from '../../../../src-main/domain/enterprises/shift-import/shift-table.ts'
import type { TableGrid } from '../../../../src-main/domain/enterprises/shift-import/table-cell.ts'

type Line = readonly (string | number)[]

export const days = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Works of a 四班两倒, as long as asked. */
export const works = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => ['8-20', '20-8', '休', '休'][index % 4] ?? '')

export const gridOf = (lines: readonly Line[]): TableGrid =>
  lines.map((line) =>
    line.map((cell) => ({ text: String(cell), kind: cell === '' ? ('empty' as const) : ('text' as const) })),
  )

export function find(
  lines: readonly Line[],
  more: Partial<TableContext> = {},
  shifts: readonly Shift[] = [],
) {
  const context = { today: '2025-11-12', chosenMonth: null, titles: [], dayStartsMinute: 0, ...more }
  return findTable(gridOf(lines), context, shifts)
}

export function read(
  lines: readonly Line[],
  more: Partial<TableContext> = {},
  shifts: readonly Shift[] = [],
) {
  const found = find(lines, more, shifts)
  if (!found.ok) throw new Error(found.issue)
  const { table } = found
  const book = nameBook({ given: new Map(), remembered: new Map(), legend: table.legend, own: shifts })
  return { ...readDays(table, book, shifts), dates: table.dates, skipped: table.skipped }
}

/** First and last date of a table, '' where the month must be asked for. */
export function reach(lines: readonly Line[], more: Partial<TableContext> = {}): string {
  const found = find(lines, more)
  return found.ok ? `${found.table.dates[0]} ${found.table.dates.at(-1)}` : ''
}

/** '张伟 11-03 480-1200', in the order of the rows. */
export const daysOf = ({ rows }: Pick<ReturnType<typeof read>, 'rows'>): string[] =>
  rows.flatMap((row) =>
    row.days.map((day) => `${row.name} ${day.date.slice(5)} ${workKey(day.shifts)}`.trim()),
  )
