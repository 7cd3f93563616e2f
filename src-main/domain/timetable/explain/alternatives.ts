// Where else a sitting could lie: every start, room and trainer is priced on the board, the best of each day is kept.
import { nowhere } from '../board/board.ts'
import { quartersPerDay } from '../compiled/days.ts'
import { forbidden } from '../search/move.ts'
import type { SeasonBoard } from '../season-board.ts'

export interface Place {
  readonly time: number
  readonly room: number
  readonly person: number
  /** Change in cost against where the item lies. */
  readonly delta: number
}

/** The best place of each of the best days, best first; of equals the earlier. Where the item lies is none of them. */
export function bestPlaces(on: SeasonBoard, item: number, most: number): readonly Place[] {
  const { compiled } = on
  const best = new Map<number, Place>()
  const look = lookFrom(on, item)
  for (const time of compiled.itemKind[item]?.times ?? []) {
    const day = Math.floor(time / quartersPerDay)
    const found = look(time, best.get(day)?.delta ?? forbidden)
    if (found !== null) best.set(day, found)
  }
  return [...best.values()]
    .toSorted((one, other) => one.delta - other.delta || one.time - other.time)
    .slice(0, most)
}

/** The best room and trainer of a start, if they are better than `limit`. */
function lookFrom({ compiled, board, rooms }: SeasonBoard, item: number) {
  const { classRooms, classTrainers, itemClass, roomPlace } = compiled
  const { places } = board
  const own = itemClass[item] ?? 0
  const trainers = classTrainers[own] ?? new Int32Array(0)
  const byPlace = [...Map.groupBy(classRooms[own] ?? [], (room) => roomPlace[room] ?? 0).values()]
  const [lies, inRoom, withPerson] = [places.time[item], places.room[item], places.person[item]]
  const reference = trainers[0] ?? nowhere

  const isPossible = (time: number, room: number): boolean =>
    trainers.some((person) => board.allows(item, time, room, person))

  /** Of rooms at one place the cheapest, or the two cheapest: a trainer's way is the same to all of them. */
  function cheapestOf(group: readonly number[], time: number): readonly number[] {
    const priced = group
      .filter((room) => rooms.admits(item, time, room) && isPossible(time, room))
      .map((room) => ({ room, price: board.price(item, time, room, reference) }))
      .toSorted((one, other) => one.price - other.price)
    // At the item's own time the cheapest may be where it lies already.
    return priced.slice(0, time === lies ? 2 : 1).map(({ room }) => room)
  }

  return (time: number, limit: number): Place | null => {
    let found: Place | null = null
    if (reference === nowhere) return found
    for (const group of byPlace) {
      for (const room of cheapestOf(group, time)) {
        for (const person of trainers) {
          if (time === lies && room === inRoom && person === withPerson) continue
          const delta = board.delta(item, time, room, person)
          if (delta < (found?.delta ?? limit)) found = { time, room, person, delta }
        }
      }
    }
    return found
  }
}
