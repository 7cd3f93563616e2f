// The rules that each place of a sitting would break, kept apart by what they ask for: the start, the room, the trainer, the way.
// Where it could go, why it found no place and where there is a seat are all read off these tables.
import { roomBreaks, trainerBreaks } from './owner-breaks.ts'
import { type BreakCode, bitOf } from './rule-bits.ts'
import type { Standing } from './standing.ts'
import { dateOf, minuteOf } from './starts.ts'
import { timeBreaks } from './time-breaks.ts'
import { type FarWays, farWays } from './ways.ts'

/** Sets of rules as bits; rooms, trainers and places as the standing has them. */
export interface Breaks {
  /** By start. */
  readonly byStart: Int32Array
  /** By room × starts + start. */
  readonly byRoom: Int32Array
  /** By trainer × starts + start. */
  readonly byTrainer: Int32Array
  readonly ways: FarWays
}

export function breaksOf(on: Standing): Breaks {
  return {
    byStart: timeBreaks(on),
    byRoom: roomBreaks(on),
    byTrainer: trainerBreaks(on),
    ways: farWays(on),
  }
}

export function setAt(on: Standing, breaks: Breaks, start: number, room: number, trainer: number): number {
  const { count } = on.starts
  const isFar = isTooFar(on, breaks, start, on.placeOf[room] ?? 0, trainer)
  return (
    fixedSet(on, start, room, trainer) |
    (breaks.byStart[start] ?? 0) |
    (breaks.byRoom[room * count + start] ?? 0) |
    (breaks.byTrainer[trainer * count + start] ?? 0) |
    (isFar ? bitOf('travel-time') : 0)
  )
}

export function isTooFar(
  { placeIds, starts }: Standing,
  { ways: { rowOf, isFar } }: Breaks,
  start: number,
  place: number,
  trainer: number,
): boolean {
  const row = rowOf[trainer * placeIds.length + place] ?? 0
  return isFar[row * starts.count + start] === 1
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
  const { rooms, trainers, starts, fixed } = on
  const whole =
    (breaks.byStart[start] ?? 0) |
    (fixed === null ? 0 : bitOf('fixed-moved')) |
    ofAll(breaks.byRoom, rooms.length, starts.count, start, 'room-kind') |
    ofAll(breaks.byTrainer, trainers.length, starts.count, start, 'trainer-qualified')
  if (whole !== 0) return whole
  return isFreeBut(on, breaks, start, 0) ? 0 : bitOf('travel-time')
}

/** Whether some room and trainer break nothing then, apart from these rules; what is fixed is not asked. */
export function isFreeBut(on: Standing, breaks: Breaks, start: number, apartFrom: number): boolean {
  const { rooms, trainers, placeOf, starts } = on
  if (((breaks.byStart[start] ?? 0) & ~apartFrom) !== 0) return false
  for (let room = 0; room < rooms.length; room += 1) {
    if ((breaks.byRoom[room * starts.count + start] ?? 0) !== 0) continue
    for (let trainer = 0; trainer < trainers.length; trainer += 1) {
      if ((breaks.byTrainer[trainer * starts.count + start] ?? 0) !== 0) continue
      if (!isTooFar(on, breaks, start, placeOf[room] ?? 0, trainer)) return true
    }
  }
  return false
}

/** All that they break between them where each breaks something; `none` where there are no such things. */
function ofAll(sets: Int32Array, things: number, count: number, start: number, none: BreakCode): number {
  if (things === 0) return bitOf(none)
  let all = 0
  for (let thing = 0; thing < things; thing += 1) {
    const set = sets[thing * count + start] ?? 0
    if (set === 0) return 0
    all |= set
  }
  return all
}
