// .xlsx through hucre's row stream: of the readers tried (SheetJS, read-excel-file, hucre) the only one whose memory
// does not grow with the sheet.
import { streamXlsxRows } from 'hucre/xlsx'
import { cellOfValue } from './cell-values.ts'
import { freshBudget, type GridBudget, GridBuilder } from './grid-builder.ts'
import { type MeasuredWorkbook, measureWorkbook } from './inflate-bounded.ts'
import { type SheetGrid, SpreadsheetRefusal, spreadsheetLimits } from './sheet-grid.ts'
import { visibleWorksheets, type WorkbookSheet } from './workbook-index.ts'
import { listZipParts } from './zip-directory.ts'

export async function readXlsxSheets(bytes: Uint8Array): Promise<SheetGrid[]> {
  const parts = listZipParts(bytes)
  if (!parts.some((part) => part.name === 'xl/workbook.xml')) {
    throw new SpreadsheetRefusal('NOT_A_SPREADSHEET', 'a zip archive without xl/workbook.xml')
  }
  const measured = await measureWorkbook(parts, bytes.length)
  const budget = freshBudget()
  const grids: SheetGrid[] = []
  for (const sheet of sheetsToRead(measured)) {
    const grid = await readSheet(bytes, sheet, measured.contentRows, budget)
    if (grid !== null) grids.push(grid)
  }
  return grids
}

async function readSheet(
  bytes: Uint8Array,
  sheet: WorkbookSheet,
  contentRows: number,
  budget: GridBudget,
): Promise<SheetGrid | null> {
  const builder = new GridBuilder(budget)
  let seen = 0
  try {
    for await (const row of streamXlsxRows(bytes, { sheet: sheet.index })) {
      builder.addRow(row.index, row.values.map(cellOfValue))
      seen += 1
      if (seen >= contentRows) break
    }
  } catch (error) {
    throw named(error)
  }
  return builder.finish(sheet.name)
}

function sheetsToRead(measured: MeasuredWorkbook): WorkbookSheet[] {
  const part = (name: string) => measured.indexParts.get(name) ?? ''
  const sheets = visibleWorksheets(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'))
  if (sheets.length <= spreadsheetLimits.sheets) return sheets
  throw new SpreadsheetRefusal('FILE_TOO_LARGE', `${sheets.length} sheets`)
}

function named(error: unknown): SpreadsheetRefusal {
  if (error instanceof SpreadsheetRefusal) return error
  return new SpreadsheetRefusal('SPREADSHEET_BROKEN', error instanceof Error ? error.message : 'xlsx')
}
