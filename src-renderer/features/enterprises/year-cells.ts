// A year as twelve rows of days, and where the arrow keys lead in it.
import {
  addDays,
  type IsoDate,
  isIsoDate,
  isoDatesFrom,
  weekdayOf,
} from '../../../src-main/domain/calendar/dates.ts'

/** The dates of each month; a year has twelve. */
export function monthsOfYear(year: number): readonly (readonly IsoDate[])[] {
  const dates = isoDatesFrom(`${year}-01-01`, `${year}-12-31`)
  return [...Map.groupBy(dates, (date) => date.slice(0, 7)).values()]
}

/** Left and right a day, up and down a month, Home and End the month's ends; null for other keys and beyond the year. */
export function dateByKey(date: IsoDate, key: string): IsoDate | null {
  const moved = movedDate(date, key)
  return moved !== null && moved.slice(0, 4) === date.slice(0, 4) ? moved : null
}

function movedDate(date: IsoDate, key: string): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1)
    case 'ArrowRight':
      return addDays(date, 1)
    case 'ArrowUp':
    case 'PageUp':
      return sameDay(date, -1)
    case 'ArrowDown':
    case 'PageDown':
      return sameDay(date, 1)
    case 'Home':
      return `${date.slice(0, 8)}01`
    case 'End':
      return sameDay(`${date.slice(0, 8)}31`, 0)
    default:
      return null
  }
}

/** The day of that number some months on, or the last of a shorter month; null outside January to December. */
function sameDay(date: IsoDate, months: number): IsoDate | null {
  const month = Number(date.slice(5, 7)) + months
  if (month < 1 || month > 12) return null
  const start = `${date.slice(0, 5)}${String(month).padStart(2, '0')}-`
  const days = [0, 1, 2, 3].map((less) => `${start}${String(Number(date.slice(8)) - less).padStart(2, '0')}`)
  return days.find((day) => isIsoDate(day)) ?? null
}

export const isWeekend = (date: IsoDate): boolean => weekdayOf(date) >= 6
