// Dates and instants as they stand on every screen.
import { civilText } from '../../src-main/domain/calendar/civil-time.ts'
import { dateLabel, type IsoDate, isIsoDate } from '../../src-main/domain/calendar/dates.ts'

/** '2025-09-12' → '9月12日 周五'; with the year where it is another one than `today`'s: '2024年9月12日 周四'. */
export function formatDate(date: IsoDate, today?: IsoDate): string {
  if (!isIsoDate(date)) return ''
  const isOtherYear = today !== undefined && today.slice(0, 4) !== date.slice(0, 4)
  return isOtherYear ? `${date.slice(0, 4)}年${dateLabel(date)}` : dateLabel(date)
}

/** '2025-09-12' → '2025年9月12日', as forms and tables over several years want it. */
export function formatLongDate(date: IsoDate): string {
  if (!isIsoDate(date)) return ''
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
}

/** Epoch ms → '2025-09-12 19:03:05', Shanghai's time whatever the machine is set to. */
export const formatInstant = civilText
