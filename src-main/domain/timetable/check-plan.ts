// The checker that nothing gets past: it looks at the whole plan with the rules alone and trusts no planner.
import { indexProblem, viewPlan } from './plan-view.ts'
import type { PlanProblem } from './problem.ts'
import type { Violation } from './rule.ts'
import { hardRules } from './rules/index.ts'
import type { Placement } from './solution.ts'

export interface PlanCheck {
  /** A plan with any is never stored. */
  readonly violations: readonly Violation[]
  /** Sittings of the problem that the plan places nowhere. */
  readonly unplacedSittingIds: readonly string[]
}

/** Every breach of every hard rule in a plan. */
export function checkPlan(problem: PlanProblem, placements: readonly Placement[]): PlanCheck {
  const index = indexProblem(problem)
  const view = viewPlan(index, placements)
  const placedIds = new Set(placements.map((placement) => placement.sittingId))
  return {
    violations: hardRules.flatMap((rule) => rule.check(view)),
    unplacedSittingIds: [...index.sittings.keys()].filter((sittingId) => !placedIds.has(sittingId)),
  }
}
