// What words of a shift table mean by themselves, whatever plant wrote them: rest, leave, and what says nothing.
import type { Shift } from '../../calendar/shift-system.ts'
import { textOf } from './table-cell.ts'

export interface WordMeaning {
  /** Empty: a day off. */
  readonly shifts: readonly Shift[]
  /** Why somebody is off, where it is not the rotation's rest. */
  readonly note: string
  /** true: the word was understood and says nothing about the shifts of the day (出差, 旷工). */
  readonly isSilent: boolean
}

export const dayOff: WordMeaning = { shifts: [], note: '', isSilent: false }

const restWords = [
  '休',
  '休息',
  '休班',
  '轮休',
  '公休',
  '双休',
  '单休',
  '例休',
  '排休',
  '下夜休',
  '休*',
  '休息日',
]
const restSigns = ['O', 'OFF', 'R', 'REST', 'X', '×', '○', '/', '\\']
const leaveWords = [
  '陪产假',
  '护理假',
  '育儿假',
  '哺乳假',
  '探亲假',
  '工伤假',
  '年休假',
  '调休',
  '补休',
  '请假',
  '年假',
  '年休',
  '病假',
  '事假',
  '产假',
  '婚假',
  '丧假',
  '公假',
  '路途假',
  '工伤',
  '休假',
]
const silentWords = ['出差', '外出', '外勤', '旷工', '缺勤', '缺卡', '待岗', '停工']
const blankWords = ['', '-', '--', '—', '——', '未排班', '未排', '未设置', '无班次', '不考勤']

/** One spelling of a shift's name: half-width, upper case, single spaces. */
export const plainWord = (text: string): string => textOf({ text, kind: 'text' }).toUpperCase()

/** True for what stands in a cell where nothing was planned. */
export const isBlankWord = (word: string): boolean => blankWords.includes(word)

/** A name has a letter or a digit in it; ？ and #REF! are none, and nobody is asked what they mean. */
export const isName = (word: string): boolean => /[\p{L}\d]/u.test(word) && !word.startsWith('#')

/** The kind of leave that a text names ('年假11-03 08:00到11-03 20:00 1天' → '年假'), null for none. */
export const leaveIn = (text: string): string | null => leaveWords.find((word) => text.includes(word)) ?? null

export const silentIn = (text: string): string | null =>
  silentWords.find((word) => text.includes(word)) ?? null

/** null: the word is the plant's own. */
export function commonMeaning(word: string): WordMeaning | null {
  if (restWords.includes(word) || restSigns.includes(word)) return dayOff
  const leave = leaveIn(word)
  if (leave !== null && word.length <= leave.length + 8) return { ...dayOff, note: leave }
  const silent = silentWords.includes(word)
  return silent ? { shifts: [], note: word, isSilent: true } : null
}
