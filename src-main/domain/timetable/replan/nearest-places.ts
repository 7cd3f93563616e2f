// The least change for one broken sitting: at its own time another room, another trainer or both, else the best other time.
import { nowhere } from '../board/board.ts'
import { quartersPerDay } from '../compiled/days.ts'
import { forbidden } from '../search/move.ts'
import type { SeasonBoard } from '../season-board.ts'
import { lift, type MendAim, type MendBoard } from './mend-board.ts'

/** Both put an item, wherever it lies, at its best place as things are, or take it off where there is none. */
export interface NearestPlaces {
  /** Whether it could be put at the time at which it lay. */
  readonly keepTime: (item: number) => boolean
  readonly place: (item: number) => void
}

export function nearestPlaces(
  { compiled, lay, starts }: MendBoard,
  on: SeasonBoard,
  aim: MendAim,
): NearestPlaces {
  const { board, rooms } = on
  const found = { time: nowhere, room: nowhere, trainer: nowhere, price: forbidden }

  /** Of places that are otherwise alike the nearer: a day away weighs one point. */
  function daysAway(item: number, time: number): number {
    const own = lay.time[item] ?? nowhere
    return own === nowhere ? 0 : Math.abs(dayOf(time) - dayOf(own))
  }

  function look(item: number, time: number, trainer: number): void {
    const choice = compiled.classRooms[compiled.itemClass[item] ?? 0] ?? none
    for (let at = 0; at < choice.length; at += 1) {
      const room = choice[at] ?? nowhere
      // Most rooms are shut or taken: asked before all that is dearer to ask.
      if (!rooms.admits(item, time, room)) continue
      const price = board.delta(item, time, room, trainer) + daysAway(item, time)
      if (price >= found.price) continue
      found.time = time
      found.room = room
      found.trainer = trainer
      found.price = price
    }
  }

  function begin(item: number): Int32Array {
    lift(board, item)
    found.time = nowhere
    found.price = forbidden
    return compiled.classTrainers[compiled.itemClass[item] ?? 0] ?? none
  }

  function lookAtOwnTime(item: number, trainers: Int32Array): void {
    const own = lay.time[item] ?? nowhere
    if (own !== nowhere) for (const trainer of trainers) look(item, own, trainer)
  }

  function lookAtAllTimes(item: number, trainers: Int32Array): void {
    const { earliest, latest } = orderBounds(on, item)
    for (const trainer of trainers) {
      for (const time of starts(item, trainer))
        if (time >= earliest && time < latest) look(item, time, trainer)
    }
  }

  function take(item: number): boolean {
    if (found.time === nowhere) return false
    board.put(item, found.time, found.room, found.trainer)
    return true
  }

  return {
    keepTime(item) {
      lookAtOwnTime(item, begin(item))
      return take(item)
    },
    place(item) {
      const trainers = begin(item)
      lookAtOwnTime(item, trainers)
      // Who keeps their evening is asked for less than who must come on another one, whatever the evening is like.
      if (aim === 'reach' || found.time === nowhere) lookAtAllTimes(item, trainers)
      take(item)
    },
  }
}

const dayOf = (time: number): number => Math.floor(time / quartersPerDay)
const none = new Int32Array(0)

/** Between which starts the order of lessons leaves an item: from `earliest` on, before `latest`. */
function orderBounds({ compiled, board }: SeasonBoard, item: number) {
  const { itemClass, itemLesson, itemQuarters, lessonFirstItem, classFirstLesson, isOrderFree } = compiled
  const classNumber = itemClass[item] ?? 0
  let [earliest, latest] = [0, compiled.times]
  if (isOrderFree[classNumber] === 1) return { earliest, latest }
  const end = lessonFirstItem[classFirstLesson[classNumber + 1] ?? 0] ?? 0
  for (let other = lessonFirstItem[classFirstLesson[classNumber] ?? 0] ?? 0; other < end; other += 1) {
    const time = board.places.time[other] ?? nowhere
    if (time === nowhere) continue
    const lessons = (itemLesson[other] ?? 0) - (itemLesson[item] ?? 0)
    if (lessons < 0) earliest = Math.max(earliest, time + (itemQuarters[other] ?? 0))
    if (lessons > 0) latest = Math.min(latest, time)
  }
  return { earliest, latest }
}
