// Dated production periods: what makes an evening impossible or hard for an enterprise.
import { Refusal } from '../../contract/errors.ts'
import type { PeriodInput, ProductionPeriodRow } from '../../contract/shifts.ts'
import { productionPeriodNames } from '../../domain/calendar/production-periods.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { findEnterprise } from '../../storage/enterprises-store.ts'
import type { Handle } from '../../storage/handle.ts'
import {
  deletePeriod,
  findPeriod,
  listPeriods,
  savePeriodRow,
} from '../../storage/production-periods-store.ts'

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
  if (input.endsOn < input.startsOn) throw new Refusal('INVALID_VALUE', { what: '结束日期早于开始日期' })
  if (input.endMinute <= input.startMinute)
    throw new Refusal('INVALID_VALUE', { what: '结束时间不晚于开始时间' })
  const period = { ...input, id: input.id ?? context.newId() }
  savePeriodRow(db, period)
  return period
}

export function removePeriod(db: Handle, { id }: { id: string }): { id: string; name: string } {
  const period = findPeriod(db, id)
  if (period === null) throw new Refusal('NOT_FOUND', { what: '生产时段' })
  deletePeriod(db, id)
  return { id, name: `${productionPeriodNames[period.kind]} ${period.startsOn}` }
}
