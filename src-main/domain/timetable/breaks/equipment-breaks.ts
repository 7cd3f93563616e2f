// When too little of something that the class needs is left.
import type { Interval } from '../../calendar/intervals.ts'
import { countOf } from '../rules/equipment-overuse.ts'
import type { Standing } from './standing.ts'

/** In minutes since 1970-01-01. */
export function shortTimes(on: Standing): readonly Interval[] {
  return on.problem.equipment.flatMap(({ id, count }) => {
    const needed = countOf(on, id)
    return needed === 0 ? [] : timesAbove(count - needed, usesOf(on, id))
  })
}

interface Use {
  readonly at: number
  /** More or, below 0, fewer in use from then on. */
  readonly by: number
}

function usesOf({ view, sittingId }: Standing, equipmentId: string): readonly Use[] {
  const uses = view.placed.flatMap((sitting) => {
    if (sitting.sittingId === sittingId) return []
    const by = countOf(sitting, equipmentId)
    return by === 0
      ? []
      : [
          { at: sitting.start, by },
          { at: sitting.end, by: -by },
        ]
  })
  return uses.toSorted((one, other) => one.at - other.at)
}

/** While more than `most` are in use; always where even none is too many. */
function timesAbove(most: number, uses: readonly Use[]): readonly Interval[] {
  const found: Interval[] = []
  let [start, inUse] = [Number.MIN_SAFE_INTEGER, 0]
  for (const { at, by } of uses) {
    if (inUse > most) found.push({ start, end: at })
    start = at
    inUse += by
  }
  if (inUse > most) found.push({ start, end: Number.MAX_SAFE_INTEGER })
  return found
}
