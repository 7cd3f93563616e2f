// Days on which one room cannot be used; those of a whole site are in network-store.ts.
import type { RoomClosure } from '../../contract/network.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, insertRow, rowsOf } from '../base/rows.ts'
import { roomClosure } from './schema.ts'

/** Earliest first. */
export const listRoomClosures = (db: ReadHandle): RoomClosure[] =>
  rowsOf(db, roomClosure, {}, 'startsOn', 'id')

export const findRoomClosure = (db: ReadHandle, id: string): RoomClosure | null =>
  findRow(db, roomClosure, { id })

export const insertRoomClosure = (tx: WriteHandle, entity: RoomClosure): void =>
  insertRow(tx, roomClosure, entity)

export function deleteRoomClosure(tx: WriteHandle, id: string): void {
  deleteRows(tx, roomClosure, { id })
}

export function deleteClosuresOfRoom(tx: WriteHandle, roomId: string): void {
  deleteRows(tx, roomClosure, { roomId })
}
