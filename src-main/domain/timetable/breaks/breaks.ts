// The rules that each place of a sitting would break, kept apart by what they ask for: the start, the room, the trainer, the way.
// Where it could go, why it found no place and where there is a seat are all read off these tables.
import { classRoomBits, roomRows, trainerRows } from './owner-breaks.ts'
import { type BreakCode, bitOf } from './rule-bits.ts'
import type { Standing } from './standing.ts'
import { dateOf, minuteOf } from './starts.ts'
import { timeBreaks } from './time-breaks.ts'
import { type WayFinder, wayFinder } from './ways.ts'

/** Sets of rules as bits; rooms, trainers and places as the standing has them. */
export interface Breaks {
  /** By start. */
  readonly byStart: Int32Array
  readonly ofRoom: (room: number, start: number) => number
  readonly ofTrainer: (trainer: number, start: number) => number
  readonly isTooFar: WayFinder
  /** By start: all that they break between them where each breaks something, else nothing. */
  readonly byAllRooms: () => Int32Array
  readonly byAllTrainers: () => Int32Array
}

export function breaksOf(on: Standing): Breaks {
  const [bits, rooms, trainers] = [classRoomBits(on), roomRows(on), trainerRows(on)]
  const { count } = on.starts
  return {
    byStart: timeBreaks(on),
    ofRoom: (room, start) => (bits[room] ?? 0) | (rooms[room]?.[start] ?? 0),
    ofTrainer: (trainer, start) => trainers[trainer]?.[start] ?? 0,
    isTooFar: wayFinder(on),
    byAllRooms: once(() => ofAll(rooms, bits, count, 'room-kind')),
    byAllTrainers: once(() => ofAll(trainers, [], count, 'trainer-qualified')),
  }
}

export function setAt(on: Standing, breaks: Breaks, start: number, room: number, trainer: number): number {
  return (
    fixedSet(on, start, room, trainer) |
    (breaks.byStart[start] ?? 0) |
    breaks.ofRoom(room, start) |
    breaks.ofTrainer(trainer, start) |
    (breaks.isTooFar(start, on.placeOf[room] ?? 0, trainer) ? bitOf('travel-time') : 0)
  )
}

function fixedSet(
  { fixed, rooms, trainers, starts }: Standing,
  start: number,
  room: number,
  trainer: number,
) {
  const isThere =
    fixed === null ||
    (fixed.date === dateOf(starts, start) &&
      fixed.startMinute === minuteOf(starts, start) &&
      fixed.roomId === rooms[room]?.id &&
      fixed.trainerId === trainers[trainer]?.id)
  return isThere ? 0 : bitOf('fixed-moved')
}

/** What a start breaks in every room and with every trainer: nothing where one room and trainer of it break nothing. */
export function setOfStart(on: Standing, breaks: Breaks, start: number): number {
  const whole =
    (breaks.byStart[start] ?? 0) |
    (on.fixed === null ? 0 : bitOf('fixed-moved')) |
    (breaks.byAllRooms()[start] ?? 0) |
    (breaks.byAllTrainers()[start] ?? 0)
  if (whole !== 0) return whole
  return isFreeBut(on, breaks, start, 0) ? 0 : bitOf('travel-time')
}

/** Whether some room and trainer break nothing then, apart from these rules; what is fixed is not asked. */
export function isFreeBut(on: Standing, breaks: Breaks, start: number, apartFrom: number): boolean {
  const { rooms, trainers, placeOf } = on
  if (((breaks.byStart[start] ?? 0) & ~apartFrom) !== 0) return false
  for (let room = 0; room < rooms.length; room += 1) {
    if (breaks.ofRoom(room, start) !== 0) continue
    for (let trainer = 0; trainer < trainers.length; trainer += 1) {
      if (breaks.ofTrainer(trainer, start) !== 0) continue
      if (!breaks.isTooFar(start, placeOf[room] ?? 0, trainer)) return true
    }
  }
  return false
}

/** `bits` are broken by each whenever it is; `none` is for where there are no such things. Row by row: a column jumps about. */
function ofAll(
  rows: readonly Int32Array[],
  bits: readonly number[],
  count: number,
  none: BreakCode,
): Int32Array {
  const all = new Int32Array(count).fill(rows.length === 0 ? bitOf(none) : 0)
  const isFree = new Uint8Array(count)
  for (const [thing, row] of rows.entries()) {
    const own = bits[thing] ?? 0
    for (let start = 0; start < count; start += 1) {
      const set = own | (row[start] ?? 0)
      if (set === 0) isFree[start] = 1
      else all[start] = (all[start] ?? 0) | set
    }
  }
  for (let start = 0; start < count; start += 1) if (isFree[start] === 1) all[start] = 0
  return all
}

function once<Answer>(work: () => Answer): () => Answer {
  let made: Answer | null = null
  return () => {
    made ??= work()
    return made
  }
}
