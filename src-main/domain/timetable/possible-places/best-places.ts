// The cheapest room and trainer of every start, found without pricing every pair: rooms of one place differ in few things.
import { minutesPerDay } from '../../calendar/times.ts'
import type { Breaks } from '../breaks/breaks.ts'
import type { Standing } from '../breaks/standing.ts'
import { minuteOf, startAt } from '../breaks/starts.ts'
import type { Prices } from './prices.ts'

/** By start; rooms and trainers as the standing has them, -1 where every pair breaks a rule. */
export interface BestPlaces {
  readonly room: Int16Array
  readonly trainer: Int16Array
  /** The change, in points. */
  readonly points: Float64Array
}

/** What may be proposed at all; rooms and trainers as the standing has them. */
export interface Choice {
  readonly rooms: readonly number[]
  readonly trainers: readonly number[]
  readonly mayBegin: (start: number) => boolean
}

/** Of equals the first room and trainer in order. Where the sitting lies is none of them. */
export function bestPlaces(on: Standing, breaks: Breaks, prices: Prices, choice: Choice): BestPlaces {
  const { count } = on.starts
  const room = new Int16Array(count).fill(-1)
  const trainer = new Int16Array(count).fill(-1)
  const points = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const look = lookFrom(on, breaks, prices, choice)
  for (let start = 0; start < count; start += 1) {
    if (breaks.byStart[start] !== 0 || !choice.mayBegin(start)) continue
    const found = look(start)
    if (found.room < 0) continue
    room[start] = found.room
    trainer[start] = found.trainer
    points[start] = found.points
  }
  return { room, trainer, points }
}

function lookFrom(on: Standing, breaks: Breaks, prices: Prices, choice: Choice) {
  const { starts, lies } = on
  const { ofClass, ofTrainers } = prices
  const places = roomsByPlace(on, prices, choice)
  const trainersOn = trainersByDay(on, prices, choice)
  const liesAt = lies === null ? -1 : startAt(starts, lies.placement.date, lies.placement.startMinute)
  const found = { room: -1, trainer: -1, points: 0 }
  let [start, day, minute, time] = [0, 0, 0, 0]

  const isFree = (one: Priced, isOwn: boolean): boolean =>
    breaks.ofTrainer(one.at, start) === 0 && !(isOwn && on.trainers[one.at] === lies?.trainer)

  function take(roomAt: number, one: Priced, points: number): void {
    // Of equals in one room the first trainer in order, though the idle are asked before the busy.
    const isLess = points < found.points
    const isSooner = points === found.points && found.room === roomAt && one.at < found.trainer
    if (!isLess && !isSooner) return
    found.points = points
    found.room = roomAt
    found.trainer = one.at
  }

  function takeTrainers(roomAt: number, isOwn: boolean, place: PlaceRooms, price: number): void {
    const { idle, busy } = trainersOn(day)
    const instant = day * minutesPerDay + minute
    // Whoever comes out for this alone costs the same wherever it is, so the cheapest of them is enough.
    for (const one of idle) {
      if (!isFree(one, isOwn) || breaks.isTooFar(start, place.at, one.at)) continue
      take(roomAt, one, price + one.price + ofTrainers.evening(undefined, instant, place.number))
      break
    }
    for (const one of busy) {
      if (!isFree(one, isOwn) || breaks.isTooFar(start, place.at, one.at)) continue
      const stops = ofTrainers.dayOf(one.number, day)
      take(roomAt, one, price + one.price + ofTrainers.evening(stops, instant, place.number))
    }
  }

  function takePlace(place: PlaceRooms): void {
    let reach = Number.NaN
    for (const one of place.rooms) {
      if (breaks.ofRoom(one.at, start) !== 0) continue
      if (Number.isNaN(reach)) reach = ofClass.reach(time, one.number)
      const isOwn = start === liesAt && on.rooms[one.at] === lies?.room
      takeTrainers(one.at, isOwn, place, reach + one.price)
      // The others of the place cost no less; but where the sitting lies is no proposal.
      if (!isOwn) return
    }
  }

  return (at: number) => {
    start = at
    day = starts.firstDay + Math.floor(at / starts.perDay)
    minute = minuteOf(starts, at)
    time = ofClass.timeOf(day, minute)
    found.room = -1
    found.points = Number.POSITIVE_INFINITY
    for (const place of places) takePlace(place)
    if (found.room >= 0) found.points += ofClass.time(time) - prices.now
    return found
  }
}

interface Priced {
  /** As the standing has it, and in the problem. */
  readonly at: number
  readonly number: number
  readonly price: number
}

interface PlaceRooms {
  readonly at: number
  readonly number: number
  /** The cheapest first. */
  readonly rooms: readonly Priced[]
}

function roomsByPlace(on: Standing, { ofClass, placeOf }: Prices, choice: Choice): readonly PlaceRooms[] {
  return on.placeIds.flatMap((placeId, at) => {
    const rooms = choice.rooms
      .filter((room) => on.rooms[room]?.placeId === placeId)
      .map((room) => pricedAt(room, on.problem.rooms, on.rooms, ofClass.room))
      .toSorted((one, other) => one.price - other.price || one.at - other.at)
    return rooms.length === 0 ? [] : [{ at, number: placeOf[rooms[0]?.number ?? 0] ?? 0, rooms }]
  })
}

interface DayTrainers {
  /** Who does nothing else that day, the cheapest first. */
  readonly idle: readonly Priced[]
  readonly busy: readonly Priced[]
}

function trainersByDay(on: Standing, { ofClass, ofTrainers }: Prices, choice: Choice) {
  const price = (number: number) => ofClass.trainer(number) + ofTrainers.load(number)
  const all = choice.trainers
    .map((at) => pricedAt(at, on.problem.trainers, on.trainers, price))
    .toSorted((one, other) => one.price - other.price || one.at - other.at)
  const known = new Map<number, DayTrainers>()
  return (day: number): DayTrainers => {
    const found = known.get(day)
    if (found !== undefined) return found
    const [idle, busy] = [true, false].map((isIdle) =>
      all.filter(({ number }) => (ofTrainers.dayOf(number, day) === undefined) === isIdle),
    )
    const made = { idle: idle ?? [], busy: busy ?? [] }
    known.set(day, made)
    return made
  }
}

function pricedAt<Thing>(
  at: number,
  all: readonly Thing[],
  chosen: readonly Thing[],
  price: (number: number) => number,
): Priced {
  const thing = chosen[at]
  const number = thing === undefined ? -1 : all.indexOf(thing)
  return { at, number, price: price(number) }
}
