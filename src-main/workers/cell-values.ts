// A reader's JavaScript value as a cell: what a person would read, and how far its digits can be trusted.
import { emptyCell } from './grid-builder.ts'
import type { SheetCell } from './sheet-grid.ts'

const millisecondsPerDay = 86_400_000
/** Excel's serial number of 1970-01-01 */
const serialOfEpoch = 25_569

export function cellOfValue(value: unknown): SheetCell {
  if (value === null || value === undefined || value === '') return emptyCell
  if (typeof value === 'number') return { text: String(value), kind: 'number' }
  if (value instanceof Date) return cellOfDate(value)
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'text' }
  const text = typeof value === 'string' ? value : ''
  return text.trim() === '' ? emptyCell : { text, kind: 'text' }
}

/** A plain number under a date format (20190301) gives an impossible year: it is handed on as the number it is. */
function cellOfDate(date: Date): SheetCell {
  const milliseconds = date.getTime()
  if (Number.isNaN(milliseconds)) return { text: '#', kind: 'text' }
  const year = date.getUTCFullYear()
  if (year >= 1900 && year < 2200) return { text: date.toISOString().slice(0, 10), kind: 'date' }
  const serial = milliseconds / millisecondsPerDay + serialOfEpoch
  if (serial >= 0 && serial < 2) return { text: date.toISOString().slice(11, 16), kind: 'text' }
  return { text: String(Math.round(serial)), kind: 'number' }
}
