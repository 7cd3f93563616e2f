// The unified social credit code (统一社会信用代码, GB 32100) by which an enterprise or a union is known.
import { accepted, type Checked, refused } from '../people/checked.ts'
import { compactCode, hasLostDigits, type TypedKind } from '../people/typed-text.ts'

/** characters: I, O, Z, S or V or a sign that the code never has · rounded: a spreadsheet has lost its digits */
export type CreditCodeIssue = 'missing' | 'rounded' | 'length' | 'characters' | 'checkCharacter'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A credit code has 18 characters, the last of which is 31 − Σ value × 3^(i−1) mod 31. */
export function parseCreditCode(text: string, kind: TypedKind = 'text'): Checked<string, CreditCodeIssue> {
  const code = compactCode(text).replace(/-/g, '').toUpperCase()
  if (code === '') return refused('missing')
  if (hasLostDigits(code, kind)) return refused('rounded')
  if (code.length !== 18) return refused('length')
  if ([...code].some((character) => !alphabet.includes(character))) return refused('characters')
  return creditCheckCharacter(code) === code[17] ? accepted(code) : refused('checkCharacter')
}

/** The 18th character for the first 17; 31 is written as 0. */
export function creditCheckCharacter(code: string): string {
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}
