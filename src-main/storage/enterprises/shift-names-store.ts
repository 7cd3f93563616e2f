// What the shift tables of an enterprise mean by their names, said once and remembered.
import type { Shift } from '../../domain/calendar/shift-system.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, rowsOf, saveRow } from '../base/rows.ts'
import { shiftName } from './schema.ts'

export type ShiftNameEntity = Readonly<typeof shiftName.$inferSelect>

/** By name; an empty list of shifts is a day off. */
export const listShiftNames = (db: ReadHandle, enterpriseId: string): ShiftNameEntity[] =>
  rowsOf(db, shiftName, { enterpriseId }, 'name')

export const shiftNamesOf = (db: ReadHandle, enterpriseId: string): Map<string, readonly Shift[]> =>
  new Map(listShiftNames(db, enterpriseId).map(({ name, shifts }) => [name, shifts]))

export const saveShiftNameRow = (tx: WriteHandle, entity: ShiftNameEntity): void =>
  saveRow(tx, shiftName, entity)

/** @returns whether there was such a name. */
export const deleteShiftName = (tx: WriteHandle, enterpriseId: string, name: string): boolean =>
  deleteRows(tx, shiftName, { enterpriseId, name }) > 0
