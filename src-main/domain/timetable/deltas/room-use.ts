// Rooms: of the right kind, large enough, open, and never for two at once.
import { nowhere } from '../board/board.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import type { Delta, DeltaInput } from './delta.ts'

export interface RoomUse extends Delta {
  /** By room × times + quarter hour: the item that lies there, else `nowhere`. */
  readonly taken: Int32Array
  /** Whether a room that suits the item is open for it then and holds nothing else. */
  readonly admits: (item: number, time: number, room: number) => boolean
}

export function roomUse({ compiled, places }: DeltaInput): RoomUse {
  const { times, rooms, roomSuits, roomOpenUntil, roomClosed, days } = compiled
  const { itemClass, itemKind, itemQuarters } = compiled
  const taken = new Int32Array(rooms * times).fill(nowhere)

  function isShut(item: number, time: number, room: number): boolean {
    const day = Math.floor(time / quartersPerDay)
    const quarter = time - day * quartersPerDay
    const until = roomOpenUntil[(room * 7 + (days.weekday[day] ?? 0)) * quartersPerDay + quarter] ?? 0
    if (quarter * quarterMinutes + (itemKind[item]?.minutes ?? 0) > until) return true
    return roomClosed[room * days.count + day] === 1
  }

  function isTaken(item: number, time: number, room: number): boolean {
    const from = room * times + time
    const to = Math.min(from + (itemQuarters[item] ?? 0), (room + 1) * times)
    for (let cell = from; cell < to; cell += 1) {
      const other = taken[cell] ?? nowhere
      if (other !== nowhere && other !== item) return true
    }
    return false
  }

  function mark(item: number, time: number, room: number, value: number): void {
    const from = room * times + time
    taken.fill(value, from, Math.min(from + (itemQuarters[item] ?? 0), (room + 1) * times))
  }

  const admits = (item: number, time: number, room: number): boolean =>
    !isShut(item, time, room) && !isTaken(item, time, room)

  return {
    taken,
    admits,
    gates: [
      {
        code: 'room-use',
        forbids: (item, time, room) =>
          roomSuits[(itemClass[item] ?? 0) * rooms + room] !== 1 || !admits(item, time, room),
      },
    ],
    watchers: [
      {
        moves: (item, time, room) => {
          const before = places.time[item] ?? nowhere
          if (before !== nowhere) mark(item, before, places.room[item] ?? 0, nowhere)
          if (time !== nowhere) mark(item, time, room, item)
        },
      },
    ],
  }
}
