// What every layout of a shift table comes down to: rows of people or of teams, a cell a day, and what could not be placed.
import type { IsoDate } from '../../calendar/dates.ts'
import type { WordMeaning } from './shift-words.ts'

/** Minutes from 00:00 of the date of its cell. */
export interface PunchedSpan {
  readonly startMinute: number
  readonly endMinute: number
}

/** What a cell says before its names are known: a word, or the stretches of work that were punched, in order. */
export type CellSays =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'punched'; readonly spans: readonly PunchedSpan[] }

export interface DayCell {
  readonly date: IsoDate
  /** Indexes in the sheet, from 0. */
  readonly row: number
  readonly column: number
  /** As it stands in the file. */
  readonly text: string
  readonly says: CellSays
}

export interface TableRow {
  readonly key: string
  /** Index in the sheet, from 0; of a list with a row a day, the first. */
  readonly row: number
  /** '' in rows of teams. */
  readonly name: string
  readonly employeeNumber: string
  readonly department: string
  /** '' where the table names none. */
  readonly teamName: string
  /** true: another row has the same name, and no 工号 tells which of the two a person is. */
  readonly isShared: boolean
  readonly cells: readonly DayCell[]
}

/** A filled cell that could not be read, and why: it never stops the file. */
export interface FlaggedCell {
  readonly rowKey: string | null
  readonly date: IsoDate | null
  readonly row: number
  readonly column: number
  readonly text: string
  readonly reason: string
}

/** grid: people × days · daily: a row a person and day · punches: a row a punch */
export type TableLayout = 'grid' | 'daily' | 'punches'

export interface ShiftTable {
  readonly layout: TableLayout
  readonly rowsAre: 'people' | 'teams'
  /** Index of the heading row, from 0. */
  readonly headingRow: number
  readonly dates: readonly IsoDate[]
  readonly rows: readonly TableRow[]
  readonly flags: readonly FlaggedCell[]
  readonly skipped: readonly { readonly row: number; readonly reason: string }[]
  /** Names that the sheet itself explains. */
  readonly legend: ReadonlyMap<string, WordMeaning>
}

/** no-table: nothing in the sheet looks like one · no-month: the days are there, but not which month */
export type FoundTable =
  | { readonly ok: true; readonly table: ShiftTable }
  | { readonly ok: false; readonly issue: 'no-table' | 'no-month' }

/** What is known besides the sheet. */
export interface TableContext {
  readonly today: IsoDate
  /** 'YYYY-MM', as the user has said it. */
  readonly chosenMonth: string | null
  /** Of the sheet and of the file: they often hold the month. */
  readonly titles: readonly string[]
  /** When a day of this factory begins, in minutes: punches before it belong to the day before. */
  readonly dayStartsMinute: number
}
