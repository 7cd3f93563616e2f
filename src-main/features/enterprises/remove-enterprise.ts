// An enterprise goes only when no person, class or room names it; its rotations, periods, ways and shift names go with it.
import { Refusal } from '../../contract/errors.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import {
  deleteEnterpriseRow,
  deleteShiftNamesOf,
  enterpriseUses,
  findEnterprise,
} from '../../storage/enterprises/enterprises-store.ts'
import { deletePeriodsOf } from '../../storage/enterprises/production-periods-store.ts'
import { deleteWorkerDaysAt } from '../../storage/enterprises/roster-days-store.ts'
import { deleteShiftSystem, listShiftSystems } from '../../storage/enterprises/shift-systems-store.ts'
import { deleteWaysOf } from '../../storage/enterprises/travel-store.ts'
import { usesInWords } from '../uses.ts'

export function removeEnterprise(tx: WriteHandle, { id }: { id: string }): { id: string; name: string } {
  const entity = findEnterprise(tx, id)
  if (entity === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const { workers, classes, rooms } = enterpriseUses(tx, id)
  const by = usesInWords([
    [workers, '名职工'],
    [classes, '个班级'],
    [rooms, '间教室场地'],
  ])
  if (by !== '') throw new Refusal('STILL_IN_USE', { what: `“${entity.name}”`, by })
  for (const system of listShiftSystems(tx, id)) deleteShiftSystem(tx, system.id)
  deletePeriodsOf(tx, id)
  deleteWaysOf(tx, id)
  deleteWorkerDaysAt(tx, id)
  deleteShiftNamesOf(tx, id)
  deleteEnterpriseRow(tx, id)
  return { id, name: entity.name }
}
