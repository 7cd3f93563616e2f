// One heading over a column of days, as people write it: 3, 3日, 11/3, 11月3日, 2025-11-03, a real date, a serial number.
import type { Weekday } from '../../calendar/dates.ts'
import { type TableCell, textOf } from './table-cell.ts'

export interface DayHead {
  readonly year: number | null
  readonly month: number | null
  readonly day: number
  readonly weekday: Weekday | null
}

const weekdaySigns = '一二三四五六日'
const weekdayWord = /(?:周|星期|礼拜)\s*([一二三四五六日天])/
/** The 日 of 30日 is no Sunday, that of 30日日, 30号 日 and 30(日) is. */
const weekdayBeside = /(?<=\d[日号]?)\s*[(\s]?\s*([一二三四五六天]|(?<=[日号(]\s*)日)\s*\)?$/
const englishDays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']
const weekdayAlone = /^(?:周|星期|礼拜)?(?:([一二三四五六日天])$|(MON|TUE|WED|THU|FRI|SAT|SUN))/i
/** 2000-01-01 and 2100-01-01 as serial numbers of a spreadsheet. */
const firstSerial = 36_526
const endSerial = 73_051

/** '六', '周六', '星期六', 'Sat' alone in a cell. */
export function weekdayIn(text: string): Weekday | null {
  const found = weekdayAlone.exec(text)
  if (found === null) return null
  const [, sign, english] = found
  const index =
    sign === undefined
      ? englishDays.indexOf(english?.toUpperCase() ?? '')
      : weekdaySigns.indexOf(sign.replace('天', '日'))
  // The index is 0..6 here.
  return index === -1 ? null : ((index + 1) as Weekday)
}

export function dayHeadOf(cell: TableCell): DayHead | null {
  // A table of twelve thousand rows asks this of every cell.
  if (cell.text.length > 30 || !/[\d０-９]/.test(cell.text)) return null
  const text = textOf(cell)
  if (text === '' || text.length > 20) return null
  const named = weekdayWord.exec(text) ?? weekdayBeside.exec(text)
  const weekday = named === null ? null : weekdayIn(named[1] ?? '')
  const bare = named === null ? text : text.replace(named[0], '').replace(/[()]/g, '').trim()
  const head = fullDate(bare) ?? serialDate(bare) ?? partDate(bare)
  return head === null ? null : { ...head, weekday }
}

type DateParts = Omit<DayHead, 'weekday'>

function fullDate(text: string): DateParts | null {
  const long = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text)
  const short = /^(\d{2})[-/](\d{2})[-/](\d{2})$/.exec(text)
  const parts = long ?? short
  if (parts === null) return null
  const year = Number(parts[1])
  return inRange({ year: year < 100 ? 2000 + year : year, month: Number(parts[2]), day: Number(parts[3]) })
}

function serialDate(text: string): DateParts | null {
  if (!/^\d{5}(?:\.0+)?$/.test(text)) return null
  const serial = Math.floor(Number(text))
  if (serial < firstSerial || serial >= endSerial) return null
  const date = new Date((serial - 25_569) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function partDate(text: string): DateParts | null {
  // A formula leaves day numbers as 1.0.
  const number = /^(\d{1,2})\.0+$/.exec(text)
  if (number !== null) return inRange({ year: null, month: null, day: Number(number[1]) })
  const monthDay = /^(\d{1,2})[-/.月](\d{1,2})\s*[日号]?$/.exec(text)
  if (monthDay !== null) return inRange({ year: null, month: Number(monthDay[1]), day: Number(monthDay[2]) })
  const day = /^(\d{1,2})\s*[日号]?$/.exec(text)
  return day === null ? null : inRange({ year: null, month: null, day: Number(day[1]) })
}

function inRange(parts: DateParts): DateParts | null {
  const { year, month, day } = parts
  const isMonth = month === null || (month >= 1 && month <= 12)
  const isYear = year === null || (year >= 2000 && year < 2100)
  return isMonth && isYear && day >= 1 && day <= 31 ? parts : null
}
