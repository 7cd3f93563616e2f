// The cells of a table with their names understood: every filled cell becomes a day or a flag with its reason.
import type { IsoDate } from '../../calendar/dates.ts'
import type { Shift } from '../../calendar/shift-system.ts'
import { spanLabel } from '../../calendar/times.ts'
import type { NameBook, NamedShifts } from './name-book.ts'
import type { DayCell, FlaggedCell, ShiftTable, TableRow } from './shift-table.ts'
import { isBlankWord, isName } from './shift-words.ts'

export interface ReadDay {
  readonly date: IsoDate
  readonly row: number
  readonly column: number
  readonly text: string
  readonly shifts: readonly Shift[]
  /** Leave and the like; '' for plain work or rest. */
  readonly note: string
  /** Understood, but it says nothing about the shifts. */
  readonly isSilent: boolean
}

export interface ReadRow extends Omit<TableRow, 'cells'> {
  readonly days: readonly ReadDay[]
}

export interface ReadTable {
  readonly rows: readonly ReadRow[]
  readonly flags: readonly FlaggedCell[]
  /** Every name of the table with the cells that have it, the unknown first. */
  readonly names: readonly (NamedShifts & { readonly cells: number })[]
}

/** @param own the plant's shifts: the same minutes are called as the plant calls them */
export function readDays(table: ShiftTable, book: NameBook, own: readonly Shift[] = []): ReadTable {
  const flags = [...table.flags]
  const counts = new Map<string, number>()
  const rows = table.rows.map(({ cells, ...row }) => {
    const days = cells.flatMap((cell) => {
      if (cell.says.kind === 'word') counts.set(cell.says.word, (counts.get(cell.says.word) ?? 0) + 1)
      const day = readCell(cell, book)
      if (typeof day !== 'string')
        return [{ ...day, shifts: day.shifts.map((shift) => ownNamed(shift, own)) }]
      flags.push({ ...placeOf(cell), rowKey: row.key, reason: day })
      return []
    })
    return { ...row, days }
  })
  return { rows, flags, names: namesOf(counts, book) }
}

function ownNamed(shift: Shift, own: readonly Shift[]): Shift {
  const { startMinute, endMinute } = shift
  return own.find((known) => known.startMinute === startMinute && known.endMinute === endMinute) ?? shift
}

/** @returns why it could not be read, as a text. */
function readCell(cell: DayCell, book: NameBook): ReadDay | string {
  const { says } = cell
  if (says.kind === 'punched') {
    const shifts = says.spans.map(({ startMinute, endMinute }) => {
      const name = spanLabel(startMinute, endMinute).replace('次日 ', '')
      return { name, startMinute, endMinute }
    })
    return { ...placeOf(cell), shifts, note: '', isSilent: false }
  }
  if (isBlankWord(says.word)) return '这一天没有排班'
  const { meaning } = book(says.word)
  if (meaning !== null) return { ...placeOf(cell), ...meaning }
  const shown = [...says.word].slice(0, 12).join('')
  return isName(says.word) ? `不认识“${shown}”` : `读不懂“${shown}”`
}

const placeOf = ({ date, row, column, text }: DayCell) => ({ date, row, column, text })

function namesOf(counts: ReadonlyMap<string, number>, book: NameBook): ReadTable['names'] {
  const named = [...counts]
    .filter(([word]) => !isBlankWord(word) && (isName(word) || book(word).meaning !== null))
    .map(([word, cells]) => ({ ...book(word), cells }))
  const rank = ({ source }: NamedShifts) => (source === 'unknown' ? 0 : 1)
  return named.toSorted((one, other) => rank(one) - rank(other) || other.cells - one.cells)
}
