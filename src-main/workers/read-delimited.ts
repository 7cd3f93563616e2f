// CSV files and cells pasted from a spreadsheet: rows of text with quotes, read row by row so that the bounds hold.
import { emptyCell, freshBudget, GridBuilder } from './grid-builder.ts'
import { type SheetCell, type SheetGrid, SpreadsheetRefusal, spreadsheetLimits } from './sheet-grid.ts'

export type Separator = ',' | ';' | '\t'

const separators: readonly Separator[] = ['\t', ';', ',']
const linesLookedAt = 20

export function readDelimitedText(text: string, name: string, separator = findSeparator(text)): SheetGrid[] {
  const builder = new GridBuilder(freshBudget())
  let rowIndex = 0
  for (const fields of splitRows(text, separator)) {
    builder.addRow(rowIndex, fields.map(cellOfField))
    rowIndex += 1
  }
  const grid = builder.finish(name)
  return grid === null ? [] : [grid]
}

/** The separator that most of the first lines share; a stray tab inside a field does not outvote the commas. */
export function findSeparator(text: string): Separator {
  const lines = text
    .slice(0, 64 * 1024)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, linesLookedAt)
  const scores = separators.map((separator) => ({
    separator,
    lines: lines.filter((line) => line.includes(separator)).length,
    total: lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0),
  }))
  const best = scores.reduce((a, b) =>
    b.total > a.total || (b.total === a.total && b.lines > a.lines) ? b : a,
  )
  return best.total === 0 ? ',' : best.separator
}

/** RFC 4180, and what is seen besides it: quotes inside a field that has not begun with one are plain characters. */
function* splitRows(text: string, separator: Separator): Generator<string[]> {
  let fields: string[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : { value: '', next: at }
    const end = fieldEnd(text, field.next, separator)
    fields.push(field.value + text.slice(field.next, end))
    if (fields.length > spreadsheetLimits.columns * 50) {
      throw new SpreadsheetRefusal('TOO_MANY_COLUMNS', `${fields.length} fields in a row`)
    }
    at = end + 1
    if (text[end] === separator && at < text.length) continue
    if (text[end] === '\r' && text[at] === '\n') at += 1
    yield fields
    fields = []
  }
}

/** A quote that is never closed would swallow the file: it is then read as a plain character. */
function quotedField(text: string, start: number): { value: string; next: number } {
  let from = start + 1
  let value = ''
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return { value: '', next: start }
    value += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { value, next: quote + 1 }
    value += '"'
    from = quote + 2
  }
}

function fieldEnd(text: string, start: number, separator: Separator): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

/** ="330225…" is how some systems force text in Excel. */
function cellOfField(field: string): SheetCell {
  const text = field.trim().replace(/^="(.*)"$/s, '$1')
  return text === '' ? emptyCell : { text, kind: 'text' }
}
