// A trainer's day: the ways between its sittings, and coming out for a single one.
import { nowhere } from '../board/board.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import type { Delta, DeltaInput } from './delta.ts'
import type { TrainerDays } from './trainer-days.ts'

export function trainerEvening({ compiled, places, ledger }: DeltaInput, chains: TrainerDays): Delta {
  const { days, travel, roomPlace, items, itemIds, itemOffset } = compiled
  const placeCount = compiled.places
  const travelAt = ledger.placeOf('trainer-travel')
  const lonelyAt = ledger.placeOf('lonely-evening')
  const travelWeight = ledger.weightOf('trainer-travel')
  const lonelyWeight = ledger.weightOf('lonely-evening')
  const rank = ranksOf(itemIds)
  /** The minute, and of sittings that begin in the same one the order of their ids, as the rule has it. */
  const starts = new Float64Array(items)
  const rooms = new Int32Array(items)
  let [ways, lonely] = [0, 0]

  function enter(count: number, item: number, time: number, room: number): void {
    const minute = time * quarterMinutes + (itemOffset[item] ?? 0)
    const start = minute * items + (rank[item] ?? 0)
    let slot = count
    while (slot > 0 && (starts[slot - 1] ?? 0) > start) {
      starts[slot] = starts[slot - 1] ?? 0
      rooms[slot] = rooms[slot - 1] ?? 0
      slot -= 1
    }
    starts[slot] = start
    rooms[slot] = room
  }

  /** Adds the day's cost, without one item and with another place, to `ways` and `lonely`. */
  function weighDay(
    sign: number,
    trainer: number,
    day: number,
    without: number,
    time: number,
    room: number,
  ): void {
    let count = 0
    let other = chains.first[trainer * days.count + day] ?? nowhere
    while (other !== nowhere) {
      if (other !== without) {
        enter(count, other, places.time[other] ?? 0, places.room[other] ?? 0)
        count += 1
      }
      other = chains.next[other] ?? nowhere
    }
    if (time !== nowhere) {
      enter(count, without, time, room)
      count += 1
    }
    if (count === 1) lonely += sign
    for (let at = 1; at < count; at += 1) {
      const from = roomPlace[rooms[at - 1] ?? 0] ?? 0
      const minutes = travel[from * placeCount + (roomPlace[rooms[at] ?? 0] ?? 0)] ?? 0
      ways += sign * Math.ceil(minutes / quarterMinutes)
    }
  }

  function weigh(item: number, time: number, room: number, trainer: number): void {
    ways = 0
    lonely = 0
    const before = places.time[item] ?? nowhere
    const oldDay = before === nowhere ? nowhere : Math.floor(before / quartersPerDay)
    const newDay = time === nowhere ? nowhere : Math.floor(time / quartersPerDay)
    const oldTrainer = places.trainer[item] ?? nowhere
    const isSameDay = oldDay === newDay && oldTrainer === trainer
    if (oldDay !== nowhere) {
      weighDay(-1, oldTrainer, oldDay, nowhere, nowhere, nowhere)
      if (!isSameDay) weighDay(1, oldTrainer, oldDay, item, nowhere, nowhere)
    }
    if (newDay !== nowhere) {
      if (!isSameDay) weighDay(-1, trainer, newDay, nowhere, nowhere, nowhere)
      weighDay(1, trainer, newDay, item, time, room)
    }
  }

  return {
    costs: [
      {
        code: 'trainer-evening',
        delta: (item, time, room, trainer) => {
          weigh(item, time, room, trainer)
          return ways * travelWeight + lonely * lonelyWeight
        },
      },
    ],
    watchers: [
      {
        moves: (item, time, room, trainer) => {
          weigh(item, time, room, trainer)
          const { amounts } = ledger
          amounts[travelAt] = (amounts[travelAt] ?? 0) + ways
          amounts[lonelyAt] = (amounts[lonelyAt] ?? 0) + lonely
        },
      },
    ],
  }
}

/** By item: where its id comes among all ids. */
function ranksOf(ids: readonly string[]): Int32Array {
  const ranks = new Int32Array(ids.length)
  const inOrder = Array.from(ids.keys()).toSorted((one, other) =>
    (ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1,
  )
  for (const [rank, item] of inOrder.entries()) ranks[item] = rank
  return ranks
}
