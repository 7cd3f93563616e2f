// 双场 by trying: a second sitting of each lesson of the classes in which some team would otherwise miss too much.
import type { NewSitting } from '../../domain/timetable/plan-design.ts'
import type { PlanProblem } from '../../domain/timetable/problem.ts'
import { type CohortReach, reachByCohort } from '../../domain/timetable/reach-report.ts'
import type { Solution } from '../../domain/timetable/solution.ts'
import type { ClassFacts } from '../../storage/plan-facts-store.ts'
import { type PlannedOnce, type PlanTask, planOnce } from './plan-once.ts'

/** Kept only where it helps and everything still finds a place. */
export async function doubled(task: PlanTask): Promise<PlannedOnce> {
  const single = await planOnce(task, [])
  const missing = shortageByClass(single)
  // A class that says how often it holds each lesson is taken at its word.
  const wanting = task.scope.chosen.filter(
    (one) => one.sittingPattern.length === 0 && (missing.get(one.id) ?? 0) > 0,
  )
  const tried = wanting.flatMap((one) =>
    secondSittings(task, single, one).map((sitting) => ({ sitting, classId: one.id })),
  )
  if (tried.length === 0) return single
  const all = await planOnce(
    task,
    tried.map(({ sitting }) => sitting),
  )
  const after = shortageByClass(all)
  const stuck = new Set(all.solution.unplaced.map((one) => one.classId))
  const helped = tried.filter(
    ({ classId }) => !stuck.has(classId) && (after.get(classId) ?? 0) < (missing.get(classId) ?? 0),
  )
  if (helped.length === 0) return single
  if (helped.length === tried.length) return all
  const again = await planOnce(
    task,
    helped.map(({ sitting }) => sitting),
  )
  return again.solution.unplaced.length > single.solution.unplaced.length ? single : again
}

/** One more sitting for each lesson that has a single one, placed by this run. */
function secondSittings(
  { scope, newId }: PlanTask,
  { problem, solution }: PlannedOnce,
  { id }: ClassFacts,
): NewSitting[] {
  const keptIds = new Set(scope.kept.map((one) => one.sittingId))
  const placed = new Set(solution.placements.map((one) => one.sittingId))
  const lessons = problem.classes.find((one) => one.id === id)?.lessons ?? []
  return lessons
    .filter(
      ({ sittingIds: [only, ...more] }) =>
        only !== undefined && more.length === 0 && placed.has(only) && !keptIds.has(only),
    )
    .map((lesson) => ({ id: newId(), lessonId: lesson.id }))
}

/** Heads × lessons that teams cannot reach below what their class requires. */
function shortageByClass({ problem, solution }: PlannedOnce): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { classId, heads, requiredLessons, reachableLessons } of shortOf(problem, solution)) {
    sums.set(classId, (sums.get(classId) ?? 0) + heads * (requiredLessons - reachableLessons))
  }
  return sums
}

export function shortOf(problem: PlanProblem, { placements }: Solution): CohortReach[] {
  return reachByCohort(problem, placements).filter((one) => one.reachableLessons < one.requiredLessons)
}
