// The preview of an import: what would happen to each row of the file, before anything is written.
import type { IdNumberRules } from '../people/id-number.ts'
import { comparableName } from '../people/name.ts'
import {
  type ListedPerson,
  type RosterReading,
  type RosterRefusal,
  type RosterWarning,
  readRosterRow,
} from './listed-person.ts'
import type { RosterColumn, RosterGrid } from './roster-cell.ts'
import { reasonToSkip, type SkipReason } from './roster-skipped-rows.ts'

/** The fields of a person already there that an import may change. */
export type KnownRosterPerson = {
  readonly name: string
} & Readonly<Partial<Pick<ListedPerson, ChangeableField>>>

export type ChangeableField =
  | 'phone'
  | 'department'
  | 'shiftTeamName'
  | 'employeeNumber'
  | 'position'
  | 'unionMember'
  | 'education'
  | 'hiredOn'
  | 'bankCard'

export type RosterChange = {
  readonly field: ChangeableField
  readonly from: string | boolean | null
  readonly to: string | boolean
}

type Read = {
  /** as the spreadsheet program shows it, from 1 */
  readonly rowNumber: number
  readonly listed: ListedPerson
  readonly warnings: readonly RosterWarning[]
}

export type RosterRowOutcome =
  | (Read & { readonly kind: 'new' })
  | (Read & { readonly kind: 'known'; readonly changes: readonly RosterChange[] })
  | (Read & { readonly kind: 'duplicate'; readonly ofRowNumber: number })
  | {
      readonly kind: 'refused'
      readonly rowNumber: number
      readonly name: string
      readonly refusals: readonly RosterRefusal[]
    }

export type RosterPreview = {
  readonly rows: readonly RosterRowOutcome[]
  readonly skipped: readonly { readonly rowNumber: number; readonly reason: SkipReason }[]
}

export type RosterReadingRules = IdNumberRules & {
  /** the person with this 18-character number, or null; asked once a row */
  readonly findKnown: (idNumber: string) => KnownRosterPerson | null
}

const changeable: readonly ChangeableField[] = [
  'phone',
  'department',
  'shiftTeamName',
  'employeeNumber',
  'position',
  'unionMember',
  'education',
  'hiredOn',
  'bankCard',
]

/**
 * Reads all rows from `firstDataRow` (index from 0) with the columns as the user has left them. Yields after each row, so that
 * whoever reads thousands of them can let others go first.
 */
export function* previewRoster(
  grid: RosterGrid,
  header: { readonly firstDataRow: number; readonly columns: readonly RosterColumn[] },
  rules: RosterReadingRules,
): Generator<undefined, RosterPreview> {
  const skipped: { rowNumber: number; reason: SkipReason }[] = []
  const readings: { rowNumber: number; reading: RosterReading }[] = []
  for (const [index, row] of grid.entries()) {
    if (index < header.firstDataRow) continue
    const reason = reasonToSkip(row, header.columns)
    if (reason !== null) skipped.push({ rowNumber: index + 1, reason })
    else readings.push({ rowNumber: index + 1, reading: readRosterRow(row, header.columns, rules) })
    yield
  }
  const rowsById = groupById(readings)
  const rows: RosterRowOutcome[] = []
  for (const { rowNumber, reading } of readings) {
    rows.push(classify(rowNumber, reading, rowsById, rules))
    yield
  }
  return { rows, skipped }
}

/** The rows that share an ID number; otherRow is the first one with another name than the first row's. */
type SameId = { readonly firstRow: number; readonly name: string; otherRow: number | null }

function classify(
  rowNumber: number,
  reading: RosterReading,
  rowsById: ReadonlyMap<string, SameId>,
  rules: RosterReadingRules,
): RosterRowOutcome {
  if (!reading.ok) return { kind: 'refused', rowNumber, name: reading.name, refusals: reading.refusals }
  const { listed, warnings } = reading
  return classifyRead({ rowNumber, listed, warnings }, rowsById.get(listed.idNumber) ?? null, rules)
}

function groupById(
  readings: readonly { readonly rowNumber: number; readonly reading: RosterReading }[],
): ReadonlyMap<string, SameId> {
  const rowsById = new Map<string, SameId>()
  for (const { rowNumber, reading } of readings) {
    if (!reading.ok) continue
    const name = comparableName(reading.listed.name)
    const same = rowsById.get(reading.listed.idNumber)
    if (same === undefined)
      rowsById.set(reading.listed.idNumber, { firstRow: rowNumber, name, otherRow: null })
    else if (same.name !== name) same.otherRow ??= rowNumber
  }
  return rowsById
}

/** One ID number with two names is refused in every row that has it: nobody can tell here which one is right. */
function classifyRead(read: Read, same: SameId | null, rules: RosterReadingRules): RosterRowOutcome {
  const { rowNumber, listed } = read
  const name = comparableName(listed.name)
  const refuse = (refusal: RosterRefusal): RosterRowOutcome => {
    return { kind: 'refused', rowNumber, name: listed.name, refusals: [refusal] }
  }
  if (same !== null && same.otherRow !== null) {
    const otherRowNumber = same.name === name ? same.otherRow : same.firstRow
    return refuse({ field: 'idNumber', code: 'nameConflict', otherRowNumber })
  }
  const known = rules.findKnown(listed.idNumber)
  if (known !== null && comparableName(known.name) !== name) {
    return refuse({ field: 'idNumber', code: 'knownUnderOtherName', knownName: known.name })
  }
  if (same !== null && same.firstRow !== rowNumber)
    return { kind: 'duplicate', ...read, ofRowNumber: same.firstRow }
  if (known === null) return { kind: 'new', ...read }
  return { kind: 'known', ...read, changes: changesOf(known, listed) }
}

/** What the file says differently; a field that it leaves empty changes nothing. */
function changesOf(known: KnownRosterPerson, listed: ListedPerson): RosterChange[] {
  return changeable.flatMap((field) => {
    const to = listed[field]
    const from = known[field] ?? null
    return to === null || to === from ? [] : [{ field, from, to }]
  })
}
