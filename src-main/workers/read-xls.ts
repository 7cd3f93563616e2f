// .xls of Excel 97–2003, still what older personnel systems give out.
import { readXls } from 'hucre/xlsx'
import { cellOfValue } from './cell-values.ts'
import { freshBudget, GridBuilder } from './grid-builder.ts'
import { type SheetGrid, SpreadsheetRefusal } from './sheet-grid.ts'

/** A workbook with a password is an OLE container too; its stream names tell. */
export async function readXlsSheets(bytes: Uint8Array): Promise<SheetGrid[]> {
  if (hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, 'EncryptionInfo')) {
    throw new SpreadsheetRefusal('ENCRYPTED_FILE', 'a workbook with a password')
  }
  if (!hasStream(bytes, 'Workbook') && !hasStream(bytes, 'Book')) {
    throw new SpreadsheetRefusal('NOT_A_SPREADSHEET', 'an OLE container without a workbook')
  }
  const workbook = await readXls(bytes).catch((error: unknown) => {
    const { name, message } = error instanceof Error ? error : { name: '', message: 'xls' }
    // by name: the class itself lies in the reader's main entry, which loads all its formats
    throw new SpreadsheetRefusal(
      name === 'EncryptedFileError' ? 'ENCRYPTED_FILE' : 'SPREADSHEET_BROKEN',
      message,
    )
  })
  const budget = freshBudget()
  const grids: SheetGrid[] = []
  for (const sheet of workbook.sheets) {
    const builder = new GridBuilder(budget)
    for (const [index, values] of sheet.rows.entries()) builder.addRow(index, values.map(cellOfValue))
    const grid = builder.finish(sheet.name)
    if (grid !== null) grids.push(grid)
  }
  return grids
}

function hasStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}
