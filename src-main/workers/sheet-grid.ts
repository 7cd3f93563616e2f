// What goes into the spreadsheet worker and what comes out: plain values, the same on both sides of the thread.

/** kind 'date': text is YYYY-MM-DD · 'number': digits beyond the 15th are not to be trusted */
export type SheetCell = {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'empty'
}

export type SheetGrid = {
  readonly name: string
  /** rows[0] is row 1 of the file; blank rows stay in place as [], trailing empty cells are left out */
  readonly rows: readonly (readonly SheetCell[])[]
}

export type SpreadsheetInput =
  | { readonly kind: 'file'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string }

export type SpreadsheetRefusalCode =
  | 'NOT_A_SPREADSHEET'
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'ZIP_BOMB'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'ENCRYPTED_FILE'
  | 'SPREADSHEET_TIMEOUT'
  | 'SPREADSHEET_BROKEN'

export type SpreadsheetOutcome =
  /** at least one sheet has a filled cell; sheets that are hidden or empty are left out */
  | { readonly ok: true; readonly sheets: readonly SheetGrid[] }
  /** detail is for the log, in English; it never holds cell contents */
  | { readonly ok: false; readonly code: SpreadsheetRefusalCode; readonly detail: string }

const mebibyte = 1024 * 1024

export const spreadsheetLimits = {
  fileBytes: 20 * mebibyte,
  /** all parts of a workbook together, measured while inflating */
  inflatedBytes: 128 * mebibyte,
  /** shared strings, styles and the like, each: the reader holds these whole, at 10 to 20 times their size */
  wholePartBytes: 16 * mebibyte,
  inflationRatio: 200,
  zipEntries: 2_000,
  sheets: 50,
  rows: 20_000,
  columns: 200,
  /** over all sheets, 25 columns in each of 20,000 rows: what can be read in time on an old office machine */
  filledCells: 500_000,
  textCharacters: 24 * mebibyte,
} as const

/** How a module of the worker stops: the code travels to the main side as a value. */
export class SpreadsheetRefusal extends Error {
  readonly code: SpreadsheetRefusalCode

  constructor(code: SpreadsheetRefusalCode, detail: string) {
    super(detail)
    this.name = 'SpreadsheetRefusal'
    this.code = code
  }
}
