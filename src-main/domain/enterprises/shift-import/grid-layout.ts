// The grid that factories keep: a row a person or team, a column a day, titles above it and legends around it.
import type { IsoDate } from '../../calendar/dates.ts'
import { normaliseName, parseName } from '../../people/name.ts'
import { type DayRow, dayRowsOf, isWeekdayRow } from './day-rows.ts'
import { datesOf } from './head-dates.ts'
import { type IdentityColumns, identityColumns, identityFieldOf, looksLikeTeam } from './identity-columns.ts'
import { legendOf } from './legend.ts'
import { joinedRows, personKey, type SheetRow } from './person-rows.ts'
import type { FlaggedCell, FoundTable, ShiftTable, TableContext } from './shift-table.ts'
import { plainWord, type WordMeaning } from './shift-words.ts'
import { cellAt, type TableCell, type TableGrid, textAt, textOf } from './table-cell.ts'
import type { NamedMonth } from './table-month.ts'
import { monthsAbove, monthsIn } from './title-months.ts'
import { undatedColumns } from './undated-columns.ts'

/** A stretch of rows under one heading of days; a sheet may hold several, a team or a month each. */
interface Block {
  readonly heading: DayRow
  readonly dates: readonly (IsoDate | null)[]
  readonly rows: readonly number[]
  readonly columns: IdentityColumns
  /** What stands in them is no day that can be read. */
  readonly undated: readonly number[]
}

export function readGrid(grid: TableGrid, context: TableContext): FoundTable {
  const headings = dayRowsOf(grid)
  const [first] = headings
  if (first === undefined) return { ok: false, issue: 'no-table' }
  const blocks: Block[] = []
  let named: readonly NamedMonth[] = []
  for (const [index, heading] of headings.entries()) {
    const [before, after] = [headings[index - 1], headings[index + 1]]
    const above = { from: before === undefined ? 0 : before.row + 1, to: heading.row }
    const own = monthsAbove(grid, above, before === undefined)
    // Without a title of its own a block is of the month of the one above.
    if (own.length > 0) named = own
    const dates = datesOf(heading.heads, {
      named: [...named, ...monthsIn(context.titles)],
      chosenMonth: context.chosenMonth,
      today: context.today,
      weekdays: heading.weekdays,
    })
    if (dates === null) return { ok: false, issue: 'no-month' }
    const end = after?.row ?? grid.length
    blocks.push(blockOf(grid, heading, dates, end, blocks.at(-1)?.columns ?? null))
  }
  return { ok: true, table: tableOf(grid, first, blocks) }
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
  const identity = isKnown ? columns : (before ?? columns)
  return { heading, dates, rows, columns: identity, undated: undatedColumns(grid, heading, identity) }
}

interface Reading {
  readonly rows: SheetRow[]
  readonly flags: FlaggedCell[]
  readonly skipped: { row: number; reason: string }[]
  readonly legend: Map<string, WordMeaning>
}

function tableOf(grid: TableGrid, first: DayRow, blocks: readonly Block[]): ShiftTable {
  const reading: Reading = { rows: [], flags: [], skipped: [], legend: new Map() }
  for (let row = 0; row < first.row; row += 1) explain(reading, legendOf(grid[row] ?? []))
  for (const [index, block] of blocks.entries()) readBlock(grid, block, index, reading)
  const { skipped, legend } = reading
  const { rows, flags } = joinedRows(reading.rows, reading.flags)
  const rowsAre = rows.length > 0 && rows.every(({ name }) => name === '') ? 'teams' : 'people'
  const dates = new Set(blocks.flatMap((block) => block.dates.filter((date) => date !== null)))
  return {
    layout: 'grid',
    rowsAre,
    headingRow: first.row,
    dates: [...dates].toSorted(),
    rows,
    flags,
    skipped,
    legend,
  }
}

const footer =
  /^(?:备注|说明|注[:：]|注意|图例|班次|合计|小计|总计|总人数|人数|白班人数|夜班人数|出勤人数|在岗|制表|审核|审批|编制|批准|负责人|主管|签字|日期)/

function readBlock(grid: TableGrid, block: Block, index: number, reading: Reading): void {
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
    const isFooter = isFooterRow(lead, name, columns, filled, cells)
    const legend = legendOf(isFooter || name === '' ? cells : cells.filter((_, column) => !days.has(column)))
    explain(reading, legend)
    const isExplained = name === '' && legend.size > 0
    if (isFooter || isExplained) reading.skipped.push({ row, reason: '说明或合计' })
    else if (filled.length > 0 || name !== '')
      readRow({ grid, block, index, row, filled, name, team, reading })
  }
}

/** 主管 before a name and its days is what the person is; 制表 and 审核 beside each other are signatures. */
function isFooterRow(
  lead: string,
  name: string,
  columns: IdentityColumns,
  filled: readonly number[],
  cells: readonly TableCell[],
): boolean {
  if (footer.test(name)) return true
  if (!footer.test(lead)) return false
  const isPerson = columns.name !== null && parseName(name).ok && filled.length > 0
  return !isPerson || filled.some((column) => footer.test(textAt(cells, column)))
}

/** A team stands in its column (merged cells: only in the first row), or alone as a heading over its people. */
function teamOf(own: string, lead: string, filledCells: number, before: string): string {
  if (own !== '') return own
  return filledCells === 1 && looksLikeTeam(lead) ? lead : before
}

interface RowReading {
  readonly grid: TableGrid
  readonly block: Block
  readonly index: number
  readonly row: number
  readonly filled: readonly number[]
  readonly name: string
  readonly team: string
  readonly reading: Reading
}

function readRow({ grid, block, index, row, filled, name, team, reading }: RowReading): void {
  const { columns, heading, dates } = block
  const cells = grid[row] ?? []
  const isTeam = columns.name === null || (name !== '' && columns.team === null && looksLikeTeam(name))
  const teamName = isTeam && name !== '' ? name : team
  const undated = block.undated.filter((column) => textAt(cells, column) !== '')
  if (filled.length === 0 && undated.length === 0) return
  const employeeNumber = textAt(cells, columns.employeeNumber)
  const department = textAt(cells, columns.department)
  const key = isTeam
    ? `team:${plainWord(teamName)}`
    : personKey({ name, employeeNumber, teamName, department })
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
  for (const column of undated) {
    const place = { row, column, text: textAt(cells, column), date: null }
    reading.flags.push({ ...place, rowKey: isNameless ? null : key, reason: '这一列的日期读不懂' })
  }
  if (isNameless) return
  reading.rows.push({
    block: index,
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

function explain(reading: Reading, legend: ReadonlyMap<string, WordMeaning>): void {
  for (const [word, meaning] of legend) if (!reading.legend.has(word)) reading.legend.set(word, meaning)
}
