// The cells of a shift table as they come out of a spreadsheet, and how a person would name one of them.
import { toHalfWidth } from '../../people/typed-text.ts'

/** kind 'date': text is YYYY-MM-DD. */
export interface TableCell {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'empty'
}

/** rows[0] is row 1 of the file; blank rows are in place. */
export type TableGrid = readonly (readonly TableCell[])[]

const empty: TableCell = { text: '', kind: 'empty' }

export const cellAt = (row: readonly TableCell[] | undefined, column: number | null): TableCell =>
  (column === null ? undefined : row?.[column]) ?? empty

/** Nearly every cell of a shift table: nothing in it needs to be made half-width. */
const plainText = /^[\x21-\x7e\u4e00-\u9fff]*$/

/** Half-width, in one line. */
export const textOf = ({ text }: TableCell): string =>
  plainText.test(text) ? text : toHalfWidth(text).replace(/\s+/g, ' ')

export const textAt = (row: readonly TableCell[] | undefined, column: number | null): string =>
  textOf(cellAt(row, column))

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter
}
