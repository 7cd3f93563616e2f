// For each class and trainer: the starts at which that trainer could teach it in some room, whatever else is planned.

import type { Compiled } from './compile.ts'
import { quarterMinutes, quartersPerDay } from './days.ts'
import type { Kind } from './kinds.ts'

/** Made when first asked for; in order. */
export function trainerStarts(compiled: Compiled): (item: number, trainer: number) => Int32Array {
  const byKind = new Map<Kind, KindStarts>()
  const lists = compiled.itemKind.map((kind) => {
    const list = byKind.get(kind) ?? { inSomeRoom: null, byTrainer: [] }
    byKind.set(kind, list)
    return list
  })
  const none = new Int32Array(0)
  return (item, trainer) => {
    const list = lists[item]
    const kind = compiled.itemKind[item]
    if (list === undefined || kind === undefined) return none
    const found = list.byTrainer[trainer]
    if (found !== undefined) return found
    list.inSomeRoom ??= startsInSomeRoom(compiled, compiled.itemClass[item] ?? 0, kind)
    const made = startsOfTrainer(compiled, kind, list.inSomeRoom, trainer)
    list.byTrainer[trainer] = made
    return made
  }
}

interface KindStarts {
  inSomeRoom: Int32Array | null
  readonly byTrainer: (Int32Array | undefined)[]
}

/** By the week alone: on which days a room is closed is left to its rule. */
function startsInSomeRoom(compiled: Compiled, classNumber: number, kind: Kind): Int32Array {
  const { days, roomOpenUntil } = compiled
  const until = new Int16Array(7 * quartersPerDay)
  for (const room of compiled.classRooms[classNumber] ?? []) {
    const from = room * until.length
    for (let at = 0; at < until.length; at += 1) {
      until[at] = Math.max(until[at] ?? 0, roomOpenUntil[from + at] ?? 0)
    }
  }
  return kind.times.filter((time) => {
    const day = Math.floor(time / quartersPerDay)
    const quarter = time - day * quartersPerDay
    const end = until[(days.weekday[day] ?? 0) * quartersPerDay + quarter] ?? 0
    return quarter * quarterMinutes + kind.minutes <= end
  })
}

function startsOfTrainer(compiled: Compiled, kind: Kind, starts: Int32Array, trainer: number): Int32Array {
  const { days, trainerFreeUntil, trainerAway } = compiled
  const found = new Int32Array(starts.length)
  let count = 0
  for (let at = 0; at < starts.length; at += 1) {
    const time = starts[at] ?? 0
    const day = Math.floor(time / quartersPerDay)
    if (trainerAway[trainer * days.count + day] === 1) continue
    const quarter = time - day * quartersPerDay
    const until = trainerFreeUntil[(trainer * 7 + (days.weekday[day] ?? 0)) * quartersPerDay + quarter] ?? 0
    if (quarter * quarterMinutes + kind.minutes > until) continue
    found[count] = time
    count += 1
  }
  return found.slice(0, count)
}
