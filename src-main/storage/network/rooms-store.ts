// Rooms at sites and in enterprises, with the name of the place they lie at.
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Room, RoomRow } from '../../contract/network.ts'
import type { Handle } from '../base/handle.ts'
import { deleteClosuresOfRoom } from './room-closures-store.ts'
import { room } from './schema.ts'

// Written out in full: in a query of one table Drizzle drops the table's name, and `id` would mean the inner table's.
const placeName = sql<string>`coalesce(
  (SELECT site.name FROM site WHERE site.id = room.site_id),
  (SELECT enterprise.short_name FROM enterprise WHERE enterprise.id = room.enterprise_id), '')`

/** All rooms, those at sites before those in enterprises, then by place and name. */
export function listRooms(db: Handle): RoomRow[] {
  return db.orm
    .select({ room, placeName })
    .from(room)
    .orderBy(sql`room.site_id IS NULL`, asc(placeName), asc(room.name))
    .all()
    .map((row) => ({ ...row.room, placeName: row.placeName }))
}

export function findRoom(db: Handle, id: string): Room | null {
  return db.orm.select().from(room).where(eq(room.id, id)).get() ?? null
}

/** Another room of the same name at the same place. */
export function findRoomTwin(db: Handle, entity: Room): Room | null {
  const place =
    entity.siteId === null ? eq(room.enterpriseId, entity.enterpriseId ?? '') : eq(room.siteId, entity.siteId)
  return (
    db.orm
      .select()
      .from(room)
      .where(and(place, eq(room.name, entity.name), ne(room.id, entity.id)))
      .get() ?? null
  )
}

export function saveRoom(db: Handle, entity: Room): void {
  const { id: _id, ...values } = entity
  db.orm.insert(room).values(entity).onConflictDoUpdate({ target: room.id, set: values }).run()
}

/** Its closures go with it. */
export function deleteRoom(db: Handle, id: string): void {
  deleteClosuresOfRoom(db, id)
  db.orm.delete(room).where(eq(room.id, id)).run()
}

/** Where a room is named: as a class's own room, and in placements of any version of a plan. */
export function countRoomUses(db: Handle, id: string): { classes: number; sittings: number } {
  const count = (query: string) => db.raw.prepare<[string], { n: number }>(query).get(id)?.n ?? 0
  return {
    classes: count('SELECT count(*) AS n FROM class WHERE room_id = ?'),
    sittings: count('SELECT count(DISTINCT sitting_id) AS n FROM placement WHERE room_id = ?'),
  }
}
