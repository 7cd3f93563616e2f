// Names of persons: forms are filled with 张　三 and 阿不都·热合曼 in five kinds of dot; lists need one form.
import { accepted, type Checked, refused } from './checked.ts'
import { toHalfWidth } from './typed-text.ts'

export type NameIssue = 'missing' | 'length' | 'characters'

const longestName = 50
const spaceBetweenHan = /(?<=[\p{Script=Han}·])\s+(?=[\p{Script=Han}·])/gu
const dotBetweenHan = /(?<=\p{Script=Han})\s*[•‧∙・･⋅●.]\s*(?=\p{Script=Han})/gu
// \p{Co}: rare characters that older office machines keep in the private-use area
const allowed = /^[\p{L}\p{M}\p{Co}·.' -]+$/u

/** Half-width, one kind of dot, no spaces between Han characters, single spaces in Latin names. */
export function normaliseName(text: string): string {
  return toHalfWidth(text)
    .replace(dotBetweenHan, '·')
    .replace(spaceBetweenHan, '')
    .replace(/\s+/g, ' ')
    .replace(/[’‘`´]/g, "'")
}

/** A name has at least two characters and no digits or other signs. */
export function parseName(text: string): Checked<string, NameIssue> {
  const name = normaliseName(text)
  if (name === '') return refused('missing')
  if (!allowed.test(name) || !/[\p{L}\p{Co}]/u.test(name)) return refused('characters')
  const length = [...name].length
  return length < 2 || length > longestName ? refused('length') : accepted(name)
}

/** Two spellings of one name have the same comparable form; it is never shown. */
export function comparableName(name: string): string {
  return normaliseName(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[·.'\s-]/g, '')
}
