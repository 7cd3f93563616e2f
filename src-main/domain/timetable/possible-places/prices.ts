// What every place that a sitting could have changes, put together from parts that ask for less than a whole place.
import { dayNumber } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { Standing } from '../breaks/standing.ts'
import { changeThere } from '../explain/change-there.ts'
import { type ClassPrices, classPrices, onGrid } from './class-prices.ts'
import { shortPoints } from './points.ts'
import { type TrainerPrices, trainerPrices } from './trainer-prices.ts'

/** Rooms and trainers by their numbers in the problem. */
export interface Prices {
  readonly ofClass: ClassPrices
  readonly ofTrainers: TrainerPrices
  /** By room: its place's number. */
  readonly placeOf: Int32Array
  /** What where it lies costs: to be taken off a sum of prices. */
  readonly now: number
  /** The same wherever it lies: lessons without a place, more or fewer than now. */
  readonly unplaced: number
  /** The change in points if the sitting lay there. */
  readonly points: (day: number, startMinute: number, room: number, trainer: number) => number
}

/** `day` in points is a day number. */
export function pricesOf(on: Standing): Prices {
  const ofClass = classPrices(on)
  const ofTrainers = trainerPrices(on, ofClass.compiled)
  const placeOf = ofClass.compiled.roomPlace

  function price(day: number, startMinute: number, room: number, trainer: number): number {
    const time = ofClass.timeOf(day, startMinute)
    const start = day * minutesPerDay + startMinute
    return (
      ofClass.time(time) +
      ofClass.room(room) +
      ofClass.reach(time, room) +
      ofClass.trainer(trainer) +
      ofTrainers.load(trainer) +
      ofTrainers.evening(ofTrainers.dayOf(trainer, day), start, placeOf[room] ?? 0)
    )
  }

  const now = on.lies === null ? 0 : priceNow(on, price)
  const points: Prices['points'] = (day, startMinute, room, trainer) =>
    price(day, startMinute, room, trainer) - now
  return { ofClass, ofTrainers, placeOf, now, unplaced: unplacedBy(on), points }
}

/** Prices are for starts on the grid: what lies off it is compared with the quarter hour in which it begins. */
function priceNow({ problem, view, lies }: Standing, price: Prices['points']): number {
  if (lies === null) return 0
  const rounded = onGrid(lies.placement)
  const { date, startMinute } = rounded
  const room = problem.rooms.findIndex(({ id }) => id === lies.room.id)
  const trainer = problem.trainers.findIndex(({ id }) => id === lies.trainer.id)
  const there = price(dayNumber(date), startMinute, room, trainer)
  if (startMinute === lies.placement.startMinute) return there
  const { short = 0, soft = 0 } = changeThere(problem, view.placements, rounded) ?? {}
  return there - short * shortPoints - soft
}

function unplacedBy({ lies, lesson, own }: Standing): number {
  const isHeld = lies !== null || own.some((one) => one.lesson.id === lesson.id)
  return isHeld || lesson.sittingIds.length === 0 ? 0 : -1
}
