// Rooms at sites and in enterprises, with the name of the place they lie at.
import type { Room, RoomKind, RoomRow } from '../../contract/network.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, flag, integer, json, only, orNull, select, text } from '../base/select.ts'
import { deleteClosuresOfRoom } from './room-closures-store.ts'
import { room } from './schema.ts'

const byPlace = select(
  {
    id: text(),
    siteId: orNull(text()),
    enterpriseId: orNull(text()),
    name: text(),
    kind: text<RoomKind>(),
    seats: integer(),
    opensMinute: integer(),
    closesMinute: integer(),
    openWeekdays: json<number[]>(),
    note: text(),
    isActive: flag(),
    placeName: text(),
  },
  `SELECT r.id, r.site_id AS siteId, r.enterprise_id AS enterpriseId, r.name, r.kind, r.seats, r.opens_minute AS opensMinute,
    r.closes_minute AS closesMinute, r.open_weekdays AS openWeekdays, r.note, r.is_active AS isActive,
    h.place_name AS placeName
  FROM room r JOIN place h ON h.room_id = r.id ORDER BY r.site_id IS NULL, h.place_name, r.name`,
)

/** All rooms, those at sites before those in enterprises, then by place and name. */
export const listRooms = (db: ReadHandle): RoomRow[] => all(db, byPlace)

export const findRoom = (db: ReadHandle, id: string): Room | null => findRow(db, room, { id })

/** Another room of the same name at the same place. */
export const findRoomTwin = (db: ReadHandle, { id, siteId, enterpriseId, name }: Room): Room | null =>
  rowsOf(db, room, { siteId, enterpriseId, name }).find((one) => one.id !== id) ?? null

export const saveRoom = (tx: WriteHandle, entity: Room): void => saveRow(tx, room, entity)

/** Its closures go with it. */
export function deleteRoom(tx: WriteHandle, id: string): void {
  deleteClosuresOfRoom(tx, id)
  deleteRows(tx, room, { id })
}

const uses = select(
  { classes: integer(), sittings: integer() },
  `SELECT (SELECT count(*) FROM class WHERE room_id = :id) AS classes,
    (SELECT count(DISTINCT sitting_id) FROM placement WHERE room_id = :id) AS sittings`,
)

/** Where a room is named: as a class's own room, and in placements of any version of a plan. */
export const countRoomUses = (db: ReadHandle, id: string) => only(db, uses, { id })
