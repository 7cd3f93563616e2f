// Who a row of a shift table is: by name and 工号 among the people of the workplace; two of one name are never guessed.
import { comparableName } from '../../people/name.ts'

export interface WorkplacePerson {
  readonly id: string
  readonly name: string
  readonly employeeNumber: string
  readonly department: string
  readonly teamId: string | null
}

export type PersonMatch =
  | { readonly state: 'known'; readonly person: WorkplacePerson }
  /** Several could be meant, or the 工号 speaks against the one: the user says which. */
  | { readonly state: 'asked'; readonly candidates: readonly WorkplacePerson[]; readonly reason: string }
  | { readonly state: 'unknown'; readonly reason: string }

export interface NamedRow {
  readonly name: string
  readonly employeeNumber: string
  /** true: another row of the table has the same name, and no 工号 tells them apart. */
  readonly isShared?: boolean
}

export type PersonMatcher = (row: NamedRow) => PersonMatch

export function personMatcher(people: readonly WorkplacePerson[]): PersonMatcher {
  const byName = Map.groupBy(people, (person) => comparableName(person.name))
  const byNumber = Map.groupBy(
    people.filter((person) => person.employeeNumber !== ''),
    (person) => plainNumber(person.employeeNumber),
  )
  return (row) => {
    const named = byName.get(comparableName(row.name)) ?? []
    const number = plainNumber(row.employeeNumber)
    const holders = number === '' ? [] : (byNumber.get(number) ?? [])
    if (named.length === 0) return stranger(row, holders)
    if (row.isShared)
      return { state: 'asked', candidates: named, reason: '表里有几行同名，请指明这一行是哪一位' }
    return amongNamesakes(named, number)
  }
}

function amongNamesakes(named: readonly WorkplacePerson[], number: string): PersonMatch {
  const exact = named.filter((person) => number !== '' && plainNumber(person.employeeNumber) === number)
  const [only, ...others] = exact.length > 0 ? exact : named
  if (only !== undefined && others.length === 0) {
    const isContradicted = exact.length === 0 && number !== '' && only.employeeNumber !== ''
    if (!isContradicted) return { state: 'known', person: only }
    const reason = `工号与登记的 ${only.employeeNumber} 不同，请确认是不是同一人`
    return { state: 'asked', candidates: named, reason }
  }
  return { state: 'asked', candidates: named, reason: `有 ${named.length} 人同名，请指明是哪一位` }
}

function stranger(row: NamedRow, holders: readonly WorkplacePerson[]): PersonMatch {
  const [holder] = holders
  if (holder === undefined) return { state: 'unknown', reason: '花名册里没有这个人' }
  const reason = `工号 ${row.employeeNumber} 登记的是“${holder.name}”，请确认是不是同一人`
  return { state: 'asked', candidates: holders, reason }
}

/** 00123 and 123 are one number; spreadsheets drop the zeros. */
const plainNumber = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '')
