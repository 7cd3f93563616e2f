// From headings to dates: the month comes from the title, the year from the weekdays or from what lies nearest to today.
import { dayNumber, type IsoDate, isIsoDate, type Weekday, weekdayOf } from '../../calendar/dates.ts'
import { realDate } from '../../people/real-date.ts'
import type { DayHead } from './day-heads.ts'
import type { NamedMonth } from './table-month.ts'

export interface HeadContext {
  readonly named: NamedMonth | null
  /** As the user has said it, 'YYYY-MM'; it is believed before the title. */
  readonly chosenMonth: string | null
  readonly today: IsoDate
  /** The weekday that stands over or under each heading; null where none does. */
  readonly weekdays: readonly (Weekday | null)[]
}

/** One date a heading; null where the month has no such day. null as a whole: the month must be asked for. */
export type HeadDates = readonly (IsoDate | null)[] | null

interface Start {
  readonly year: number
  readonly month: number
}

export function datesOf(heads: readonly DayHead[], context: HeadContext): HeadDates {
  const [first] = heads
  if (first === undefined) return null
  const starts = startsOf(first, heads, context)
  const ranked = starts.map((start, order) => {
    const dates = datesFrom(heads, start)
    return { dates, order, wrong: wrongDays(dates, heads, context), far: distance(dates, context.today) }
  })
  const isCertain = first.month !== null || context.named !== null || context.chosenMonth !== null
  const fitting = isCertain ? ranked : ranked.filter((one) => one.wrong === 0)
  const byYear = first.year === null && first.month !== null ? 'far' : 'order'
  fitting.sort((one, other) => one.wrong - other.wrong || one[byYear] - other[byYear])
  return fitting[0]?.dates ?? null
}

function startsOf(first: DayHead, heads: readonly DayHead[], context: HeadContext): readonly Start[] {
  const { named, chosenMonth, today } = context
  const thisYear = Number(today.slice(0, 4))
  const nearYears = [thisYear, thisYear - 1, thisYear + 1]
  if (first.month !== null) {
    const { year, month } = first
    if (year !== null) return [{ year, month }]
    const stated = chosenMonth === null ? (named?.year ?? null) : Number(chosenMonth.slice(0, 4))
    const years = stated === null ? nearYears : [stated, stated - 1, stated + 1]
    return years.map((each) => ({ year: each, month }))
  }
  const doesWrap = heads.some(({ day }) => day < first.day)
  if (chosenMonth !== null)
    return aroundTurn(
      { year: Number(chosenMonth.slice(0, 4)), month: Number(chosenMonth.slice(5)) },
      doesWrap,
    )
  if (named === null) return context.weekdays.some((day) => day !== null) ? nearMonths(today) : []
  const years = named.year === null ? nearYears : [named.year]
  const isFirstDayNamed = named.firstDay === first.day
  return years.flatMap((year) => aroundTurn({ year, month: named.month }, doesWrap && !isFirstDayNamed))
}

/** A table of the 26th to the 25th is named by the month in which it ends. */
function aroundTurn({ year, month }: Start, doesWrap: boolean): readonly Start[] {
  if (!doesWrap) return [{ year, month }]
  return [month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }, { year, month }]
}

/** This month, then outwards: the months from a year ago to a quarter ahead. */
function nearMonths(today: IsoDate): readonly Start[] {
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  const offsets = Array.from({ length: 16 }, (_, index) => index - 12)
  return offsets
    .toSorted((one, other) => Math.abs(one) - Math.abs(other))
    .map((offset) => ({ year: Math.floor((now + offset) / 12), month: ((now + offset) % 12) + 1 }))
}

function datesFrom(heads: readonly DayHead[], start: Start): readonly (IsoDate | null)[] {
  let { year, month } = start
  let dayBefore = 0
  return heads.map((head) => {
    if (head.year !== null && head.month !== null) return realDate(head.year, head.month, head.day)
    if (head.month !== null) {
      if (head.month < month) year += 1
      month = head.month
    } else if (head.day < dayBefore) {
      year = month === 12 ? year + 1 : year
      month = month === 12 ? 1 : month + 1
    }
    dayBefore = head.day
    return realDate(year, month, head.day)
  })
}

function wrongDays(
  dates: readonly (IsoDate | null)[],
  heads: readonly DayHead[],
  { weekdays }: HeadContext,
): number {
  return dates.filter((date, index) => {
    const said = heads[index]?.weekday ?? weekdays[index] ?? null
    return date !== null && said !== null && weekdayOf(date) !== said
  }).length
}

function distance(dates: readonly (IsoDate | null)[], today: IsoDate): number {
  const middle = dates[Math.floor(dates.length / 2)]
  return typeof middle === 'string' && isIsoDate(today) ? Math.abs(dayNumber(middle) - dayNumber(today)) : 0
}
