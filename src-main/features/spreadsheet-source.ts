// What a screen has brought (a file, or cells pasted) as sheets of cells; it waits, so it belongs in `prepare` or a query.
import type { RosterSource } from '../contract/rosters.ts'
import type { RosterCell } from '../domain/workers/roster-cell.ts'

/** A sheet as read from a spreadsheet file or a paste: rows of cells, from the file's first row. */
export interface SheetGrid {
  readonly name: string
  readonly rows: readonly (readonly RosterCell[])[]
}

/** Reads outside the main thread. @throws Refusal naming what is wrong with the file. */
export interface SpreadsheetReader {
  readonly readFile: (file: {
    readonly name: string
    readonly bytes: Uint8Array
  }) => Promise<readonly SheetGrid[]>
  readonly readPaste: (text: string) => Promise<readonly SheetGrid[]>
}

/** @throws Refusal naming what is wrong with the file. */
export function readSource(
  { source }: { readonly source: RosterSource },
  spreadsheets: SpreadsheetReader,
): Promise<readonly SheetGrid[]> {
  if (source.kind === 'paste') return spreadsheets.readPaste(source.text)
  return spreadsheets.readFile({
    name: source.name,
    bytes: new Uint8Array(Buffer.from(source.base64, 'base64')),
  })
}
