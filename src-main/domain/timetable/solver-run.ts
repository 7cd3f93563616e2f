// What a run of the planner over one or more seeds is asked, tells meanwhile and comes to, whoever carries it out.
import type { PlanProblem } from './problem.ts'
import type { PlanScore } from './scoring.ts'
import type { Placement, Solution } from './solution.ts'

export interface SolverRequest {
  readonly problem: PlanProblem
  /** One search for each; the best plan is taken, and of equals the lower seed's. */
  readonly seeds: readonly number[]
  readonly budget: SolverBudget
  /** A plan that each search begins with. */
  readonly from?: readonly Placement[]
  /** Whether to tell what `from` scores, before the search begins; one seed does. */
  readonly tellsFrom?: boolean
  /** At most so many at once; never more than the machine has cores or there are seeds. */
  readonly threads?: number
  /** Called at most ten times a second, and never after the outcome. */
  readonly onProgress?: (progress: SolverProgress) => void
}

/** Moves for each seed, which repeats on every machine; or milliseconds for the whole run. */
export type SolverBudget = { readonly moves: number } | { readonly milliseconds: number }

export interface SolverProgress {
  /** The best so far; null as long as there is none. */
  readonly score: PlanScore | null
  /** What `from` scores by the rules; null where nobody asked, or until it is known. */
  readonly fromScore: PlanScore | null
  /** Tried by all seeds together. */
  readonly moves: number
  readonly elapsedMs: number
  /** Of the budget, from 0 to 1. */
  readonly share: number
  /** When the best was found, after the beginning. */
  readonly betterAtMs: number | null
}

export type SolverOutcome = SolverSuccess | SolverFailure

export interface SolverSuccess {
  readonly ok: true
  readonly solution: Solution
  /** As the planner says; null where it says nothing. */
  readonly score: PlanScore | null
  /** By the rules alone; another than `score` is a bug. */
  readonly checked: PlanScore
  readonly seed: number
  /** As told last. */
  readonly progress: SolverProgress
}

export interface SolverFailure {
  readonly ok: false
  /** 'ended': somebody did not want it any more. 'stopped': asked to stop before there was any plan. */
  readonly reason: 'threw' | 'out-of-memory' | 'thread-died' | 'ended' | 'stopped'
  /** For the log, in the machine's words. */
  readonly detail: string
}

export interface SolverRun {
  /** Never rejects, and comes when every thread of the run has ended. */
  readonly outcome: Promise<SolverOutcome>
  /** Asks for the best there is, now; where there is none yet the run ends where it stands. */
  readonly stop: () => void
  /** Ends the run at once; nothing is kept. */
  readonly end: () => void
}
