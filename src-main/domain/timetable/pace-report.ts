// Which classes a plan teaches faster than was asked for: it keeps every rule, but a wish was not kept and must be said.
import { type IsoDate, mondayOf } from '../calendar/dates.ts'
import type { PlanProblem } from './problem.ts'
import type { Placement } from './solution.ts'

export interface QuickenedClass {
  readonly classId: string
  /** As asked, and the most lessons that begin in one week of this plan. */
  readonly lessonsPerWeek: number
  readonly most: number
}

/** A second sitting of a lesson is not another lesson: a week counts each lesson once, by its first sitting. */
export function quickenedClasses(problem: PlanProblem, placements: readonly Placement[]): QuickenedClass[] {
  const dates = new Map(placements.map((placement) => [placement.sittingId, placement.date]))
  return problem.classes.flatMap(({ id: classId, lessons, lessonsPerWeek }) => {
    const weeks = new Map<IsoDate, number>()
    for (const { sittingIds } of lessons) {
      const first = sittingIds.flatMap((sittingId) => dates.get(sittingId) ?? []).toSorted()[0]
      if (first !== undefined) weeks.set(mondayOf(first), (weeks.get(mondayOf(first)) ?? 0) + 1)
    }
    const most = Math.max(0, ...weeks.values())
    return most > lessonsPerWeek ? [{ classId, lessonsPerWeek, most }] : []
  })
}
