// For each class and trainer: the starts at which that trainer could teach it in some room, whatever else is planned.

import type { Compiled } from './compile.ts'
import { quarterMinutes, quartersPerDay } from './days.ts'
import type { Kind } from './kinds.ts'

/** Made when first asked for; in order. */
export function trainerStarts(compiled: Compiled): (item: number, trainer: number) => Int32Array {
  const known = new Map<Kind, (Int32Array | undefined)[]>()
  const lists = compiled.itemKind.map((kind) => {
    const list = known.get(kind) ?? []
    known.set(kind, list)
    return list
  })
  const none = new Int32Array(0)
  return (item, trainer) => {
    const list = lists[item]
    if (list === undefined) return none
    const found = list[trainer]
    if (found !== undefined) return found
    const made = startsOf(compiled, item, trainer)
    list[trainer] = made
    return made
  }
}

function startsOf(compiled: Compiled, item: number, trainer: number): Int32Array {
  const { days, trainerFreeUntil, trainerAway, roomOpenUntil, placeClosed, roomPlace } = compiled
  const kind = compiled.itemKind[item]
  if (kind === undefined) return new Int32Array(0)
  const rooms = compiled.classRooms[compiled.itemClass[item] ?? 0] ?? new Int32Array(0)
  const row = (owner: number, day: number) => (owner * 7 + (days.weekday[day] ?? 0)) * quartersPerDay
  return kind.times.filter((time) => {
    const day = Math.floor(time / quartersPerDay)
    const quarter = time - day * quartersPerDay
    const end = quarter * quarterMinutes + kind.minutes
    if (trainerAway[trainer * days.count + day] === 1) return false
    if ((trainerFreeUntil[row(trainer, day) + quarter] ?? 0) < end) return false
    return rooms.some(
      (room) =>
        (roomOpenUntil[row(room, day) + quarter] ?? 0) >= end &&
        placeClosed[(roomPlace[room] ?? 0) * days.count + day] === 0,
    )
  })
}
