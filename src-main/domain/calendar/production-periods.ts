// 旺季, 停产检修, 盘点, 加班 and 发薪日 of an enterprise: some forbid an evening, some only make it hard to come.
import { dayNumber, type IsoDate } from './dates.ts'
import { overlaps } from './intervals.ts'
import type { Shift } from './shift-system.ts'
import { minutesPerDay } from './times.ts'

export type ProductionPeriodKind = 'peak' | 'shutdown' | 'stocktaking' | 'overtime' | 'payday'

export const productionPeriodNames: Readonly<Record<ProductionPeriodKind, string>> = {
  peak: '旺季',
  shutdown: '停产检修',
  stocktaking: '盘点',
  overtime: '加班夜',
  payday: '发薪日',
}

/** What a period makes of the rosters: everyone works these shifts instead of their own, or besides them. */
export interface ShiftChange {
  readonly change: 'replace' | 'add'
  /** Empty with 'replace': everyone is off. */
  readonly shifts: readonly Shift[]
}

export interface ProductionPeriod {
  readonly kind: ProductionPeriodKind
  /** A block forbids sittings; a burden only counts against them. */
  readonly effect: 'block' | 'burden'
  readonly startsOn: IsoDate
  /** The last day, included. */
  readonly endsOn: IsoDate
  /** The part of each of its days, in minutes; the end may pass 1440. */
  readonly startMinute: number
  readonly endMinute: number
  /** Absent or null: people work as their rosters say. */
  readonly shiftChange?: ShiftChange | null
  /** What the enterprise called it: '双十一赶单'. */
  readonly note: string
}

export interface PeriodsAt<Period extends ProductionPeriod> {
  readonly blocks: readonly Period[]
  readonly burdens: readonly Period[]
}

/** The periods that touch a sitting, the forbidding ones apart from the burdening ones. */
export function periodsAt<Period extends ProductionPeriod>(
  periods: readonly Period[],
  date: IsoDate,
  startMinute: number,
  minutes: number,
): PeriodsAt<Period> {
  const touching = periods.filter((period) => touches(period, date, startMinute, minutes))
  return {
    blocks: touching.filter((period) => period.effect === 'block'),
    burdens: touching.filter((period) => period.effect === 'burden'),
  }
}

const touches = (period: ProductionPeriod, date: IsoDate, startMinute: number, minutes: number): boolean =>
  touchesDay(datedPeriod(period), dayNumber(date), startMinute, minutes)

/** A period with its first and last day as day numbers, for callers that ask about many sittings. */
export interface DatedPeriod<Period extends ProductionPeriod> {
  readonly period: Period
  readonly firstDay: number
  readonly lastDay: number
}

export function datedPeriod<Period extends ProductionPeriod>(period: Period): DatedPeriod<Period> {
  return { period, firstDay: dayNumber(period.startsOn), lastDay: dayNumber(period.endsOn) }
}

/** Whether it touches a sitting of a day (a day number). That of the day before may reach into the day, and a long sitting into the day after. */
export function touchesDay(
  { period, firstDay, lastDay }: DatedPeriod<ProductionPeriod>,
  day: number,
  startMinute: number,
  minutes: number,
): boolean {
  const last = Math.min(1, lastDay - day)
  const sitting = { start: startMinute, end: startMinute + minutes }
  for (let days = Math.max(-1, firstDay - day); days <= last; days += 1) {
    const midnight = days * minutesPerDay
    const part = { start: midnight + period.startMinute, end: midnight + period.endMinute }
    if (overlaps(sitting, part)) return true
  }
  return false
}

/** '停产检修（年度大修）'. */
export function productionPeriodLabel(period: ProductionPeriod): string {
  return period.note
    ? `${productionPeriodNames[period.kind]}（${period.note}）`
    : productionPeriodNames[period.kind]
}
