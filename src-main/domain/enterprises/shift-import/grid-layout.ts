// The grid that factories keep: a row a person or team, a column a day, titles above it and legends around it.
import type { IsoDate } from '../../calendar/dates.ts'
import { normaliseName } from '../../people/name.ts'
import { type DayRow, dayRowsOf, isWeekdayRow } from './day-rows.ts'
import { datesOf } from './head-dates.ts'
import { type IdentityColumns, identityColumns, identityFieldOf, looksLikeTeam } from './identity-columns.ts'
import { legendOf } from './legend.ts'
import type { FlaggedCell, FoundTable, ShiftTable, TableContext, TableRow } from './shift-table.ts'
import { plainWord, type WordMeaning } from './shift-words.ts'
import { cellAt, type TableGrid, textAt, textOf } from './table-cell.ts'
import { monthIn, type NamedMonth } from './table-month.ts'

/** A stretch of rows under one heading of days; a sheet may hold several, a team or a month each. */
interface Block {
  readonly heading: DayRow
  readonly dates: readonly (IsoDate | null)[]
  readonly rows: readonly number[]
  readonly columns: IdentityColumns
}

export function readGrid(grid: TableGrid, context: TableContext): FoundTable {
  const headings = dayRowsOf(grid)
  const [first] = headings
  if (first === undefined) return { ok: false, issue: 'no-table' }
  const blocks: Block[] = []
  for (const [index, heading] of headings.entries()) {
    const end = headings[index + 1]?.row ?? grid.length
    const dates = datesOf(heading.heads, {
      named: titleMonth(grid, heading.row, context.titles),
      chosenMonth: context.chosenMonth,
      today: context.today,
      weekdays: heading.weekdays,
    })
    if (dates === null) return { ok: false, issue: 'no-month' }
    blocks.push(blockOf(grid, heading, dates, end, blocks.at(-1)?.columns ?? null))
  }
  return { ok: true, table: tableOf(grid, first, blocks) }
}

/** The nearest title above the heading, else the names of sheet and file. */
function titleMonth(grid: TableGrid, headingRow: number, titles: readonly string[]): NamedMonth | null {
  for (let row = headingRow; row >= 0; row -= 1) {
    const cells = grid[row] ?? []
    const texts = row === headingRow ? [textAt(cells, 0)] : [...cells.map(textOf), cells.map(textOf).join('')]
    const found = texts.map(monthIn).find((month) => month !== null)
    if (found) return found
  }
  return titles.map(monthIn).find((month) => month !== null) ?? null
}

function blockOf(
  grid: TableGrid,
  heading: DayRow,
  dates: readonly (IsoDate | null)[],
  end: number,
  before: IdentityColumns | null,
): Block {
  const rows = Array.from({ length: end - heading.row - 1 }, (_, index) => heading.row + 1 + index)
  const days = new Set(heading.columns)
  const near = [heading.row, heading.row + 1, heading.row - 1, heading.row - 2]
  const below = rows.filter((row) => !isWeekdayRow(grid, row, heading.columns))
  const columns = identityColumns(grid, near, below, (column) => days.has(column))
  const isKnown = columns.name !== null || columns.team !== null
  return { heading, dates, rows, columns: isKnown ? columns : (before ?? columns) }
}

interface Reading {
  readonly rows: TableRow[]
  readonly flags: FlaggedCell[]
  readonly skipped: { row: number; reason: string }[]
  readonly legend: Map<string, WordMeaning>
}

function tableOf(grid: TableGrid, first: DayRow, blocks: readonly Block[]): ShiftTable {
  const reading: Reading = { rows: [], flags: [], skipped: [], legend: new Map() }
  for (let row = 0; row < first.row; row += 1) explain(reading, legendOf(grid[row] ?? []))
  for (const block of blocks) readBlock(grid, block, reading)
  const { rows, flags, skipped, legend } = reading
  const rowsAre = rows.length > 0 && rows.every(({ name }) => name === '') ? 'teams' : 'people'
  const dates = new Set(blocks.flatMap((block) => block.dates.filter((date) => date !== null)))
  return {
    layout: 'grid',
    rowsAre,
    headingRow: first.row,
    dates: [...dates].toSorted(),
    rows: joined(rows, flags),
    flags,
    skipped,
    legend,
  }
}

const footer =
  /^(?:备注|说明|注[:：]|注意|图例|班次|合计|小计|总计|总人数|人数|白班人数|夜班人数|出勤人数|在岗|制表|审核|审批|编制|批准|负责人|主管|签字|日期)/

