// Which sheet, which row of headings and which columns an import reads: as found, or as the user has corrected it.

import { Refusal } from '../../contract/errors.ts'
import type { RosterInput } from '../../contract/rosters.ts'
import { cellAt, type RosterColumn, type RosterField } from '../../domain/workers/roster-cell.ts'
import { findRosterHeader } from '../../domain/workers/roster-header.ts'
import type { SheetGrid } from '../spreadsheet-source.ts'

export interface ChosenGrid {
  readonly sheets: readonly SheetGrid[]
  readonly sheet: SheetGrid
  /** As the spreadsheet numbers it, 0 where there is none. */
  readonly headerRow: number
  /** Index of the first row with people, from 0. */
  readonly firstDataRow: number
  readonly columns: readonly RosterColumn[]
  /** Without these no row can be judged. */
  readonly missingFields: readonly RosterField[]
}

const rowsMeasured = 200

export function chooseGrid(sheets: readonly SheetGrid[], input: RosterInput): ChosenGrid {
  const sheet = chooseSheet(sheets, input.sheetName)
  const found = input.headerRow === null ? findRosterHeader(sheet.rows) : null
  const headerRow = input.headerRow ?? (found?.headerRow ?? -1) + 1
  const firstDataRow = found?.firstDataRow ?? headerRow
  const headed = found?.columns ?? columnsUnder(sheet, headerRow)
  const columns = corrected(widened(headed, sheet, firstDataRow), input.fields)
  const needed: readonly RosterField[] = ['name', 'idNumber']
  const missingFields = needed.filter((field) => !columns.some((column) => column.field === field))
  return { sheets, sheet, headerRow, firstDataRow, columns, missingFields }
}

/** The one asked for; else the first with headings of people in it, else the first. */
function chooseSheet(sheets: readonly SheetGrid[], name: string | null): SheetGrid {
  const asked = sheets.find((sheet) => sheet.name === name)
  const chosen = asked ?? sheets.find((sheet) => findRosterHeader(sheet.rows) !== null) ?? sheets[0]
  if (chosen === undefined) throw new Refusal('EMPTY_FILE')
  return chosen
}

/** The headings of a row that the user has pointed at; what they don't say is left open. */
function columnsUnder(sheet: SheetGrid, headerRow: number): readonly RosterColumn[] {
  const row = headerRow === 0 ? [] : (sheet.rows[headerRow - 1] ?? [])
  const read = findRosterHeader([row])
  if (read !== null && read.headerRow === 0) return read.columns
  return row.map((cell, column) => ({ column, header: cell.text.trim(), field: null, confidence: 0 }))
}

/** Columns without a heading may hold what is wanted too. */
function widened(columns: readonly RosterColumn[], sheet: SheetGrid, firstDataRow: number): RosterColumn[] {
  const below = sheet.rows.slice(firstDataRow, firstDataRow + rowsMeasured)
  const width = Math.max(columns.length, ...below.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    return columns[column] ?? { column, header: '', field: null, confidence: 0 }
  })
}

/** What the user says is sure; of two columns for one field the first has it. */
function corrected(
  columns: readonly RosterColumn[],
  fields: readonly (RosterField | null)[] | null,
): readonly RosterColumn[] {
  if (fields === null) return columns
  return columns.map((column) => {
    const field = fields[column.column] ?? null
    return field === column.field ? column : { ...column, field, confidence: field === null ? 0 : 1 }
  })
}

/** The first filled cell of a column below the headings. */
export function sampleOf(grid: ChosenGrid, column: number): string {
  const below = grid.sheet.rows.slice(grid.firstDataRow, grid.firstDataRow + rowsMeasured)
  return below.map((row) => cellAt(row, column).text.trim()).find((text) => text !== '') ?? ''
}
