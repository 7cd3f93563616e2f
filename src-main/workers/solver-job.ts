// What crosses between a run of the planner and its threads: one seed's job there, how far it is and its end back.
import type { PlanProblem } from '../domain/timetable/problem.ts'
import type { PlanScore } from '../domain/timetable/scoring.ts'
import type { Placement, Solution } from '../domain/timetable/solution.ts'
import type { SolverBudget } from '../domain/timetable/solver-run.ts'

export interface SolverJob {
  readonly problem: PlanProblem
  readonly seed: number
  readonly budget: SolverBudget
  readonly from: readonly Placement[] | null
  /** Whether this thread is the one to say what `from` scores. */
  readonly tellsFrom: boolean
  /** One Int32, shared by the threads of a run: 1 asks them to stop. */
  readonly stopFlag: SharedArrayBuffer
}

export type SolverMessage =
  | { readonly kind: 'from'; readonly score: PlanScore }
  | { readonly kind: 'progress'; readonly score: PlanScore | null; readonly moves: number }
  | {
      readonly kind: 'done'
      readonly solution: Solution
      readonly score: PlanScore | null
      readonly moves: number
      /** By the rules alone, which share nothing with the search. */
      readonly checked: PlanScore
    }
