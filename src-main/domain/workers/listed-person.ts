// One row of the file as a person who might be written, with all that is wrong with it.
import { parseBankCard } from '../people/bank-card.ts'
import type { Checked } from '../people/checked.ts'
import {
  type IdNumber,
  type IdNumberIssue,
  type IdNumberRules,
  parseIdNumber,
  type Sex,
} from '../people/id-number.ts'
import { type NameIssue, normaliseName, parseName } from '../people/name.ts'
import { parsePhone } from '../people/phone.ts'
import { toHalfWidth } from '../people/typed-text.ts'
import { cellAt, type RosterCell, type RosterColumn, type RosterField } from './roster-cell.ts'
import { parseRosterDate } from './roster-dates.ts'
import { readEducation, readSex, readShiftTeamName, readYesNo } from './roster-values.ts'

/** null: the file says nothing about it */
export type ListedPerson = {
  readonly name: string
  readonly idNumber: string
  /** 'YYYY-MM-DD', from the ID number */
  readonly birthDate: string
  /** from the ID number; the file's own column is only compared with it */
  readonly sex: Sex
  readonly phone: string | null
  readonly department: string | null
  readonly shiftTeamName: string | null
  readonly employeeNumber: string | null
  readonly position: string | null
  readonly unionMember: boolean | null
  readonly education: string | null
  readonly hiredOn: string | null
  readonly bankCard: string | null
  readonly note: string | null
}

/** Why a row is refused. nameConflict, knownUnderOtherName: one ID number with two names. */
export type RosterRefusal =
  | { readonly field: 'name'; readonly code: NameIssue }
  | { readonly field: 'idNumber'; readonly code: IdNumberIssue }
  | { readonly field: 'idNumber'; readonly code: 'nameConflict'; readonly otherRowNumber: number }
  | { readonly field: 'idNumber'; readonly code: 'knownUnderOtherName'; readonly knownName: string }

/** The row is taken all the same; a value that could not be read is left out. */
export type RosterWarning =
  | { readonly field: 'phone'; readonly code: 'several' | 'rounded' | 'shape' }
  | { readonly field: 'bankCard'; readonly code: 'rounded' | 'characters' | 'length' | 'luhn' }
  | { readonly field: 'hiredOn'; readonly code: 'date' }
  | { readonly field: 'sex'; readonly code: 'unknown' | 'contradictsIdNumber' }
  | { readonly field: 'unionMember'; readonly code: 'unknown' }
  | { readonly field: 'idNumber'; readonly code: 'upgraded' }

export type RosterReading =
  | { readonly ok: true; readonly listed: ListedPerson; readonly warnings: readonly RosterWarning[] }
  | { readonly ok: false; readonly name: string; readonly refusals: readonly RosterRefusal[] }

/** A row needs a name and an ID number; everything else may be missing or wrong and is then left out with a warning. */
export function readRosterRow(
  row: readonly RosterCell[],
  columns: readonly RosterColumn[],
  rules: IdNumberRules,
): RosterReading {
  const cell = (field: RosterField) => cellAt(row, columnOf(columns, field))
  const idCell = cell('idNumber')
  const name = parseName(cell('name').text)
  const id = parseIdNumber(idCell.text, rules, idCell.kind === 'number' ? 'number' : 'text')
  if (name.ok && id.ok) return readOptionalFields(cell, name.value, id.value)
  const refusals: RosterRefusal[] = []
  if (!name.ok) refusals.push({ field: 'name', code: name.issue })
  if (!id.ok) refusals.push({ field: 'idNumber', code: id.issue })
  return { ok: false, name: normaliseName(cell('name').text), refusals }
}

export function columnOf(columns: readonly RosterColumn[], field: RosterField): number | undefined {
  return columns.find((column) => column.field === field)?.column
}

function readOptionalFields(
  cell: (field: RosterField) => RosterCell,
  name: string,
  id: IdNumber,
): RosterReading {
  const warnings: RosterWarning[] = []
  if (id.isUpgraded) warnings.push({ field: 'idNumber', code: 'upgraded' })
  compareSex(cell('sex').text, id.sex, warnings)
  const phone = optional(parsePhone(cell('phone').text), (code) => warnings.push({ field: 'phone', code }))
  const hiredOn = optional(parseRosterDate(cell('hiredOn').text), (code) =>
    warnings.push({ field: 'hiredOn', code }),
  )
  const listed: ListedPerson = {
    name,
    idNumber: id.idNumber,
    birthDate: id.birthDate,
    sex: id.sex,
    phone,
    department: plain(cell('department').text),
    shiftTeamName: plain(readShiftTeamName(cell('shiftTeamName').text)),
    employeeNumber: plain(cell('employeeNumber').text),
    position: plain(cell('position').text),
    unionMember: readMembership(cell('unionMember').text, warnings),
    education: plain(readEducation(cell('education').text)),
    hiredOn,
    bankCard: readBankCard(cell('bankCard'), warnings),
    note: plain(cell('note').text),
  }
  return { ok: true, listed, warnings }
}

/** The ID number decides the sex; a column that says otherwise is a warning, since one of the two is mistyped. */
function compareSex(text: string, sex: Sex, warnings: RosterWarning[]): void {
  if (text.trim() === '') return
  const typed = readSex(text)
  if (typed === null) warnings.push({ field: 'sex', code: 'unknown' })
  else if (typed !== sex) warnings.push({ field: 'sex', code: 'contradictsIdNumber' })
}

function readMembership(text: string, warnings: RosterWarning[]): boolean | null {
  if (text.trim() === '') return null
  const answer = readYesNo(text)
  if (answer === null) warnings.push({ field: 'unionMember', code: 'unknown' })
  return answer
}

function readBankCard(cell: RosterCell, warnings: RosterWarning[]): string | null {
  const checked = parseBankCard(cell.text, cell.kind === 'number' ? 'number' : 'text')
  const card = optional(checked, (code) => warnings.push({ field: 'bankCard', code }))
  if (card !== null && !card.passesLuhn) warnings.push({ field: 'bankCard', code: 'luhn' })
  return card?.cardNumber ?? null
}

/** An empty cell is no fault; any other issue is told. */
function optional<Value, Issue extends string>(
  checked: Checked<Value, Issue>,
  warn: (issue: Exclude<Issue, 'missing'>) => void,
): Value | null {
  if (checked.ok) return checked.value
  // 'missing' is excluded by the comparison, which does not narrow a type parameter.
  if (checked.issue !== 'missing') warn(checked.issue as Exclude<Issue, 'missing'>)
  return null
}

function plain(text: string): string | null {
  const line = toHalfWidth(text).replace(/\s+/g, ' ')
  return line === '' || line === '/' || line === '-' ? null : line
}
