// Every format fills its grid through here, so that one place bounds rows, columns, cells and text.
import {
  type SheetCell,
  type SheetGrid,
  SpreadsheetRefusal,
  type SpreadsheetRefusalCode,
  spreadsheetLimits,
} from './sheet-grid.ts'

/** What all sheets of one file have used up so far. */
export type GridBudget = { filledCells: number; textCharacters: number }

export const emptyCell: SheetCell = { text: '', kind: 'empty' }

export function freshBudget(): GridBudget {
  return { filledCells: 0, textCharacters: 0 }
}

/** Collects the rows of one sheet; a row after the last allowed one counts only when something is in it. */
export class GridBuilder {
  private readonly rows: SheetCell[][] = []
  private readonly budget: GridBudget

  constructor(budget: GridBudget) {
    this.budget = budget
  }

  /** rowIndex from 0; rows may leave gaps. */
  addRow(rowIndex: number, cells: readonly SheetCell[]): void {
    const columns = filledColumns(cells)
    if (columns === 0) return
    if (!Number.isInteger(rowIndex) || rowIndex < 0) refuse('SPREADSHEET_BROKEN', 'a row without a number')
    if (rowIndex >= spreadsheetLimits.rows) refuse('TOO_MANY_ROWS', `a filled row ${rowIndex + 1}`)
    if (columns > spreadsheetLimits.columns)
      refuse('TOO_MANY_COLUMNS', `${columns} columns in row ${rowIndex + 1}`)
    const row = cells.slice(0, columns)
    this.spend(row)
    while (this.rows.length < rowIndex) this.rows.push([])
    this.rows[rowIndex] = row
  }

  /** null where nothing was filled in. */
  finish(name: string): SheetGrid | null {
    return this.rows.length === 0 ? null : { name, rows: this.rows }
  }

  private spend(row: readonly SheetCell[]): void {
    for (const cell of row) {
      if (cell.kind === 'empty') continue
      this.budget.filledCells += 1
      this.budget.textCharacters += cell.text.length
    }
    const { filledCells, textCharacters } = this.budget
    if (filledCells > spreadsheetLimits.filledCells) refuse('FILE_TOO_LARGE', 'too many filled cells')
    if (textCharacters > spreadsheetLimits.textCharacters) refuse('FILE_TOO_LARGE', 'too much text')
  }
}

function filledColumns(cells: readonly SheetCell[]): number {
  return cells.findLastIndex((cell) => cell.kind !== 'empty') + 1
}

function refuse(code: SpreadsheetRefusalCode, detail: string): never {
  throw new SpreadsheetRefusal(code, detail)
}
