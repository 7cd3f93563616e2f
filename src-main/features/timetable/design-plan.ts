// Designs a draft from the season's facts: what stays where it is, what the planner places, where 双场 helps.
import type { PlanningInput } from '../../contract/plans.ts'
import type { PlanDesign } from '../../domain/timetable/plan-design.ts'
import type { PlanProblem } from '../../domain/timetable/problem.ts'
import { type CohortReach, reachByCohort } from '../../domain/timetable/reach-report.ts'
import type { Solution } from '../../domain/timetable/solution.ts'
import type { ClassFacts } from '../../storage/plan-facts-store.ts'
import { type PlanTask, planOnce } from './plan-once.ts'
import { missingSittings } from './plan-scope.ts'
import type { SeasonFacts } from './season-facts.ts'
import { noSpares, spareSittings } from './spare-sittings.ts'
import { orderOf } from './week-scope.ts'

type Choice = Pick<PlanningInput, 'classIds' | 'weeks' | 'replan' | 'addSecondSittings'>

/** `newId` gives the ids of sittings; the same facts, choice and solver give the same plan but for them. */
export async function designPlan(
  season: SeasonFacts,
  choice: Choice,
  newId: () => string,
  solve: PlanTask['solve'],
): Promise<PlanDesign> {
  const { facts, scope, isCalled } = orderOf(season, choice)
  const firsts = missingSittings(facts, scope.chosen, newId).filter(({ lessonId }) => isCalled(lessonId))
  const spares = choice.addSecondSittings ? spareSittings(facts, scope, newId) : noSpares
  const { problem, solution, extra, doubledLessons } = await planOnce({ facts, scope, firsts, solve }, spares)
  const { kept, released, chosen } = scope
  return {
    problem,
    solution,
    newSittings: [...firsts, ...extra],
    kept,
    released,
    doubledClasses: namesOfClasses(facts, doubledLessons),
    short: shortOf(problem, solution, chosen),
  }
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
