// Dates that come again every month or week: 每月 15 日发薪, 每周二四加班.
import { addDays, type IsoDate, isIsoDate, isoDatesFrom, weekdayOf } from '../calendar/dates.ts'

export type Repeat =
  | { readonly unit: 'month'; readonly day: number }
  | { readonly unit: 'week'; readonly weekdays: readonly number[] }

/** From the first to the last day, both included; a month too short for the day has its last one instead. */
export function repeatDates(from: IsoDate, to: IsoDate, every: Repeat): IsoDate[] {
  return isoDatesFrom(from, to).filter((date) =>
    every.unit === 'week' ? every.weekdays.includes(weekdayOf(date)) : date === dayOfMonth(date, every.day),
  )
}

/** The last working day on or before the date. A fortnight of days off in a row is no calendar. */
export function beforeRest(date: IsoDate, isRest: (date: IsoDate) => boolean): IsoDate {
  let day = date
  for (let back = 0; back < 15 && isRest(day); back += 1) day = addDays(day, -1)
  return day
}

/** The day of that number in the date's own month. */
function dayOfMonth(date: IsoDate, day: number): IsoDate {
  for (let number = day; number > 28; number -= 1) {
    const found = `${date.slice(0, 8)}${number}`
    if (isIsoDate(found)) return found
  }
  return `${date.slice(0, 8)}${String(Math.min(day, 28)).padStart(2, '0')}`
}
