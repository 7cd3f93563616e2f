// Who must leave so that a sitting could lie somewhere: whatever holds the room, the trainer's time or the trainer's week.
import { nowhere } from '../board/board.ts'
import { quartersPerDay } from '../compiled/days.ts'
import type { SeasonBoard } from '../season-board.ts'

export interface InTheWay {
  /** The items found last, `count` of them. */
  readonly items: Int32Array
  count: number
  /** False when one of them may not move, or there are more than `most`. */
  find(item: number, time: number, room: number, trainer: number, most: number): boolean
}

const capacity = 8

/** `mayLeave` says of an item whether it may be sent away. */
export function inTheWayOn(on: SeasonBoard, mayLeave: (item: number) => boolean): InTheWay {
  const { compiled, board, rooms, chains } = on
  const { itemQuarters, times, days, trainerLimit } = compiled
  const { places } = board
  const found: InTheWay = { items: new Int32Array(capacity), count: 0, find }
  let most = capacity

  function note(other: number): boolean {
    for (let at = 0; at < found.count; at += 1) if (found.items[at] === other) return true
    if (found.count >= most || !mayLeave(other)) return false
    found.items[found.count] = other
    found.count += 1
    return true
  }

  function noteRoom(item: number, time: number, room: number): boolean {
    const from = room * times + time
    for (let cell = from; cell < from + (itemQuarters[item] ?? 0); cell += 1) {
      const other = rooms.taken[cell] ?? nowhere
      if (other !== nowhere && other !== item && !note(other)) return false
    }
    return true
  }

  function noteTrainer(item: number, time: number, room: number, trainer: number): boolean {
    const day = Math.floor(time / quartersPerDay)
    let other = chains.first[trainer * days.count + day] ?? nowhere
    while (other !== nowhere) {
      if (other !== item && chains.meets(item, time, room, other) && !note(other)) return false
      other = chains.next[other] ?? nowhere
    }
    return true
  }

  /** A full week loses one more of its sittings: the first that may leave, counted from the day after. */
  function noteWeek(item: number, time: number, trainer: number): boolean {
    const day = Math.floor(time / quartersPerDay)
    const week = days.week[day] ?? 0
    let held = chains.inWeek[trainer * days.weeks + week] ?? 0
    if (liesIn(item, trainer, week)) held -= 1
    for (let at = 0; at < found.count; at += 1) if (liesIn(found.items[at] ?? 0, trainer, week)) held -= 1
    if (held < (trainerLimit[trainer] ?? 0)) return true
    for (let step = 1; step <= 7; step += 1) {
      const other = someOn(item, trainer, day + step, week)
      if (other !== nowhere) return note(other)
      const before = someOn(item, trainer, day + step - 7, week)
      if (before !== nowhere) return note(before)
    }
    return false
  }

  function liesIn(item: number, trainer: number, week: number): boolean {
    const time = places.time[item] ?? nowhere
    return (
      time !== nowhere &&
      places.trainer[item] === trainer &&
      days.week[Math.floor(time / quartersPerDay)] === week
    )
  }

  function someOn(item: number, trainer: number, day: number, week: number): number {
    if (day < 0 || day >= days.count || days.week[day] !== week) return nowhere
    let other = chains.first[trainer * days.count + day] ?? nowhere
    while (other !== nowhere) {
      if (other !== item && mayLeave(other)) return other
      other = chains.next[other] ?? nowhere
    }
    return nowhere
  }

  function find(item: number, time: number, room: number, trainer: number, atMost: number): boolean {
    found.count = 0
    most = Math.min(capacity, atMost)
    return (
      noteRoom(item, time, room) && noteTrainer(item, time, room, trainer) && noteWeek(item, time, trainer)
    )
  }

  return found
}
