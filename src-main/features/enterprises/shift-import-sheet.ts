// Which sheet of the file is the shift table: the one asked for, else the first that holds one.
import { Refusal } from '../../contract/errors.ts'
import type { FoundTable } from '../../domain/enterprises/shift-import/shift-table.ts'
import type { SheetGrid } from '../../procedures/core.ts'

export interface ChosenTable {
  readonly sheet: SheetGrid
  readonly found: FoundTable
}

export function chooseTable(
  sheets: readonly SheetGrid[],
  name: string | null,
  find: (sheet: SheetGrid) => FoundTable,
): ChosenTable {
  const asked = sheets.find((sheet) => sheet.name === name)
  if (asked !== undefined) return { sheet: asked, found: find(asked) }
  let first: ChosenTable | null = null
  for (const sheet of sheets) {
    const found = find(sheet)
    if (found.ok && found.table.rows.length > 0) return { sheet, found }
    if (first === null || (!found.ok && found.issue === 'no-month')) first = { sheet, found }
  }
  if (first === null) throw new Refusal('EMPTY_FILE')
  return first
}
