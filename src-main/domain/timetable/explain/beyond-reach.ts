// What no concession brings back: workers lack lessons that are over, and too few are left to make up for them.
import type { PlanProblem } from '../problem.ts'
import type { ShortPart } from '../short-parts.ts'
import type { Placement } from '../solution.ts'

/** Heads × lessons, of what `shorts` add up to: a lesson is over when all its sittings lie before the class's first free day. */
export function beyondReach(
  { classes }: PlanProblem,
  plan: readonly Placement[],
  shorts: readonly ShortPart[],
): number {
  const dates = new Map(plan.map(({ sittingId, date }) => [sittingId, date]))
  return shorts.reduce((sum, { classId, heads, neededLessons, unreachedLessonIds }) => {
    const planClass = classes.find(({ id }) => id === classId)
    const notBefore = planClass?.notBefore ?? null
    if (planClass === undefined || notBefore === null) return sum
    const over = planClass.lessons.filter(
      ({ sittingIds }) =>
        sittingIds.length > 0 && sittingIds.every((id) => (dates.get(id) ?? notBefore) < notBefore),
    )
    const lost = over.filter(({ id }) => unreachedLessonIds.includes(id)).length
    return sum + heads * Math.max(0, neededLessons - (planClass.lessons.length - lost))
  }, 0)
}
