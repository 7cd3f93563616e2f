// One search of the planner for a run, outside the main thread; what it claims is checked here before anybody uses it.
import { Refusal } from '../../contract/errors.ts'
import type { PlanProblem } from '../../domain/timetable/problem.ts'
import { compareScores, type PlanScore } from '../../domain/timetable/scoring.ts'
import type { Placement, Solution } from '../../domain/timetable/solution.ts'
import type {
  SolverFailure,
  SolverProgress,
  SolverRequest,
  SolverSuccess,
} from '../../domain/timetable/solver-run.ts'
import type { Core } from '../../procedures/core.ts'
import { reportIncident } from '../../procedures/failures.ts'
import type { TimetableThreads } from './office.ts'
import { type Search, searchOf } from './plan/plan-efforts.ts'
import type { PlanningRun } from './plan/planning-runs.ts'

/** @throws PLANNING_FAILED; PLANNING_STOPPED when it was stopped before there was a plan; PLAN_SCORE_MISMATCH when the plan is not as good or as bad as its planner says. */
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
  const outcome = await solving.outcome
  if (!outcome.ok) throw refusalOf(core, outcome)
  refuseFalse(core, outcome)
  report({ ...outcome.progress, score: outcome.checked })
  return outcome.solution
}

/** A search that nobody watches. @throws as solvePlan. */
export async function solveAtOnce(
  core: Core,
  threads: TimetableThreads,
  request: SolverRequest,
): Promise<Solution> {
  const outcome = await threads.solve(request).outcome
  if (!outcome.ok) throw refusalOf(core, outcome)
  refuseFalse(core, outcome)
  return outcome.solution
}

/** What lies fixed may break rules that are there for what is new: that is nobody's to mend, and not told. */
function withoutSettled(progress: SolverProgress, settled: number): SolverProgress {
  const told = (score: PlanScore | null) =>
    score === null ? null : { ...score, hard: Math.max(0, score.hard - settled) }
  return { ...progress, score: told(progress.score), fromScore: told(progress.fromScore) }
}

/** @throws PLAN_SCORE_MISMATCH when the rules alone find another score than the planner claims. */
function refuseFalse(core: Core, { score, checked, seed }: SolverSuccess): void {
  if (score === null || compareScores(score, checked) === 0) return
  const [claim, truth] = [JSON.stringify(score), JSON.stringify(checked)]
  const bug = new Error(`the planner claims ${claim} for seed ${seed}, the checker finds ${truth}`)
  throw new Refusal('PLAN_SCORE_MISMATCH', { incident: reportIncident(core, bug) })
}

function refusalOf(core: Core, failure: SolverFailure): Refusal {
  if (failure.reason === 'stopped') return new Refusal('PLANNING_STOPPED')
  return new Refusal('PLANNING_FAILED', { why: reasonOf(core, failure) })
}

function reasonOf(core: Core, { reason, detail }: SolverFailure): string {
  if (reason === 'ended') return '这次排课已经取消，需要时请重新开始'
  const incident = reportIncident(core, new Error(`the planner's run failed, ${reason}: ${detail}`))
  if (reason === 'out-of-memory') return `内存不够 #${incident}，请关掉别的程序，或少选几个班分批排`
  return `计算出错 #${incident}，请记下编号并联系管理员，也可以少选几个班再试`
}
