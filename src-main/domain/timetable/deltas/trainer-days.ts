// Each trainer's day as a chain of items, for the rules that ask what else a trainer does that day.
import { nowhere, type Watcher } from '../board/board.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import type { DeltaInput } from './delta.ts'

export interface TrainerDays {
  /** By trainer × days + day: the first item of the chain, else `nowhere`. */
  readonly first: Int32Array
  /** By item: the next of its chain. */
  readonly next: Int32Array
  /** By trainer × weeks + week. */
  readonly inWeek: Int32Array
  /** Whether nobody could do both: at one time, or with too little time for the way, were the item then in that room. */
  readonly meets: (item: number, time: number, room: number, other: number) => boolean
  readonly watcher: Watcher
}

export function trainerDays({ compiled, places }: Pick<DeltaInput, 'compiled' | 'places'>): TrainerDays {
  const { days, trainers, items, itemKind, itemOffset, travel, roomPlace } = compiled
  const placeCount = compiled.places
  const first = new Int32Array(trainers * days.count).fill(nowhere)
  const next = new Int32Array(items).fill(nowhere)
  const inWeek = new Int32Array(trainers * days.weeks)

  function count(trainer: number, day: number, by: number): void {
    const cell = trainer * days.weeks + (days.week[day] ?? 0)
    inWeek[cell] = (inWeek[cell] ?? 0) + by
  }

  function meets(item: number, time: number, room: number, other: number): boolean {
    const start = time * quarterMinutes
    const end = start + (itemKind[item]?.minutes ?? 0)
    const otherStart = (places.time[other] ?? 0) * quarterMinutes + (itemOffset[other] ?? 0)
    const otherEnd = otherStart + (itemKind[other]?.minutes ?? 0)
    const otherPlace = roomPlace[places.room[other] ?? 0] ?? 0
    const way = travel[(roomPlace[room] ?? 0) * placeCount + otherPlace] ?? 0
    return start < otherEnd + way && otherStart < end + way
  }

  function leave(item: number): void {
    const trainer = places.trainer[item] ?? 0
    const day = Math.floor((places.time[item] ?? 0) / quartersPerDay)
    count(trainer, day, -1)
    const chain = trainer * days.count + day
    if (first[chain] === item) {
      first[chain] = next[item] ?? nowhere
      return
    }
    let before = first[chain] ?? nowhere
    while (before !== nowhere && next[before] !== item) before = next[before] ?? nowhere
    if (before !== nowhere) next[before] = next[item] ?? nowhere
  }

  function enter(item: number, time: number, trainer: number): void {
    const day = Math.floor(time / quartersPerDay)
    count(trainer, day, 1)
    const chain = trainer * days.count + day
    next[item] = first[chain] ?? nowhere
    first[chain] = item
  }

  return {
    first,
    next,
    inWeek,
    meets,
    watcher: {
      moves: (item, time, _room, trainer) => {
        if (places.time[item] !== nowhere) leave(item)
        if (time !== nowhere) enter(item, time, trainer)
      },
    },
  }
}
