// The grid that a roster is read from and the fields that are looked for in it.

/** kind 'date': text is YYYY-MM-DD · 'number': digits beyond the 15th are not to be trusted */
export type RosterCell = {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'empty'
}

/** rows[0] is row 1 of the file; blank rows are in place. */
export type RosterGrid = readonly (readonly RosterCell[])[]

export const rosterFields = [
  'name',
  'idNumber',
  'phone',
  'department',
  'shiftTeamName',
  'employeeNumber',
  'position',
  'sex',
  'unionMember',
  'education',
  'hiredOn',
  'bankCard',
  'note',
] as const

export type RosterField = (typeof rosterFields)[number]

/** What a column of the file is taken for; the user may change `field` before the rows are read. */
export type RosterColumn = {
  /** index in the row, from 0 */
  readonly column: number
  /** the heading as it stands in the file, in one line */
  readonly header: string
  /** null: the column is left out */
  readonly field: RosterField | null
  /** 1: the heading is a known word · 0.7: it contains one · 0.5: guessed from the cells below · 0: nothing found */
  readonly confidence: number
}

const empty: RosterCell = { text: '', kind: 'empty' }

export function cellAt(row: readonly RosterCell[] | undefined, column: number | undefined): RosterCell {
  return (column === undefined ? undefined : row?.[column]) ?? empty
}
