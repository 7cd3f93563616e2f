// Dated production periods, single or repeated: what makes an evening impossible or hard, or changes who works when.
import { Refusal } from '../../contract/errors.ts'
import type { PeriodInput, ProductionPeriodRow, RepeatInput } from '../../contract/shifts.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { productionPeriodNames } from '../../domain/calendar/production-periods.ts'
import { beforeRest, repeatDates } from '../../domain/enterprises/repeat-dates.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { findEnterprise } from '../../storage/enterprises-store.ts'
import type { Handle } from '../../storage/handle.ts'
import {
  deletePeriod,
  findPeriod,
  listPeriods,
  savePeriodRow,
} from '../../storage/production-periods-store.ts'
import { houseCalendar } from '../settings/days.ts'
import { datesBetween, refuseOverlap, refuseWrongPeriod } from './dated-days.ts'
import { kindOn } from './team-rosters.ts'

export function readPeriods(
  db: Handle,
  { enterpriseId }: { enterpriseId: string },
): { rows: ProductionPeriodRow[] } {
  return { rows: listPeriods(db, enterpriseId) }
}

export function savePeriod(db: Handle, input: PeriodInput, context: CallContext): ProductionPeriodRow {
  if (findEnterprise(db, input.enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  if (input.id !== undefined && findPeriod(db, input.id)?.enterpriseId !== input.enterpriseId) {
    throw new Refusal('NOT_FOUND', { what: '生产时段' })
  }
  refuseWrongPeriod(input.startsOn, input.endsOn)
  refuseWrongTimes(input)
  refuseOverlap(input.shiftChange?.shifts ?? [])
  const period = { ...input, id: input.id ?? context.newId() }
  savePeriodRow(db, period)
  return period
}

/** One period a date; a date that has one of the kind already is left as it is. */
export function repeatPeriods(
  db: Handle,
  { every, from, to, isBeforeRest, ...period }: RepeatInput,
  context: CallContext,
): { id: string; name: string; count: number } {
  if (findEnterprise(db, period.enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  datesBetween(from, to)
  refuseWrongTimes(period)
  const calendar = houseCalendar(db, addDays(from, -20), to)
  const isRest = (date: string) => !['workday', 'makeup-workday'].includes(kindOn(calendar, date).kind)
  const wanted = repeatDates(from, to, every).map((date) => (isBeforeRest ? beforeRest(date, isRest) : date))
  const there = listPeriods(db, period.enterpriseId).filter((one) => one.kind === period.kind)
  const dates = [...new Set(wanted)].filter(
    (date) => !there.some((one) => one.startsOn <= date && date <= one.endsOn),
  )
  for (const date of dates)
    savePeriodRow(db, { ...period, id: context.newId(), startsOn: date, endsOn: date, shiftChange: null })
  return { id: period.enterpriseId, name: productionPeriodNames[period.kind], count: dates.length }
}

function refuseWrongTimes({ startMinute, endMinute }: { startMinute: number; endMinute: number }): void {
  if (endMinute <= startMinute) throw new Refusal('INVALID_VALUE', { what: '结束时间不晚于开始时间' })
}

export function removePeriod(db: Handle, { id }: { id: string }): { id: string; name: string } {
  const period = findPeriod(db, id)
  if (period === null) throw new Refusal('NOT_FOUND', { what: '生产时段' })
  deletePeriod(db, id)
  return { id, name: `${productionPeriodNames[period.kind]} ${period.startsOn}` }
}
