// Dated production periods, single or repeated: what makes an evening impossible or hard, or changes who works when.
import { Refusal } from '../../contract/errors.ts'
import type { PeriodInput, ProductionPeriodRow, RepeatInput, SavedPeriod } from '../../contract/shifts.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { periodsAt, productionPeriodNames } from '../../domain/calendar/production-periods.ts'
import { beforeRest, repeatDates } from '../../domain/enterprises/repeat-dates.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import {
  deletePeriod,
  findPeriod,
  listPeriods,
  type ProductionPeriodEntity,
  savePeriodRow,
  sittingTimesOf,
} from '../../storage/enterprises/production-periods-store.ts'
import { houseCalendar } from '../settings/days.ts'
import { datesBetween, refuseOverlap, refuseWrongPeriod } from './dated-days.ts'
import { kindOn } from './team-rosters.ts'

export function readPeriods(
  db: ReadHandle,
  { enterpriseId }: { enterpriseId: string },
): { rows: ProductionPeriodRow[] } {
  return { rows: listPeriods(db, enterpriseId) }
}

export function savePeriod(tx: WriteHandle, input: PeriodInput, context: CallContext): SavedPeriod {
  if (findEnterprise(tx, input.enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  if (input.id !== undefined && findPeriod(tx, input.id)?.enterpriseId !== input.enterpriseId) {
    throw new Refusal('NOT_FOUND', { what: '生产时段' })
  }
  refuseWrongPeriod(input.startsOn, input.endsOn)
  refuseWrongTimes(input)
  refuseOverlap(input.shiftChange?.shifts ?? [])
  const period = { ...input, id: input.id ?? context.newId() }
  savePeriodRow(tx, period)
  return { ...period, plannedSittings: sittingsBlockedBy(tx, [period], context.today) }
}

/** One period a date; a date that has one of the kind already is left as it is. */
export function repeatPeriods(
  tx: WriteHandle,
  { every, from, to, isBeforeRest, ...period }: RepeatInput,
  context: CallContext,
): { id: string; name: string; count: number; plannedSittings: number } {
  if (findEnterprise(tx, period.enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  datesBetween(from, to)
  refuseWrongTimes(period)
  const calendar = houseCalendar(tx, addDays(from, -20), to)
  const isRest = (date: string) => !['workday', 'makeup-workday'].includes(kindOn(calendar, date).kind)
  const wanted = repeatDates(from, to, every).map((date) => (isBeforeRest ? beforeRest(date, isRest) : date))
  const there = listPeriods(tx, period.enterpriseId).filter((one) => one.kind === period.kind)
  const dates = [...new Set(wanted)].filter(
    (date) => !there.some((one) => one.startsOn <= date && date <= one.endsOn),
  )
  const added = dates.map((date) => ({
    ...period,
    id: context.newId(),
    startsOn: date,
    endsOn: date,
    shiftChange: null,
  }))
  for (const one of added) savePeriodRow(tx, one)
  return {
    id: period.enterpriseId,
    name: productionPeriodNames[period.kind],
    count: added.length,
    plannedSittings: sittingsBlockedBy(tx, added, context.today),
  }
}

/** Sittings still to be held that lie in these periods where they forbid any: they must be moved. */
function sittingsBlockedBy(
  db: ReadHandle,
  periods: readonly ProductionPeriodEntity[],
  today: string,
): number {
  const [first] = periods
  if (first === undefined || first.effect === 'burden') return 0
  // A period may begin the evening before and end in the next morning.
  const from = addDays(periods.map((one) => one.startsOn).toSorted()[0] ?? today, -1)
  const to = addDays(
    periods
      .map((one) => one.endsOn)
      .toSorted()
      .at(-1) ?? today,
    2,
  )
  const times = sittingTimesOf(db, first.enterpriseId, from < today ? today : from, to)
  const hit = times.filter(
    (one) => periodsAt(periods, one.date, one.startMinute, one.minutes).blocks.length > 0,
  )
  return new Set(hit.map((one) => one.sittingId)).size
}

function refuseWrongTimes({ startMinute, endMinute }: { startMinute: number; endMinute: number }): void {
  if (endMinute <= startMinute) throw new Refusal('INVALID_VALUE', { what: '结束时间不晚于开始时间' })
}

export function removePeriod(tx: WriteHandle, { id }: { id: string }): { id: string; name: string } {
  const period = findPeriod(tx, id)
  if (period === null) throw new Refusal('NOT_FOUND', { what: '生产时段' })
  deletePeriod(tx, id)
  return { id, name: `${productionPeriodNames[period.kind]} ${period.startsOn}` }
}
