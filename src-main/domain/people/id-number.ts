// The citizen's ID number (公民身份号码, GB 11643): it names a person, so nothing doubtful may pass.
import { accepted, type Checked, refused } from './checked.ts'
import { fullYears, realDate } from './real-date.ts'
import { compactCode, hasLostDigits, type TypedKind } from './typed-text.ts'

export type Sex = 'male' | 'female'

/**
 * missing: nothing there · rounded: a spreadsheet has lost its digits · length: neither 18 nor 15 ·
 * characters: something else than digits and a closing X · birthDate: no such day · bornInFuture: after today ·
 * tooYoung, tooOld: outside the age window · checkDigit: a digit is wrong or two are swapped
 */
export type IdNumberIssue =
  | 'missing'
  | 'rounded'
  | 'length'
  | 'characters'
  | 'birthDate'
  | 'bornInFuture'
  | 'tooYoung'
  | 'tooOld'
  | 'checkDigit'

export type IdNumber = {
  /** 18 characters, X in upper case */
  readonly idNumber: string
  /** 'YYYY-MM-DD' */
  readonly birthDate: string
  readonly sex: Sex
  /** it was typed with 15 digits, as issued until 1999 */
  readonly isUpgraded: boolean
}

export type IdNumberRules = {
  /** 'YYYY-MM-DD' */
  readonly today: string
  /** full years, both ends allowed; a missing end is open */
  readonly ages?: { readonly youngest?: number; readonly oldest?: number }
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** Half-width, without spaces and apostrophes, x as X; not yet checked. */
export function normaliseIdNumber(text: string): string {
  return compactCode(text).toUpperCase()
}

/** An ID number is 17 digits with a real birth date and the check character of GB 11643. */
export function parseIdNumber(
  text: string,
  rules: IdNumberRules,
  kind: TypedKind = 'text',
): Checked<IdNumber, IdNumberIssue> {
  const compact = normaliseIdNumber(text)
  const shapeIssue = findShapeIssue(compact, kind)
  if (shapeIssue !== null) return refused(shapeIssue)
  const isUpgraded = compact.length === 15
  const idNumber = isUpgraded ? upgrade(compact) : compact
  const birthDate = birthDateOf(idNumber)
  if (birthDate === null) return refused(looksRounded(idNumber) ? 'rounded' : 'birthDate')
  if (idCheckCharacter(idNumber) !== idNumber[17]) {
    return refused(looksRounded(idNumber) ? 'rounded' : 'checkDigit')
  }
  const ageIssue = findAgeIssue(birthDate, rules)
  if (ageIssue !== null) return refused(ageIssue)
  return accepted({ idNumber, birthDate, sex: sexOfIdNumber(idNumber), isUpgraded })
}

/** The 18th character for the first 17 digits. */
export function idCheckCharacter(idNumber: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(idNumber[index]), 0)
  return checkCharacters.charAt(sum % 11)
}

/** An odd 17th digit is a man's, an even one a woman's. Takes a checked 18-character number. */
export function sexOfIdNumber(idNumber: string): Sex {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female'
}

/** 'YYYY-MM-DD' out of an 18-character number, or null where there is no such day. */
export function birthDateOf(idNumber: string): string | null {
  const part = (from: number, to: number) => Number(idNumber.slice(from, to))
  return realDate(part(6, 10), part(10, 12), part(12, 14))
}

function findShapeIssue(compact: string, kind: TypedKind): IdNumberIssue | null {
  if (compact === '') return 'missing'
  if (hasLostDigits(compact, kind)) return 'rounded'
  if (!/^\d+X?$/.test(compact)) return 'characters'
  if (compact.length !== 18 && compact.length !== 15) return 'length'
  return compact.length === 15 && compact.endsWith('X') ? 'characters' : null
}

/** A text file made from a spreadsheet keeps the zeros but not the cell's kind: 330225200308169000. */
function looksRounded(idNumber: string): boolean {
  return idNumber.endsWith('000')
}

/** The old 15 digits have a two-digit year of the 20th century and no check character. */
function upgrade(oldNumber: string): string {
  const digits = `${oldNumber.slice(0, 6)}19${oldNumber.slice(6)}`
  return digits + idCheckCharacter(digits)
}

function findAgeIssue(birthDate: string, rules: IdNumberRules): IdNumberIssue | null {
  if (birthDate > rules.today) return 'bornInFuture'
  const age = fullYears(birthDate, rules.today)
  if (rules.ages?.youngest !== undefined && age < rules.ages.youngest) return 'tooYoung'
  if (rules.ages?.oldest !== undefined && age > rules.ages.oldest) return 'tooOld'
  return null
}
