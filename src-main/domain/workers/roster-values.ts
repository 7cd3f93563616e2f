// The small fields of a roster row: each reads one cell's text, and null means that it says nothing we know.
import type { Sex } from '../people/id-number.ts'
import { toHalfWidth } from '../people/typed-text.ts'

const yes = new Set(['是', '已入会', '会员', '工会会员', '有', '√', '✓', '✔', 'Y', 'YES', '1', 'TRUE'])
const no = new Set(['否', '未入会', '非会员', '不是', '无', '×', '✗', '✘', 'X', 'N', 'NO', '0', 'FALSE'])

const educationNames: readonly (readonly [RegExp, string])[] = [
  [/博士/, '博士'],
  [/硕士|研究生/, '硕士'],
  [/本科|大学|学士/, '本科'],
  [/大专|专科|高职|高专/, '大专'],
  [/中专|中职|职高|技校|中技|职业高中/, '中专'],
  [/高中/, '高中'],
  [/初中/, '初中'],
  [/小学/, '小学'],
]

export function readSex(text: string): Sex | null {
  const word = toHalfWidth(text).toUpperCase()
  if (['男', '男性', 'M', 'MALE'].includes(word)) return 'male'
  return ['女', '女性', 'F', 'FEMALE'].includes(word) ? 'female' : null
}

export function readYesNo(text: string): boolean | null {
  const word = toHalfWidth(text).replace(/\s/g, '').toUpperCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}

/** The common name of a degree; a word that is not known stays as it was typed. */
export function readEducation(text: string): string {
  const word = toHalfWidth(text).replace(/\s/g, '')
  if (/大学专科/.test(word)) return '大专'
  return educationNames.find(([pattern]) => pattern.test(word))?.[1] ?? word
}

/** One team is written 丙, 丙班, C班 and 丙 班 in one file: a single sign of a sequence gets its 班. */
export function readShiftTeamName(text: string): string {
  const word = toHalfWidth(text).replace(/\s/g, '').toUpperCase()
  return /^([甲乙丙丁戊己庚辛]|[A-H]|[一二三四五六七八])$/.test(word) ? `${word}班` : word
}
