// What an enterprise's shift tables mean by their names: asked once at an import, and here to be looked over.
import { Refusal } from '../../contract/errors.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import { plainWord } from '../../domain/enterprises/shift-import/shift-words.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import {
  deleteShiftName,
  listShiftNames,
  saveShiftNameRow,
} from '../../storage/enterprises/shift-names-store.ts'
import { refuseOverlap } from './dated-days.ts'

interface NamedIn {
  readonly enterpriseId: string
  readonly name: string
}

export function readShiftNames(db: ReadHandle, { enterpriseId }: { readonly enterpriseId: string }) {
  return { rows: listShiftNames(db, enterpriseId).map(({ name, shifts }) => ({ name, shifts: [...shifts] })) }
}

export function saveShiftName(
  tx: WriteHandle,
  { enterpriseId, name, shifts }: NamedIn & { readonly shifts: readonly Shift[] },
): NamedIn {
  if (findEnterprise(tx, enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  refuseOverlap(shifts)
  const word = plainWord(name)
  saveShiftNameRow(tx, { enterpriseId, name: word, shifts })
  return { enterpriseId, name: word }
}

export function removeShiftName(tx: WriteHandle, { enterpriseId, name }: NamedIn): NamedIn {
  if (!deleteShiftName(tx, enterpriseId, plainWord(name)))
    throw new Refusal('NOT_FOUND', { what: `班次名称“${name}”` })
  return { enterpriseId, name }
}
