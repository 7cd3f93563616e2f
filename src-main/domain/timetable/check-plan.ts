// The checker that nothing gets past: it looks at the whole plan with the rules alone and trusts no planner.
import { indexProblem, type PlanView, viewPlan } from './plan-view.ts'
import type { PlanProblem } from './problem.ts'
import type { Violation } from './rule.ts'
import { hardRules } from './rules/index.ts'
import type { Placement } from './solution.ts'

export interface PlanCheck {
  /** A plan with any is never stored. */
  readonly violations: readonly Violation[]
  /** Sittings of the problem that the plan places nowhere; spare ones need no place. */
  readonly unplacedSittingIds: readonly string[]
}

/** Every breach of every hard rule in a plan. */
export function checkPlan(problem: PlanProblem, placements: readonly Placement[]): PlanCheck {
  const asked = problem.classes.flatMap(({ lessons }) => lessons.flatMap(({ sittingIds }) => sittingIds))
  const placedIds = new Set(placements.map((placement) => placement.sittingId))
  return {
    violations: violationsIn(viewPlan(indexProblem(problem), placements)),
    unplacedSittingIds: asked.filter((sittingId) => !placedIds.has(sittingId)),
  }
}

/** The same for a plan whose references have been followed already. */
export function violationsIn(view: PlanView): readonly Violation[] {
  return hardRules.flatMap((rule) => rule.check(view))
}

/** Those that are not of standing sittings alone: what has been held and what others hold is not to be judged again. */
export function openBreaches(
  violations: readonly Violation[],
  standing: ReadonlySet<string>,
): readonly Violation[] {
  return violations.filter(
    ({ code, sittingIds }) => code === 'fixed-moved' || !sittingIds.every((id) => standing.has(id)),
  )
}
