// Dates are plain 'YYYY-MM-DD' text counted in whole days, so that no time zone can ever move one.

/** A calendar day as 'YYYY-MM-DD'. */
export type IsoDate = string

/** Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const weekdayNames = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Days since 1970-01-01 (negative before). Throws RangeError for text that is no real day: that is a bug of the caller. */
export function dayNumber(date: IsoDate): number {
  const year = digitsAt(date, 0, 4)
  const month = digitsAt(date, 5, 7)
  const day = digitsAt(date, 8, 10)
  if (!isWritten(date) || !isDay(year, month, day)) throw new RangeError(`Not a date: ${date}`)
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day that lies so many days after 1970-01-01. The inverse of dayNumber. */
export function isoDateOf(number: number): IsoDate {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/** True for text that names a day that exists ('2024-02-29' yes, '2025-02-29' no). */
export function isIsoDate(text: string): boolean {
  return isWritten(text) && isDay(digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10))
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateOf(dayNumber(date) + days)
}

/** Whole days from one date to the other; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function weekdayOf(date: IsoDate): Weekday {
  return weekdayOfNumber(dayNumber(date))
}

/** The weekday of a day number. 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): Weekday {
  // The remainder is 0..6 by construction, which the compiler cannot see.
  return (((((number + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** The Monday of the week that holds the date. */
export function mondayOf(date: IsoDate): IsoDate {
  const number = dayNumber(date)
  return isoDateOf(number - weekdayOfNumber(number) + 1)
}

/** Every date from the first to the last, both included; empty when the last is earlier. */
export function isoDatesFrom(firstOn: IsoDate, lastOn: IsoDate): readonly IsoDate[] {
  const first = dayNumber(firstOn)
  const length = Math.max(0, dayNumber(lastOn) - first + 1)
  return Array.from({ length }, (_, index) => isoDateOf(first + index))
}

/** '周五'. */
export function weekdayLabel(weekday: Weekday): string {
  return `周${weekdayNames[weekday - 1]}`
}

/** '9月12日 周五', as dates stand on every screen. */
export function dateLabel(date: IsoDate): string {
  return `${dayLabel(date)} ${weekdayLabel(weekdayOf(date))}`
}

/** '9月12日', where the weekday is said otherwise. */
export function dayLabel(date: IsoDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

function isWritten(text: string): boolean {
  return text.length === 10 && text[4] === '-' && text[7] === '-'
}

/** False for NaN as well. */
function isDay(year: number, month: number, day: number): boolean {
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The number written there, or NaN. By character codes: the planner asks this millions of times. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0
  for (let position = from; position < to; position += 1) {
    const digit = text.charCodeAt(position) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`
}
