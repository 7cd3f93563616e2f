// Enterprises as lists, drop-downs and the detail page show them.
import type { EnterpriseDetail, EnterpriseRow } from '../../contract/enterprises.ts'
import { Refusal } from '../../contract/errors.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import {
  type EnterpriseFilter,
  enterpriseOptions,
  findEnterprise,
  findListedEnterprise,
  listEnterprises,
} from '../../storage/enterprises/enterprises-store.ts'
import { listShiftSystems, teamsOf } from '../../storage/enterprises/shift-systems-store.ts'
import { shiftSystemsOf } from './shift-systems.ts'

export function readEnterprises(
  db: ReadHandle,
  filter: EnterpriseFilter,
  { today }: CallContext,
): { rows: EnterpriseRow[]; total: number } {
  return listEnterprises(db, filter, today)
}

export function readEnterpriseOptions(db: ReadHandle) {
  return { rows: enterpriseOptions(db) }
}

export function readTeamOptions(db: ReadHandle, { enterpriseId }: { enterpriseId: string }) {
  const names = new Map(listShiftSystems(db, enterpriseId).map((system) => [system.id, system.name]))
  const rows = teamsOf(db, enterpriseId).map(({ id, name, shiftSystemId }) => ({
    id,
    name,
    shiftSystemName: names.get(shiftSystemId) ?? '',
  }))
  return { rows }
}

export function readEnterprise(
  db: ReadHandle,
  { id }: { id: string },
  { today }: CallContext,
): EnterpriseDetail {
  const entity = findEnterprise(db, id)
  const listed = findListedEnterprise(db, id, today)
  if (entity === null || listed === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const { address, contactName, contactPhone, note } = entity
  const { restAfterWork, restAfterNight, restBeforeWork, dayStartsMinute } = entity
  const rest = { restAfterWork, restAfterNight, restBeforeWork, dayStartsMinute }
  return {
    ...listed,
    address,
    contactName,
    contactPhone,
    note,
    ...rest,
    shiftSystems: shiftSystemsOf(db, id, today),
  }
}
