// Finds the row of headings under titles, instructions and blank rows, and what each column is.

import { normaliseIdNumber } from '../people/id-number.ts'
import { parsePhone } from '../people/phone.ts'
import { toHalfWidth } from '../people/typed-text.ts'
import {
  cellAt,
  type RosterCell,
  type RosterColumn,
  type RosterField,
  type RosterGrid,
} from './roster-cell.ts'
import { fieldOfHeader } from './roster-synonyms.ts'

export type RosterHeader = {
  /** index of the first row with people, from 0 */
  readonly firstDataRow: number
  /** index of the row of headings; null where there is none and the columns are guessed from their cells */
  readonly headerRow: number | null
  readonly columns: readonly RosterColumn[]
}

const rowsLookedAt = 40
const rowsSampled = 30
const guessed = 0.5

/** The headings are the row that names most fields, 姓名 or 身份证号 among them; without one the cells decide. */
export function findRosterHeader(grid: RosterGrid): RosterHeader | null {
  let best: { index: number; columns: RosterColumn[]; score: number } | null = null
  for (const [index, row] of grid.slice(0, rowsLookedAt).entries()) {
    const columns = columnsOfHeadings(row)
    const score = headingScore(columns)
    if (score > (best?.score ?? 0)) best = { index, columns, score }
  }
  if (best !== null) return { headerRow: best.index, firstDataRow: best.index + 1, columns: best.columns }
  return guessFromCells(grid)
}

/** Where two columns claim one field, the surer one has it, then the one further left. */
function columnsOfHeadings(row: readonly RosterCell[]): RosterColumn[] {
  const claims = row.map((cell, column) => {
    const match = cell.kind === 'text' ? fieldOfHeader(cell.text) : null
    const header = toHalfWidth(cell.text).replace(/\s+/g, ' ')
    return { column, header, field: match?.field ?? null, confidence: match?.confidence ?? 0 }
  })
  return claims.map((claim) => {
    const isBeaten = claims.some(
      (other) =>
        other.field === claim.field &&
        (other.confidence > claim.confidence ||
          (other.confidence === claim.confidence && other.column < claim.column)),
    )
    return isBeaten ? { ...claim, field: null, confidence: 0 } : claim
  })
}

function headingScore(columns: readonly RosterColumn[]): number {
  const named = columns.filter((column) => column.field !== null)
  const hasPerson = named.some((column) => column.field === 'name' || column.field === 'idNumber')
  return hasPerson && named.length >= 2 ? named.reduce((sum, column) => sum + column.confidence, 0) : 0
}

/** Pasted cells often come without headings: ID numbers, phones and names are known by their look. */
function guessFromCells(grid: RosterGrid): RosterHeader | null {
  const sample = grid.filter((row) => row.length > 0).slice(0, rowsSampled)
  const width = Math.max(0, ...sample.map((row) => row.length))
  const taken = new Map<RosterField, number>()
  for (let column = 0; column < width; column++) {
    const texts = sample.map((row) => cellAt(row, column)).filter((cell) => cell.kind !== 'empty')
    const field = fieldOfTexts(texts.map((cell) => cell.text))
    if (field !== null && !taken.has(field)) taken.set(field, column)
  }
  if (!taken.has('name') || !taken.has('idNumber')) return null
  const fields = new Map([...taken].map(([field, column]) => [column, field]))
  const columns = Array.from({ length: width }, (_, column) => {
    const field = fields.get(column) ?? null
    return { column, header: '', field, confidence: field === null ? 0 : guessed }
  })
  return { headerRow: null, firstDataRow: grid.findIndex((row) => row.length > 0), columns }
}

function fieldOfTexts(texts: readonly string[]): RosterField | null {
  if (texts.length === 0) return null
  const isMostly = (test: (text: string) => boolean) => texts.filter(test).length * 2 > texts.length
  if (isMostly((text) => /^(\d{17}[\dX]|\d{15})$/.test(normaliseIdNumber(text)))) return 'idNumber'
  if (isMostly((text) => parsePhone(text).ok)) return 'phone'
  if (isMostly((text) => /^[男女]$/.test(text.trim()))) return 'sex'
  if (isMostly((text) => /[班组线]$/.test(text.trim()))) return 'shiftTeamName'
  if (isMostly((text) => /^\p{Script=Han}\s*\p{Script=Han}{1,3}$/u.test(text.trim()))) return 'name'
  return null
}
