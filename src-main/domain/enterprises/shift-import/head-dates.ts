// From headings to dates: the month comes from the title, the year from the weekdays or from what lies nearest to today.
import { dayNumber, type IsoDate, isIsoDate, type Weekday, weekdayOf } from '../../calendar/dates.ts'
import { realDate } from '../../people/real-date.ts'
import type { DayHead } from './day-heads.ts'
import type { NamedMonth } from './table-month.ts'

export interface HeadContext {
  /** What titles say the month is, the likeliest first. */
  readonly named: readonly NamedMonth[]
  /** As the user has said it, 'YYYY-MM'; it is believed before the titles. */
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

/** One way to understand the title: the month its days may begin in, the likelier first. */
interface Reading {
  readonly starts: readonly Start[]
  /** Of readings of one rank the one nearest to this date is meant. */
  readonly near: IsoDate
  readonly rank: number
}

export function datesOf(heads: readonly DayHead[], context: HeadContext): HeadDates {
  const [first] = heads
  if (first === undefined) return null
  const ranked = readingsOf(first, heads, context).flatMap(({ starts, near, rank }) => {
    const all = starts.map((start) => datesFrom(heads, start))
    const far = distance(all[0] ?? [], near)
    return all.map((dates) => ({ dates, rank, far, wrong: wrongDays(dates, heads, context) }))
  })
  ranked.sort((one, other) => one.wrong - other.wrong || one.rank - other.rank || one.far - other.far)
  const [best] = ranked
  if (best === undefined) return null
  const isStated = first.year !== null || context.chosenMonth !== null
  const isGuessed = first.month === null && context.named.length === 0
  const said = saidWeekdays(heads, context).filter((day) => day !== null).length
  const mostWrong = isGuessed ? 0 : said / 2
  return isStated || best.wrong <= mostWrong ? best.dates : null
}

function readingsOf(first: DayHead, heads: readonly DayHead[], context: HeadContext): readonly Reading[] {
  const { chosenMonth, today, weekdays } = context
  const { year, month } = first
  if (month !== null && year !== null) return [{ starts: [{ year, month }], near: today, rank: 0 }]
  const named = chosenMonth === null ? likeliest(first, context.named) : [monthOf(chosenMonth)]
  if (month !== null)
    return (named.length === 0 ? [null] : named).flatMap((title, rank) => yearsFor(month, title, today, rank))
  if (named.length === 0)
    return weekdays.some((day) => day !== null)
      ? nearMonths(today).map((start, rank) => ({ starts: [start], near: today, rank }))
      : []
  const doesWrap = heads.some(({ day }) => day < first.day)
  return named.flatMap(({ year: stated, month, firstDay }, rank) =>
    (stated === null ? nearYears(today) : [stated]).map((each) => {
      const starts = aroundTurn({ year: each, month }, doesWrap && firstDay !== first.day)
      return { starts, near: today, rank }
    }),
  )
}

/** Headings with a month need the year only: the one nearest to the month of the title, else to today. */
function yearsFor(month: number, title: NamedMonth | null, today: IsoDate, rank: number): readonly Reading[] {
  const stated = title?.year ?? null
  const near = title === null || stated === null ? today : middleOf({ year: stated, month: title.month })
  return nearYears(near).map((year) => ({ starts: [{ year, month }], near, rank }))
}

/** A full date that is not the first day of the table is rather the day on which the table was made. */
function likeliest(first: DayHead, named: readonly NamedMonth[]): readonly NamedMonth[] {
  const isPlain = ({ firstDay }: NamedMonth) => firstDay === null || firstDay === first.day
  const ordered = [...named.filter(isPlain), ...named.filter((one) => !isPlain(one))]
  return ordered.map((one) => ({ ...one, year: one.year ?? yearBeside(one, named) }))
}

/** 11月排班表 in a file named 2025年11月: the other title has the year. */
const yearBeside = ({ month }: NamedMonth, named: readonly NamedMonth[]): number | null =>
  named.find((other) => other.month === month && other.year !== null)?.year ?? null

const monthOf = (chosen: string): NamedMonth => ({
  year: Number(chosen.slice(0, 4)),
  month: Number(chosen.slice(5)),
  firstDay: null,
})

const middleOf = ({ year, month }: Start): IsoDate => realDate(year, month, 15) ?? ''

function nearYears(date: IsoDate): readonly number[] {
  const year = Number(date.slice(0, 4))
  return [year, year - 1, year + 1]
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

const saidWeekdays = (heads: readonly DayHead[], { weekdays }: HeadContext) =>
  heads.map((head, index) => head.weekday ?? weekdays[index] ?? null)

function wrongDays(
  dates: readonly (IsoDate | null)[],
  heads: readonly DayHead[],
  context: HeadContext,
): number {
  const said = saidWeekdays(heads, context)
  return dates.filter((date, index) => {
    const day = said[index] ?? null
    return date !== null && day !== null && weekdayOf(date) !== day
  }).length
}

function distance(dates: readonly (IsoDate | null)[], today: IsoDate): number {
  const middle = dates[Math.floor(dates.length / 2)]
  return typeof middle === 'string' && isIsoDate(today) ? Math.abs(dayNumber(middle) - dayNumber(today)) : 0
}
