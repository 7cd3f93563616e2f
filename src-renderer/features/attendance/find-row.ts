// Finds people on a roll by what is typed: the number on the paper, a name, its pinyin or its initials.
import { findByText } from '../../lib/match-text.ts'

interface Listed {
  readonly number: number
  readonly name: string
  readonly namePinyin: string
  readonly nameInitials: string
}

/** @returns indexes of the rows that fit, best first; none for an empty text. */
export function findRows(typed: string, rows: readonly Listed[]): readonly number[] {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return []
  if (/^\d+$/.test(text)) return rows.flatMap((row, index) => (row.number === Number(text) ? [index] : []))
  const people = rows.map((row, index) => ({
    index,
    label: row.name,
    pinyin: row.namePinyin,
    initials: row.nameInitials,
  }))
  return findByText(text, people).map(({ index }) => index)
}
