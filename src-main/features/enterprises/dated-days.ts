// What setting days of teams and of persons have in common: which days, and shifts that one can work.
import { Refusal } from '../../contract/errors.ts'
import { dateLabel, daysBetween, type IsoDate, isIsoDate, isoDatesFrom } from '../../domain/calendar/dates.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import { shiftClash } from '../../domain/enterprises/cycle-shifts.ts'

const MOST_DAYS = 366
/** Nothing is planned longer ahead; a mistyped year is caught. */
const LONGEST_PERIOD_DAYS = 3653

/** Every date from the first to the last, both included; refuses dates that don't exist and spans beyond a year. */
export function datesBetween(from: string, to: string): readonly IsoDate[] {
  refuseWrongOrder(from, to)
  if (daysBetween(from, to) >= MOST_DAYS) throw new Refusal('INVALID_VALUE', { what: '一次最多改一年' })
  return isoDatesFrom(from, to)
}

/** A period is one row however long it is: ten years are enough. */
export function refuseWrongPeriod(from: string, to: string): void {
  refuseWrongOrder(from, to)
  if (daysBetween(from, to) >= LONGEST_PERIOD_DAYS)
    throw new Refusal('INVALID_VALUE', { what: '一个时段最长十年' })
}

function refuseWrongOrder(from: string, to: string): void {
  if (!isIsoDate(from) || !isIsoDate(to)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  if (to < from) throw new Refusal('INVALID_VALUE', { what: '结束日期早于开始日期' })
}

/** Nobody works two shifts at once. Two of neighbouring days may overlap: that is shown, never refused. */
export function refuseOverlap(shifts: readonly Shift[]): void {
  const clash = shiftClash([shifts, [], []])
  if (clash === null) return
  throw new Refusal('INVALID_VALUE', { what: `同一天的${clash.one.name}与${clash.other.name}时间重叠` })
}

/** '11月12日 周三' or '11月12日 周三至11月14日 周五'. */
export const daysInWords = (from: IsoDate, to: IsoDate): string =>
  from === to ? dateLabel(from) : `${dateLabel(from)}至${dateLabel(to)}`

/** '夜班', '早班和中班', '休息'. */
export const shiftsInWords = (shifts: readonly Shift[]): string =>
  shifts.length === 0 ? '休息' : shifts.map((shift) => shift.name).join('和')
