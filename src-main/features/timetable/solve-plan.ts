// One search of the planner outside the main thread; what it claims is checked here before anybody uses it.
import { Refusal } from '../../contract/errors.ts'
import { compareScores } from '../../domain/timetable/scoring.ts'
import type { Solution } from '../../domain/timetable/solution.ts'
import type { SolverFailure, SolverRequest, SolverSuccess } from '../../domain/timetable/solver-run.ts'
import type { Core } from '../../procedures/core.ts'
import { reportIncident } from '../../procedures/failures.ts'
import type { TimetableThreads } from './office.ts'

/** A search that nobody watches. @throws PLANNING_FAILED, PLANNING_STOPPED, PLAN_SCORE_MISMATCH. */
export async function solveAtOnce(
  core: Core,
  threads: TimetableThreads,
  request: SolverRequest,
): Promise<Solution> {
  return accepted(core, await threads.solve(request).outcome).solution
}

/**
 * What a search came to, once it has been looked at. @throws PLANNING_FAILED; PLANNING_STOPPED when it was stopped before
 * there was a plan; PLAN_SCORE_MISMATCH when the plan is not as good or as bad as its planner says.
 */
export function accepted(core: Core, outcome: SolverSuccess | SolverFailure): SolverSuccess {
  if (!outcome.ok) throw refusalOf(core, outcome)
  refuseFalse(core, outcome)
  return outcome
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
