// Sixteen real weeks with their real holidays.
import { readFileSync } from 'node:fs'
import { addDays, dayNumber, type IsoDate, isoDateOf } from '../../../src-main/domain/calendar/dates.ts'
import {
  type HolidayRow,
  indexHolidays,
  isHolidayKind,
  kindOfDay,
} from '../../../src-main/domain/calendar/kinds-of-day.ts'
import type { Random } from './random.ts'

export interface SeasonCalendar {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly firstDay: number
  readonly lastDay: number
  /** Day numbers on which lessons may be taught: all but holidays. */
  readonly days: readonly number[]
  readonly holidays: readonly HolidayRow[]
  readonly knownUpTo: IsoDate
}

const weeks = 16
/** Mondays: autumn with 国庆 in it, spring with 清明 and 劳动节. */
const beginnings: readonly IsoDate[] = ['2025-09-01', '2026-03-02', '2024-09-02']

export function makeCalendar(random: Random): SeasonCalendar {
  const file = new URL('../../../resources/holidays.json', import.meta.url)
  // Our own resource; its shape is proven by the calendar tests.
  const { days: rows, knownUpTo } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly days: readonly HolidayRow[]
    readonly knownUpTo: IsoDate
  }
  const startsOn = random.pick(beginnings)
  const endsOn = addDays(startsOn, 7 * weeks - 1)
  const holidays = rows.filter(({ date }) => date >= addDays(startsOn, -7) && date <= addDays(endsOn, 7))
  const index = indexHolidays(holidays)
  const firstDay = dayNumber(startsOn)
  const days = Array.from({ length: 7 * weeks }, (_, position) => firstDay + position).filter(
    (day) => !isHolidayKind(kindOfDay(isoDateOf(day), index, knownUpTo).kind),
  )
  return { startsOn, endsOn, firstDay, lastDay: dayNumber(endsOn), days, holidays, knownUpTo }
}
