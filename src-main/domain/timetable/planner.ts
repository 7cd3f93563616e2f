// What every planner is, and what it is told and tells.
import type { PlanProblem } from './problem.ts'
import type { PlanScore } from './scoring.ts'
import type { Placement, Solution } from './solution.ts'

export interface PlannerOptions {
  readonly seed: number
  /** Asked many times a second; the planner then hands over the best that it has. */
  readonly shouldStop: () => boolean
  /** How many moves to try; absent: as many as the size of the problem asks for. The same number gives the same plan. */
  readonly moves?: number
  /** Instead of a number of moves: as long as this clock says. */
  readonly time?: { readonly milliseconds: number; readonly now: () => number }
  /** A plan to begin with; without it the planner begins with what is fixed alone. */
  readonly from?: readonly Placement[]
  /** Told of each better plan, as often as there is one. */
  readonly onBest?: (best: BestSoFar) => void
  /** Told every few milliseconds how many moves have been tried, better or not. */
  readonly onMoves?: (moves: number) => void
}

/** What the planner would hand over if it were stopped now. */
export interface BestSoFar {
  readonly score: PlanScore
  readonly placements: readonly Placement[]
  /** Moves tried so far. */
  readonly moves: number
}

/** What every planner is, the engine and those of tests alike. Same problem, same seed: same solution. */
export interface Planner {
  plan(problem: PlanProblem, options: PlannerOptions): Solution
}
