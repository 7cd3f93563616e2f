// One punch as the tools write it: 07:52, 次日 02:10, 2025-11-30 00:35:10.
import { dayNumber, type IsoDate } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { realDate } from '../../people/real-date.ts'

export interface PunchTime {
  /** Minutes since 1970-01-01 00:00, civil time. */
  readonly at: number
  /** true: the tool itself has said which day it is (次日, or a date). */
  readonly isDated: boolean
}

const daysMoved: Readonly<Record<string, number>> = { 次日: 1, 昨日: -1, 前日: -2 }
const pattern =
  /^(?:(\d{2}|\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s+)?(次日|昨日|前日)?\s*(\d{1,2}):(\d{2})(?::\d{2})?/

/** null where the cell holds no time (--, 未打卡, 缺卡). */
export function punchTimeOf(text: string, rowDate: IsoDate): PunchTime | null {
  const found = pattern.exec(text)
  if (found === null) return null
  const [, year, month, day, mark, hours, minutes] = found
  const minute = Number(hours) * 60 + Number(minutes)
  if (Number(minutes) > 59 || minute > minutesPerDay) return null
  const own = year === undefined ? null : realDate(fullYear(Number(year)), Number(month), Number(day))
  const moved = mark === undefined ? 0 : (daysMoved[mark] ?? 0)
  return {
    at: (dayNumber(own ?? rowDate) + moved) * minutesPerDay + minute,
    isDated: own !== null || mark !== undefined,
  }
}

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year)
