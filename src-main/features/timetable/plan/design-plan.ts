// Designs a draft from the season's facts: what stays where it is, what the planner places, where 双场 helps.
import { Refusal } from '../../../contract/errors.ts'
import type { PlanningInput } from '../../../contract/timetable/plan/plans.ts'
import { openBreaches } from '../../../domain/timetable/check-plan.ts'
import type { PlanDesign } from '../../../domain/timetable/plan-design.ts'
import type { PlanProblem } from '../../../domain/timetable/problem.ts'
import { type CohortReach, reachByCohort } from '../../../domain/timetable/reach-report.ts'
import type { Solution } from '../../../domain/timetable/solution.ts'
import { isSamePlace } from '../../../storage/timetable/placement-store.ts'
import type { ClassFacts } from '../../../storage/timetable/plan-facts-store.ts'
import type { TimetableThreads } from '../office.ts'
import { standingIn, toPlacement } from '../plan-problem.ts'
import { missingSittings } from '../plan-scope.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { noSpares, spareSittings } from '../spare-sittings.ts'
import { type PlanTask, planOnce } from './plan-once.ts'
import { orderOf } from './week-scope.ts'

type Choice = Pick<PlanningInput, 'classIds' | 'weeks' | 'replan' | 'addSecondSittings'>

/**
 * `newId` gives the ids of sittings; the same facts, choice and solver give the same plan but for them.
 * @throws PLAN_BREAKS_RULES at once where what may not move breaks them: no plan with it could be stored.
 */
export async function designPlan(
  season: SeasonFacts,
  choice: Choice,
  newId: () => string,
  solve: PlanTask['solve'],
  check: TimetableThreads['check'],
): Promise<PlanDesign> {
  const { facts, scope, isCalled } = orderOf(season, choice)
  if (scope.standing.length > 0) throw new Refusal('PLAN_BREAKS_RULES', { sentences: [...scope.standing] })
  const firsts = missingSittings(facts, scope.chosen, newId).filter(({ lessonId }) => isCalled(lessonId))
  const spares = choice.addSecondSittings ? spareSittings(facts, scope, newId) : noSpares
  const { problem, solution, extra, doubledLessons } = await planOnce({ facts, scope, firsts, solve }, spares)
  const { kept, released, chosen } = scope
  const placed = [...solution.placements, ...facts.otherPlacements.map(toPlacement)]
  const breaches = openBreaches(await check(problem, placed), standingIn(facts))
  return {
    problem,
    solution,
    breaches: breaches.map((one) => one.sentence),
    changed: changedIn(facts, problem, solution),
    newSittings: [...firsts, ...extra],
    kept,
    released,
    doubledClasses: namesOfClasses(facts, doubledLessons),
    short: shortOf(problem, solution, chosen),
  }
}

/** What is called off keeps its place whatever is planned, so only sittings of the problem count. */
function changedIn(
  { draft, published }: SeasonFacts,
  problem: PlanProblem,
  { placements }: Solution,
): number {
  const known = new Set(problem.classes.flatMap(({ lessons }) => lessons.flatMap((one) => one.sittingIds)))
  const present = new Map(
    ((draft ?? published)?.placements ?? [])
      .filter(({ sittingId }) => known.has(sittingId))
      .map((one) => [one.sittingId, one]),
  )
  const same = placements.filter((one) => {
    const before = present.get(one.sittingId)
    return before !== undefined && isSamePlace(before, one)
  }).length
  const isPlaced = new Set(placements.map((one) => one.sittingId))
  const lost = [...present.keys()].filter((id) => !isPlaced.has(id)).length
  return placements.length - same + lost
}

/** Teams of these classes that cannot reach as many lessons as they must. */
function shortOf(
  problem: PlanProblem,
  { placements }: Solution,
  classes: readonly ClassFacts[],
): readonly CohortReach[] {
  const ids = new Set(classes.map(({ id }) => id))
  return reachByCohort(problem, placements).filter(
    (one) => ids.has(one.classId) && one.reachableLessons < one.requiredLessons,
  )
}

function namesOfClasses(facts: SeasonFacts, lessonIds: readonly string[]): string[] {
  const ids = new Set(lessonIds)
  return facts.classes
    .filter((one) => one.lessons.some((lesson) => ids.has(lesson.id)))
    .map((one) => one.name)
}
