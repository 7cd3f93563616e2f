// Periods a policy counts: months after a date, working days of publicity, whole months of a contract.
import type { IsoDate } from '../calendar/dates.ts'
import { addDays } from '../calendar/dates.ts'
import type { KindLookup } from '../calendar/worked-day.ts'

/** The same day n months later, or that month's last day where it has no such day (民法典 第 202 条). */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const index = year * 12 + (month - 1) + months
  const first = isoMonth(index)
  const last = Number(addDays(`${isoMonth(index + 1)}-01`, -1).slice(8))
  return `${first}-${String(Math.min(day, last)).padStart(2, '0')}`
}

/** Whole months from one date to a later one; 0 when it isn't later. */
export function wholeMonthsBetween(from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0
  const span = monthIndex(to) - monthIndex(from)
  return monthsAfter(from, span) <= to ? span : span - 1
}

/**
 * The last day of a period that begins on `startOn`: the first day isn't counted (民法典 第 201 条), so five 工作日
 * from a Monday end on the next Monday. `kindOf` is the calendar's kind of a day; a 补班日 is a working day.
 */
export function lastDayOf(
  startOn: IsoDate,
  period: { readonly length: number; readonly unit: 'working-day' | 'calendar-day' },
  kindOf: KindLookup,
): IsoDate {
  if (period.unit === 'calendar-day') return addDays(startOn, period.length)
  let day = startOn
  for (let counted = 0; counted < period.length; ) {
    day = addDays(day, 1)
    const kind = kindOf(day)
    if (kind === 'workday' || kind === 'makeup-workday') counted += 1
  }
  return day
}

function monthIndex(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
}

function isoMonth(index: number): string {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}
