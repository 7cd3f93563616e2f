// The search of a run that somebody watches: what it has found so far is told while it goes on.
import type { PlanProblem } from '../../../domain/timetable/problem.ts'
import type { PlanScore } from '../../../domain/timetable/scoring.ts'
import type { Placement, Solution } from '../../../domain/timetable/solution.ts'
import type { SolverProgress } from '../../../domain/timetable/solver-run.ts'
import type { Core } from '../../../procedures/core.ts'
import type { TimetableThreads } from '../office.ts'
import { accepted } from '../solve-plan.ts'
import { type Search, searchOf } from './plan-efforts.ts'
import type { PlanningRun } from './planning-runs.ts'

/** @throws as accepted. */
export async function solvePlan(
  core: Core,
  threads: TimetableThreads,
  run: PlanningRun,
  { planning, from }: { readonly planning: PlanProblem; readonly from: readonly Placement[] | null },
  search: Search,
): Promise<Solution> {
  const settled = (await threads.check(planning, planning.fixed)).length
  const report = (progress: SolverProgress) => run.report(withoutSettled(progress, settled))
  const solving = threads.solve({
    problem: planning,
    ...(from !== null && { from, tellsFrom: true }),
    ...searchOf(planning, search),
    onProgress: report,
  })
  run.follow(solving)
  const { progress, checked, solution } = accepted(core, await solving.outcome)
  report({ ...progress, score: checked })
  return solution
}

/** What lies fixed may break rules that are there for what is new: that is nobody's to mend, and not told. */
function withoutSettled(progress: SolverProgress, settled: number): SolverProgress {
  const told = (score: PlanScore | null) =>
    score === null ? null : { ...score, hard: Math.max(0, score.hard - settled) }
  return { ...progress, score: told(progress.score), fromScore: told(progress.fromScore) }
}
