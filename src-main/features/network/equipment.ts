// Counted equipment (ten drones), which rooms may share and courses need.
import { Refusal } from '../../contract/errors.ts'
import type { Equipment, EquipmentRow } from '../../contract/network.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  courseNamesByEquipment,
  deleteEquipment,
  findEquipment,
  findEquipmentByName,
  saveEquipment as keepEquipment,
  listEquipment,
} from '../../storage/network/network-store.ts'
import { matchesSearch, pageOfRows } from '../name-search.ts'

export function readEquipment(
  db: ReadHandle,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
): { rows: EquipmentRow[]; total: number } {
  const names = courseNamesByEquipment(db)
  const found = listEquipment(db)
    .filter((item) => matchesSearch(search, item.name))
    .map((item) => ({ ...item, courseNames: names.get(item.id) ?? [] }))
  return pageOfRows(found, page, pageSize)
}

export function readEquipmentOptions(db: ReadHandle) {
  return { rows: listEquipment(db).map(({ id, name, quantity }) => ({ id, name, quantity })) }
}

export function saveEquipment(
  tx: WriteHandle,
  input: Omit<Equipment, 'id'> & { id?: string | undefined },
  context: CallContext,
) {
  if (input.id !== undefined) needEquipment(tx, input.id)
  const item: Equipment = { ...input, id: input.id ?? context.newId() }
  const twin = findEquipmentByName(tx, item.name)
  if (twin !== null && twin.id !== item.id)
    throw new Refusal('ALREADY_EXISTS', { what: `设备“${item.name}”` })
  keepEquipment(tx, item)
  return { id: item.id }
}

export function removeEquipment(tx: WriteHandle, { id }: { id: string }) {
  const item = needEquipment(tx, id)
  const courses = courseNamesByEquipment(tx).get(id) ?? []
  if (courses.length > 0)
    throw new Refusal('STILL_IN_USE', { what: `“${item.name}”`, by: `课程${courses.join('、')}` })
  deleteEquipment(tx, id)
  return { id, name: item.name }
}

function needEquipment(db: ReadHandle, id: string): Equipment {
  const item = findEquipment(db, id)
  if (item === null) throw new Refusal('NOT_FOUND', { what: '这件设备' })
  return item
}
