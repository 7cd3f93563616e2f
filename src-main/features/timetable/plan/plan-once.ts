// One search for a season's plan: the problem as the planner is given it, and what comes back as the rules judge it.
import type { NewSitting } from '../../../domain/timetable/plan-design.ts'
import type { PlanProblem } from '../../../domain/timetable/problem.ts'
import type { Placement, Solution } from '../../../domain/timetable/solution.ts'
import { livePlacements, problemOf } from '../plan-problem.ts'
import { narrowed, type Scope, withSittings } from '../plan-scope.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { type Spares, withSpares } from '../spare-sittings.ts'

export interface PlanTask {
  readonly facts: SeasonFacts
  readonly scope: Scope
  /** One for each lesson that has none yet. */
  readonly firsts: readonly NewSitting[]
  /** `from` is the plan that there is: what comes back is never worse than it. Null where there is none. */
  readonly solve: (planning: PlanProblem, from: readonly Placement[] | null) => Promise<Solution>
}

export interface PlannedOnce {
  readonly problem: PlanProblem
  readonly solution: Solution
  /** Beyond the first of each lesson. */
  readonly extra: readonly NewSitting[]
  /** Lessons that are held more often than asked for. */
  readonly doubledLessons: readonly string[]
}

/** Spares may be placed and need not: those that are not used are not made. */
export async function planOnce(
  { facts, scope, firsts, solve }: PlanTask,
  spares: Spares,
): Promise<PlannedOnce> {
  const problem = withSittings(problemOf(facts), firsts)
  const planning = withSpares(narrowed(facts, problem, scope), spares)
  const solution = await solve(planning, presentIn(planning, facts))
  const others = new Set(facts.otherPlacements.map((one) => one.sittingId))
  const placements = solution.placements.filter((one) => !others.has(one.sittingId))
  const used = usedSpares(spares, placements)
  return {
    problem: withSittings(problem, used.made),
    solution: { ...solution, placements },
    extra: used.made,
    doubledLessons: used.lessonIds,
  }
}

/** As far as the problem asks for it, so that it can be scored beside what the planner makes of the problem. */
function presentIn({ classes, fixed }: PlanProblem, facts: SeasonFacts): Placement[] | null {
  const shown = facts.draft ?? facts.published
  if (shown === null) return null
  const asked = new Set(
    classes
      .flatMap((one) => one.lessons)
      .flatMap(({ sittingIds, spareSittingIds = [] }) => [...sittingIds, ...spareSittingIds]),
  )
  for (const { sittingId } of fixed) asked.delete(sittingId)
  return [...fixed, ...livePlacements(facts, shown.placements).filter((one) => asked.has(one.sittingId))]
}

function usedSpares({ byLesson, made }: Spares, placements: readonly Placement[]) {
  const placed = new Set(placements.map((one) => one.sittingId))
  const isUsed = (id: string) => placed.has(id)
  return {
    made: made.filter(({ id }) => isUsed(id)),
    lessonIds: [...byLesson].flatMap(([lessonId, ids]) => (ids.some(isUsed) ? [lessonId] : [])),
  }
}