function readBlock(grid: TableGrid, block: Block, reading: Reading): void {
  const { heading, columns } = block
  const days = new Set(heading.columns)
  let team = ''
  for (const row of block.rows) {
    const cells = grid[row] ?? []
    const filled = heading.columns.filter((column) => textAt(cells, column) !== '')
    const others = cells.filter((cell, column) => !days.has(column) && textOf(cell) !== '')
    const lead = cells.map(textOf).find((text) => text !== '') ?? ''
    if (lead === '' || isWeekdayRow(grid, row, heading.columns)) continue
    const name = normaliseName(textAt(cells, columns.name))
    team = teamOf(textAt(cells, columns.team), lead, others.length + filled.length, team)
    if (identityFieldOf(lead) !== null || identityFieldOf(name) !== null) continue
    const isFooter = footer.test(lead) || footer.test(name)
    const legend = legendOf(isFooter || name === '' ? cells : cells.filter((_, column) => !days.has(column)))
    explain(reading, legend)
    const isExplained = name === '' && legend.size > 0
    if (isFooter || isExplained) reading.skipped.push({ row, reason: '说明或合计' })
    else if (filled.length > 0 || name !== '') readRow({ grid, block, row, filled, name, team, reading })
  }
}

/** A team stands in its column (merged cells: only in the first row), or alone as a heading over its people. */
function teamOf(own: string, lead: string, filledCells: number, before: string): string {
  if (own !== '') return own
  return filledCells === 1 && looksLikeTeam(lead) ? lead : before
}

interface RowReading {
  readonly grid: TableGrid
  readonly block: Block
  readonly row: number
  readonly filled: readonly number[]
  readonly name: string
  readonly team: string
  readonly reading: Reading
}

function readRow({ grid, block, row, filled, name, team, reading }: RowReading): void {
  const { columns, heading, dates } = block
  const cells = grid[row] ?? []
  const isTeam = columns.name === null || (name !== '' && columns.team === null && looksLikeTeam(name))
  const teamName = isTeam && name !== '' ? name : team
  if (filled.length === 0) return
  const employeeNumber = textAt(cells, columns.employeeNumber)
  const key = isTeam ? `team:${plainWord(teamName)}` : `${name}|${employeeNumber}`
  const isNameless = isTeam ? teamName === '' : name === ''
  const read = filled.flatMap((column) => {
    const cell = cellAt(cells, column)
    const date = dates[heading.columns.indexOf(column)] ?? null
    const place = { row, column, text: textOf(cell) }
    const reason = isNameless ? '这一行没有姓名' : flawOf(cell.kind, date)
    if (reason !== null || date === null) {
      reading.flags.push({ rowKey: isNameless ? null : key, date, ...place, reason: reason ?? '' })
      return []
    }
    return [{ ...place, date, says: { kind: 'word' as const, word: plainWord(cell.text) } }]
  })
  if (isNameless) return
  const department = textAt(cells, columns.department)
  reading.rows.push({
    key,
    row,
    name: isTeam ? '' : name,
    employeeNumber: isTeam ? '' : employeeNumber,
    department,
    teamName,
    cells: read,
  })
}

function flawOf(kind: string, date: IsoDate | null): string | null {
  if (date === null) return '这个月没有这一天'
  return kind === 'date' ? '这一格成了日期，可能是“8-16”一类的时间被表格软件改的' : null
}

/** Blocks of several months are one row a person; a day that comes twice keeps its first cell. */
function joined(rows: readonly TableRow[], flags: FlaggedCell[]): TableRow[] {
  const byKey = new Map<string, TableRow>()
  for (const row of rows) {
    const before = byKey.get(row.key)
    if (before === undefined) {
      byKey.set(row.key, row)
      continue
    }
    const taken = new Map(before.cells.map((cell) => [cell.date, cell]))
    const fresh = row.cells.filter((cell) => !taken.has(cell.date))
    for (const cell of row.cells.filter(({ date }) => taken.has(date))) {
      const other = taken.get(cell.date)
      const reason = `这个人这一天已在第 ${(other?.row ?? 0) + 1} 行写过`
      flags.push({ ...cell, rowKey: row.key, reason })
    }
    byKey.set(row.key, { ...before, cells: [...before.cells, ...fresh] })
  }
  return [...byKey.values()]
}

function explain(reading: Reading, legend: ReadonlyMap<string, WordMeaning>): void {
  for (const [word, meaning] of legend) if (!reading.legend.has(word)) reading.legend.set(word, meaning)
}
