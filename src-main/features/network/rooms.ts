// Rooms: at a site or in an enterprise, with seats and opening hours; taken out of use rather than forgotten.
import { Refusal } from '../../contract/errors.ts'
import type { Room, RoomClosure, RoomKind, RoomOption, RoomRow } from '../../contract/network.ts'
import { type RoomIssue, roomIssue } from '../../domain/network/room-place.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { countSittingsFrom } from '../../storage/facts/intended-placement.ts'
import {
  deleteRoomClosure,
  findRoomClosure,
  listRoomClosures,
} from '../../storage/network/room-closures-store.ts'
import {
  countRoomUses,
  deleteRoom,
  findRoom,
  findRoomTwin,
  saveRoom as keepRoom,
  listRooms,
} from '../../storage/network/rooms-store.ts'
import { matchesSearch, pageOfRows } from '../name-search.ts'
import { usesInWords } from '../uses.ts'

const roomSentences: Readonly<Record<RoomIssue, string>> = {
  place: '教室要么在一个教学点，要么在一家企业',
  hours: '关闭时间要晚于开放时间',
  weekdays: '至少要有一天开放',
}

interface RoomFilter {
  readonly search: string
  readonly page: number
  readonly pageSize: number
  readonly kind?: RoomKind | undefined
  readonly siteId?: string | undefined
  readonly isActive?: boolean | undefined
}

export function readRooms(db: ReadHandle, filter: RoomFilter): { rows: RoomRow[]; total: number } {
  const found = listRooms(db).filter(
    (room) =>
      (filter.kind === undefined || room.kind === filter.kind) &&
      (filter.siteId === undefined || room.siteId === filter.siteId) &&
      (filter.isActive === undefined || room.isActive === filter.isActive) &&
      matchesSearch(filter.search, room.name, room.placeName),
  )
  return pageOfRows(found, filter.page, filter.pageSize)
}

export function readRoomOptions(db: ReadHandle): { rows: RoomOption[] } {
  const rows = listRooms(db).map(({ id, name, kind, seats, siteId, enterpriseId, placeName, isActive }) => ({
    id,
    name,
    kind,
    seats,
    siteId,
    enterpriseId,
    placeName,
    isActive,
  }))
  return { rows }
}

export function saveRoom(
  tx: WriteHandle,
  input: Omit<Room, 'id' | 'isActive'> & { id?: string | undefined },
  context: CallContext,
) {
  const issue = roomIssue(input)
  if (issue !== null) throw new Refusal('INVALID_VALUE', { what: roomSentences[issue] })
  const isActive = input.id === undefined ? true : needRoom(tx, input.id).isActive
  const openWeekdays = [...new Set(input.openWeekdays)].sort((one, other) => one - other)
  const room: Room = { ...input, id: input.id ?? context.newId(), isActive, openWeekdays }
  if (findRoomTwin(tx, room) !== null) throw new Refusal('ALREADY_EXISTS', { what: `这里的“${room.name}”` })
  keepRoom(tx, room)
  return { id: room.id }
}

/** A room with sittings ahead is not taken out of use. */
export function setRoomActive(
  tx: WriteHandle,
  { id, isActive }: { id: string; isActive: boolean },
  context: CallContext,
) {
  const room = needRoom(tx, id)
  const sittings = isActive ? 0 : countSittingsFrom(tx, 'room', id, context.today)
  if (sittings > 0) throw new Refusal('STILL_PLANNED', { what: `“${room.name}”`, sittings })
  keepRoom(tx, { ...room, isActive })
  return { id, name: room.name }
}

export function removeRoom(tx: WriteHandle, { id }: { id: string }) {
  const room = needRoom(tx, id)
  const { classes, sittings } = countRoomUses(tx, id)
  const by = usesInWords([
    [classes, '个班级'],
    [sittings, '个场次'],
  ])
  if (by !== '') throw new Refusal('STILL_IN_USE', { what: `“${room.name}”`, by })
  deleteRoom(tx, id)
  return { id, name: room.name }
}

export function readRoomClosures(db: ReadHandle, { roomId }: { roomId: string }): { rows: RoomClosure[] } {
  return { rows: listRoomClosures(db).filter((one) => one.roomId === roomId) }
}

export function removeRoomClosure(tx: WriteHandle, { id }: { id: string }) {
  if (findRoomClosure(tx, id) === null) throw new Refusal('NOT_FOUND', { what: '这段停用时间' })
  deleteRoomClosure(tx, id)
  return { id }
}

function needRoom(db: ReadHandle, id: string): Room {
  const room = findRoom(db, id)
  if (room === null) throw new Refusal('NOT_FOUND', { what: '这间教室' })
  return room
}
