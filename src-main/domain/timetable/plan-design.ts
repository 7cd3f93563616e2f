// A plan for a season as it comes from the planner, before it is stored.
import type { PlanProblem } from './problem.ts'
import type { CohortReach } from './reach-report.ts'
import type { Placement, Solution } from './solution.ts'

export interface NewSitting {
  readonly id: string
  readonly lessonId: string
}

export interface PlanDesign {
  /** As the rules judge the plan. */
  readonly problem: PlanProblem
  readonly solution: Solution
  /** Sentences: rules that it still breaks; with any it is not stored. */
  readonly breaches: readonly string[]
  /** Sittings placed, moved or left without a place, against the draft, or what is published where there is none. */
  readonly changed: number
  /** Sittings that must be made before the placements can be stored, in the order of their lessons. */
  readonly newSittings: readonly NewSitting[]
  /** Placements that the planner was not asked about. */
  readonly kept: readonly Placement[]
  /** Published sittings that broke a rule where they lay. */
  readonly released: readonly string[]
  readonly doubledClasses: readonly string[]
  readonly short: readonly CohortReach[]
}
