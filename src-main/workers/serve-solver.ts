// A thread's side of a run: plans one seed with whatever planner it is given, tells how far it is, and looks at the flag.
import { parentPort, workerData } from 'node:worker_threads'
import type { BestSoFar, Planner, PlannerOptions } from '../domain/timetable/planner.ts'
import type { PlanProblem } from '../domain/timetable/problem.ts'
import { planScorer } from '../domain/timetable/score-plan.ts'
import type { PlanScore } from '../domain/timetable/scoring.ts'
import type { Placement } from '../domain/timetable/solution.ts'
import type { SolverBudget } from '../domain/timetable/solver-run.ts'
import type { SolverJob, SolverMessage } from './solver-job.ts'

/** Half of what a run tells, so that what it tells is never older than this. */
const tellEveryMs = 50

/**
 * Called once, in a thread that was started with a SolverJob. What the planner throws ends the thread. Plans are judged
 * here too, by the rules alone: a district's takes some tenths of a second, in which the main thread has others to answer.
 */
// long: one search and what it tells while it runs, over the same three figures
export function serveSolver(planner: Planner): void {
  const job: SolverJob = workerData
  const { judge, judgeFirst } = judgeOf(job.problem)
  if (job.tellsFrom && job.from !== null) post({ kind: 'from', score: judge(job.from) })
  const flag = new Int32Array(job.stopFlag)
  let score: PlanScore | null = null
  let [moves, toldAt, isNew] = [0, 0, false]
  const tell = () => {
    const now = performance.now()
    if (!isNew || now - toldAt < tellEveryMs) return
    toldAt = now
    isNew = false
    post({ kind: 'progress', score, moves })
  }
  const solution = planner.plan(job.problem, {
    seed: job.seed,
    ...(job.from !== null && { from: job.from }),
    ...budgetOptions(job.budget),
    shouldStop: () => {
      tell()
      return Atomics.load(flag, 0) === 1
    },
    onMoves: (tried) => {
      moves = tried
      isNew = true
    },
    onBest: (best) => {
      score = best.score
      moves = best.moves
      isNew = true
      tell()
      judgeFirst(best)
    },
  })
  post({
    kind: 'done',
    solution,
    score: solution.score ?? score,
    moves: solution.moves ?? moves,
    checked: judge(solution.placements),
  })
}

/**
 * What all plans of a problem have in common is reckoned with the first one that is found, while nobody waits for it:
 * whoever stops the run later waits for one plan's own part.
 */
function judgeOf(problem: PlanProblem) {
  const scorer = planScorer(problem)
  let hasJudged = false
  const judge = (placements: readonly Placement[]): PlanScore => {
    hasJudged = true
    const { hard, unplaced, short, soft } = scorer.score(placements)
    return { hard, unplaced, short, soft }
  }
  const judgeFirst = (best: BestSoFar): void => {
    if (!hasJudged) judge(best.placements)
  }
  return { judge, judgeFirst }
}

const budgetOptions = (budget: SolverBudget): Pick<PlannerOptions, 'moves' | 'time'> =>
  'moves' in budget
    ? { moves: budget.moves }
    : { time: { milliseconds: budget.milliseconds, now: () => performance.now() } }

function post(message: SolverMessage): void {
  parentPort?.postMessage(message)
}
