// One complete assignment: every item at a time, in a room, with a trainer, or nowhere. Rules watch it, moves change it.
import { forbidden } from '../search/move.ts'
import { anyRefuses, sumOfExchanges, sumOfPrices, tellAll } from './sites.ts'

export const nowhere = -1

/** Where each item lies; all three are `nowhere` together. Only the board writes here. */
export interface Places {
  readonly time: Int32Array
  readonly room: Int32Array
  readonly trainer: Int32Array
}

export function noPlaces(items: number): Places {
  const empty = () => new Int32Array(items).fill(nowhere)
  return { time: empty(), room: empty(), trainer: empty() }
}

/** What is never broken: where an item may not lie as things are. */
export interface Gate {
  readonly code: string
  /** Whether putting the item there, wherever it lies now, would break the rule. A pure read; never asked of `nowhere`. */
  readonly forbids: (item: number, time: number, room: number, trainer: number) => boolean
}

/** What costs. All amounts are whole numbers. */
export interface CostRule {
  readonly code: string
  /** Change in cost if the item lay there instead of where it lies; a time of `nowhere` takes it off. A pure read. */
  readonly delta: (item: number, time: number, room: number, trainer: number) => number
  /** Change in cost if two items changed places; absent where that is simply the sum of their two deltas. */
  readonly exchangeDelta?: (one: number, other: number) => number
}

/** Counters that gates and costs read: told of every step before the places change. */
export interface Watcher {
  readonly moves: (item: number, time: number, room: number, trainer: number) => void
}

export class Board {
  readonly places: Places
  /** Whether a gate is closed to the item there, wherever it lies now; never asked of `nowhere`. */
  readonly forbids: Gate['forbids']
  /** The change in cost if the item lay there, whatever the gates say. */
  readonly price: CostRule['delta']
  /** The change in cost if two items, both lying somewhere, changed places, whatever the gates say. */
  readonly exchangePrice: (one: number, other: number) => number
  readonly #tell: Watcher['moves']

  constructor(
    places: Places,
    gates: readonly Gate[],
    costs: readonly CostRule[],
    watchers: readonly Watcher[],
  ) {
    this.places = places
    this.forbids = anyRefuses(gates.map(({ forbids }) => forbids))
    this.price = sumOfPrices(costs.map(({ delta }) => delta))
    this.exchangePrice = sumOfExchanges(costs.map((rule) => rule.exchangeDelta ?? bothDeltas(rule, places)))
    this.#tell = tellAll(watchers.map(({ moves }) => moves))
  }

  /** Change in cost if the item lay there; `forbidden` if it may not. */
  delta(item: number, time: number, room: number, trainer: number): number {
    return this.allows(item, time, room, trainer) ? this.price(item, time, room, trainer) : forbidden
  }

  allows(item: number, time: number, room: number, trainer: number): boolean {
    return time === nowhere || !this.forbids(item, time, room, trainer)
  }

  /** Puts the item there, or takes it off, whatever the gates say. */
  put(item: number, time: number, room: number, trainer: number): void {
    this.#tell(item, time, room, trainer)
    this.places.time[item] = time
    this.places.room[item] = room
    this.places.trainer[item] = trainer
  }
}

function bothDeltas({ delta }: CostRule, { time, room, trainer }: Places) {
  return (one: number, other: number): number =>
    delta(one, time[other] ?? nowhere, room[other] ?? nowhere, trainer[other] ?? nowhere) +
    delta(other, time[one] ?? nowhere, room[one] ?? nowhere, trainer[one] ?? nowhere)
}
