// Days on which one room cannot be used; those of a whole site are in network-store.ts.
import { asc, eq } from 'drizzle-orm'
import type { RoomClosure } from '../../contract/network.ts'
import type { Handle } from '../base/handle.ts'
import { roomClosure } from './schema.ts'

/** Earliest first. */
export function listRoomClosures(db: Handle): RoomClosure[] {
  return db.orm.select().from(roomClosure).orderBy(asc(roomClosure.startsOn), asc(roomClosure.id)).all()
}

export function findRoomClosure(db: Handle, id: string): RoomClosure | null {
  return db.orm.select().from(roomClosure).where(eq(roomClosure.id, id)).get() ?? null
}

export function insertRoomClosure(db: Handle, entity: RoomClosure): void {
  db.orm.insert(roomClosure).values(entity).run()
}

export function deleteRoomClosure(db: Handle, id: string): void {
  db.orm.delete(roomClosure).where(eq(roomClosure.id, id)).run()
}

export function deleteClosuresOfRoom(db: Handle, roomId: string): void {
  db.orm.delete(roomClosure).where(eq(roomClosure.roomId, roomId)).run()
}
