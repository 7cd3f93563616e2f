// What a period makes of the rosters, in words.

import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import { productionPeriodNames } from '../../../src-main/domain/calendar/production-periods.ts'
import { formatSpan } from '../../lib/format-time.ts'

type NamedPeriod = Pick<ProductionPeriodRow, 'kind' | 'effect' | 'note'>

/** '旺季（双十一赶单） 尽量不排'. */
export function periodWords({ kind, effect, note }: NamedPeriod): string {
  return `${productionPeriodNames[kind]}${note && `（${note}）`} ${effect === 'block' ? '不能排课' : '尽量不排'}`
}

/** All of a day's periods, with a 、 between; '' where it has none. */
export const periodsWords = (periods: readonly NamedPeriod[]): string => periods.map(periodWords).join('、')

/** '照常', '全员休', '全员上 白班 08:00–20:00', '加班 18:00–次日 02:00'. */
export function changeWords(change: ProductionPeriodRow['shiftChange']): string {
  if (change === null) return '照常'
  if (change.shifts.length === 0) return change.change === 'replace' ? '全员休' : '照常'
  const shifts = change.shifts
    .map(({ name, startMinute, endMinute }) => `${name} ${formatSpan(startMinute, endMinute)}`)
    .join('、')
  return change.change === 'replace' ? `全员上 ${shifts}` : `另加 ${shifts}`
}
