// The shift table in a file: the sheet asked for, else the first that holds one; read before the transaction begins.
import { Refusal } from '../../contract/errors.ts'
import type { ShiftTableInput } from '../../contract/shift-imports.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import { areSameShifts } from '../../domain/enterprises/shift-choices.ts'
import { findTable } from '../../domain/enterprises/shift-import/find-table.ts'
import type { FoundTable } from '../../domain/enterprises/shift-import/shift-table.ts'
import type { SheetGrid } from '../spreadsheet-source.ts'

/** What the reading depends on besides the file. */
export interface ReadingBasis {
  /** The enterprise's own shifts, each once: punches are laid onto them. */
  readonly own: readonly Shift[]
  readonly dayStartsMinute: number
}

export interface TableReading {
  readonly sheets: readonly SheetGrid[]
  readonly sheet: SheetGrid
  readonly found: FoundTable
  readonly basis: ReadingBasis
}

export function readTable(
  sheets: readonly SheetGrid[],
  input: ShiftTableInput,
  basis: ReadingBasis,
  today: IsoDate,
): TableReading {
  const { own, dayStartsMinute } = basis
  const fileName = input.source.kind === 'file' ? input.source.name : ''
  const chosen = chooseTable(sheets, input.sheetName, ({ rows, name }) =>
    findTable(rows, { today, chosenMonth: input.month, titles: [name, fileName], dayStartsMinute }, own),
  )
  return { sheets, ...chosen, basis }
}

/** The same reading, made again only where the enterprise has other shifts by now. */
export function currentReading(
  reading: TableReading,
  input: ShiftTableInput,
  basis: ReadingBasis,
  today: IsoDate,
): TableReading {
  const { own, dayStartsMinute } = reading.basis
  const isCurrent = dayStartsMinute === basis.dayStartsMinute && areSameShifts(own, basis.own)
  return isCurrent ? reading : readTable(reading.sheets, input, basis, today)
}

function chooseTable(
  sheets: readonly SheetGrid[],
  name: string | null,
  find: (sheet: SheetGrid) => FoundTable,
): Pick<TableReading, 'sheet' | 'found'> {
  const asked = sheets.find((sheet) => sheet.name === name)
  if (asked !== undefined) return { sheet: asked, found: find(asked) }
  let first: Pick<TableReading, 'sheet' | 'found'> | null = null
  for (const sheet of sheets) {
    const found = find(sheet)
    if (found.ok && found.table.rows.length > 0) return { sheet, found }
    if (first === null || (!found.ok && found.issue === 'no-month')) first = { sheet, found }
  }
  if (first === null) throw new Refusal('EMPTY_FILE')
  return first
}
