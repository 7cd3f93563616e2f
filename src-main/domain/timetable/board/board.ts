// One complete assignment: every item at a time, in a room, with a person, or nowhere. Rules watch it, moves change it.
import { forbidden } from '../search/move.ts'

export const nowhere = -1

/** Where each item lies; all three are `nowhere` together. Only the board writes here. */
export interface Places {
  readonly time: Int32Array
  readonly room: Int32Array
  readonly person: Int32Array
}

export function noPlaces(items: number): Places {
  const empty = () => new Int32Array(items).fill(nowhere)
  return { time: empty(), room: empty(), person: empty() }
}

/** What is never broken: where an item may not lie as things are. */
export interface Gate {
  readonly code: string
  /** Whether putting the item there, wherever it lies now, would break the rule. A pure read; never asked of `nowhere`. */
  readonly forbids: (item: number, time: number, room: number, person: number) => boolean
}

/** What costs. All amounts are whole numbers. */
export interface CostRule {
  readonly code: string
  /** Change in cost if the item lay there instead of where it lies; a time of `nowhere` takes it off. A pure read. */
  readonly delta: (item: number, time: number, room: number, person: number) => number
}

/** Counters that gates and costs read: told of every step before the places change. */
export interface Watcher {
  readonly moves: (item: number, time: number, room: number, person: number) => void
}

export class Board {
  readonly places: Places
  readonly #gates: readonly Gate[]
  readonly #costs: readonly CostRule[]
  readonly #watchers: readonly Watcher[]

  constructor(
    places: Places,
    gates: readonly Gate[],
    costs: readonly CostRule[],
    watchers: readonly Watcher[],
  ) {
    this.places = places
    this.#gates = gates
    this.#costs = costs
    this.#watchers = watchers
  }

  /** Change in cost if the item lay there; `forbidden` if it may not. */
  delta(item: number, time: number, room: number, person: number): number {
    return this.allows(item, time, room, person) ? this.price(item, time, room, person) : forbidden
  }

  allows(item: number, time: number, room: number, person: number): boolean {
    if (time === nowhere) return true
    const gates = this.#gates
    for (let index = 0; index < gates.length; index += 1) {
      if (gates[index]?.forbids(item, time, room, person)) return false
    }
    return true
  }

  /** The change in cost, whatever the gates say. */
  price(item: number, time: number, room: number, person: number): number {
    const costs = this.#costs
    let sum = 0
    for (let index = 0; index < costs.length; index += 1) {
      sum += costs[index]?.delta(item, time, room, person) ?? 0
    }
    return sum
  }

  /** Puts the item there, or takes it off, whatever the gates say. */
  put(item: number, time: number, room: number, person: number): void {
    const watchers = this.#watchers
    for (let index = 0; index < watchers.length; index += 1) {
      watchers[index]?.moves(item, time, room, person)
    }
    this.places.time[item] = time
    this.places.room[item] = room
    this.places.person[item] = person
  }
}
