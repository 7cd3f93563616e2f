// Mobile numbers of the mainland, in all the ways in which people and their spreadsheets write them.
import { accepted, type Checked, refused } from './checked.ts'
import { compactCode, hasLostDigits } from './typed-text.ts'

/** several: more than one number in the cell · rounded: written as 1.39E+10 · shape: not a mobile number */
export type PhoneIssue = 'missing' | 'several' | 'rounded' | 'shape'

/** Eleven digits where the text is a mobile number: +86, 0086, spaces, brackets and hyphens are left out. */
export function normalisePhone(text: string): string {
  const bare = compactCode(text).replace(/[-‐-―−－()（）.]/g, '')
  return bare.replace(/^(\+|00)?86(?=1\d{10}$)/, '')
}

/** A phone is a mobile number of the mainland: ^1[3-9]\d{9}$. */
export function parsePhone(text: string): Checked<string, PhoneIssue> {
  const compact = compactCode(text)
  if (compact === '') return refused('missing')
  if (hasLostDigits(compact, 'text')) return refused('rounded')
  const phone = normalisePhone(text)
  if (/^1[3-9]\d{9}$/.test(phone)) return accepted(phone)
  const parts = text.split(/[/／、,，;；\s]+/).filter((part) => /^1[3-9]\d{9}$/.test(normalisePhone(part)))
  return refused(parts.length > 1 ? 'several' : 'shape')
}
