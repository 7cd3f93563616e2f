// Designs a draft from the season's facts: what stays where it is, what the planner places, where 双场 helps.
import type { PlanningInput } from '../../contract/plans.ts'
import type { PlanDesign } from '../../domain/timetable/plan-design.ts'
import { type PlanTask, planOnce } from './plan-once.ts'
import { missingSittings } from './plan-scope.ts'
import type { SeasonFacts } from './season-facts.ts'
import { doubled, shortOf } from './second-sittings.ts'
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
  const task: PlanTask = { facts, scope, firsts, newId, solve }
  const { problem, solution, extra, doubledLessons } = choice.addSecondSittings
    ? await doubled(task)
    : await planOnce(task, [])
  const { kept, released, chosen } = scope
  return {
    problem,
    solution,
    newSittings: [...firsts, ...extra],
    kept,
    released,
    doubledClasses: namesOfClasses(facts, doubledLessons),
    short: shortOf(problem, solution).filter((one) => chosen.some(({ id }) => id === one.classId)),
  }
}

function namesOfClasses(facts: SeasonFacts, lessonIds: readonly string[]): string[] {
  const ids = new Set(lessonIds)
  return facts.classes
    .filter((one) => one.lessons.some((lesson) => ids.has(lesson.id)))
    .map((one) => one.name)
}
