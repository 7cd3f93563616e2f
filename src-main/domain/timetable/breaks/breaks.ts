// The rules that each place of a sitting would break, kept apart by what they ask for: the start, the room, the trainer, the way.
import type { Placement } from '../solution.ts'
import { roomBreaks, trainerBreaks } from './owner-breaks.ts'
import { bitOf, type CandidateCode } from './rule-bits.ts'
import type { Standing } from './standing.ts'
import { dateOf, minuteOf } from './starts.ts'
import { timeBreaks } from './time-breaks.ts'
import { tooFarTable } from './ways.ts'

/** Sets of rules as bits; rooms, trainers and places as the standing has them. */
export interface Breaks {
  /** By start. */
  readonly byStart: Int32Array
  /** By room × starts + start. */
  readonly byRoom: Int32Array
  /** By trainer × starts + start. */
  readonly byTrainer: Int32Array
  /** By (trainer × places + place) × starts + start: 1 where the way is too long. */
  readonly tooFar: Uint8Array
}

export function breaksOf(on: Standing): Breaks {
  return {
    byStart: timeBreaks(on),
    byRoom: roomBreaks(on),
    byTrainer: trainerBreaks(on),
    tooFar: tooFarTable(on),
  }
}

export function setAt(on: Standing, breaks: Breaks, start: number, room: number, trainer: number): number {
  const { count } = on.starts
  const place = on.placeIds.indexOf(on.rooms[room]?.placeId ?? '')
  const isFar = breaks.tooFar[(trainer * on.placeIds.length + place) * count + start] === 1
  return (
    fixedSet(on, start, room, trainer) |
    (breaks.byStart[start] ?? 0) |
    (breaks.byRoom[room * count + start] ?? 0) |
    (breaks.byTrainer[trainer * count + start] ?? 0) |
    (isFar ? bitOf('travel-time') : 0)
  )
}

function fixedSet(
  { problem, sittingId, rooms, trainers, starts }: Standing,
  start: number,
  room: number,
  trainer: number,
) {
  const isThere = (one: Placement) =>
    one.date === dateOf(starts, start) &&
    one.startMinute === minuteOf(starts, start) &&
    one.roomId === rooms[room]?.id &&
    one.trainerId === trainers[trainer]?.id
  const isMoved = problem.fixed.some((one) => one.sittingId === sittingId && !isThere(one))
  return isMoved ? bitOf('fixed-moved') : 0
}

/** What a start breaks in every room and with every trainer: nothing where one room and trainer of it break nothing. */
export function setOfStart(on: Standing, breaks: Breaks, start: number): number {
  const { rooms, trainers, starts, problem, sittingId } = on
  const isFixed = problem.fixed.some((one) => one.sittingId === sittingId)
  const whole =
    (breaks.byStart[start] ?? 0) |
    (isFixed ? bitOf('fixed-moved') : 0) |
    ofAll(breaks.byRoom, rooms.length, starts.count, start, 'room-kind') |
    ofAll(breaks.byTrainer, trainers.length, starts.count, start, 'trainer-qualified')
  if (whole !== 0) return whole
  const isFree = rooms.some((_, room) =>
    trainers.some((__, trainer) => setAt(on, breaks, start, room, trainer) === 0),
  )
  return isFree ? 0 : bitOf('travel-time')
}

/** All that they break between them where each breaks something; `none` where there are no such things. */
function ofAll(sets: Int32Array, things: number, count: number, start: number, none: CandidateCode): number {
  if (things === 0) return bitOf(none)
  let all = 0
  for (let thing = 0; thing < things; thing += 1) {
    const set = sets[thing * count + start] ?? 0
    if (set === 0) return 0
    all |= set
  }
  return all
}
