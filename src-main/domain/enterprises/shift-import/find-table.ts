// What kind of table a sheet holds, and its rows: one door for all layouts.
import type { Shift } from '../../calendar/shift-system.ts'
import { readDaily } from './daily-layout.ts'
import { readGrid } from './grid-layout.ts'
import type { FoundTable, TableContext } from './shift-table.ts'
import type { TableGrid } from './table-cell.ts'

/** @param shifts the plant's own shifts, which punches are laid onto */
export function findTable(grid: TableGrid, context: TableContext, shifts: readonly Shift[]): FoundTable {
  const inGrid = readGrid(grid, context)
  if (inGrid.ok && inGrid.table.rows.length > 0) return inGrid
  return readDaily(grid, context, shifts) ?? inGrid
}
