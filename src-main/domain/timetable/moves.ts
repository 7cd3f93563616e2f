// What one move of the hand would break, told before it is made and never forbidden without a reason.
import { checkPlan } from './check-plan.ts'
import type { PlanProblem } from './problem.ts'
import type { Violation } from './rule.ts'
import type { Placement } from './solution.ts'

/** The plan with one sitting put where this one says, wherever it lay before. */
export function withPlacement(plan: readonly Placement[], place: Placement): readonly Placement[] {
  return [...plan.filter((placement) => placement.sittingId !== place.sittingId), place]
}

/** The rules that putting this one sitting there breaks; breaches that were there before and stay are not its fault. */
export function explainPlacement(
  problem: PlanProblem,
  plan: readonly Placement[],
  place: Placement,
): readonly Violation[] {
  const without = plan.filter((placement) => placement.sittingId !== place.sittingId)
  // Some breaches name others than the sitting moved (a worker's other sitting is gone), so before and after are compared.
  const before = new Set(checkPlan(problem, without).violations.map(breachKey))
  return checkPlan(problem, withPlacement(plan, place)).violations.filter(
    (violation) => violation.sittingIds.includes(place.sittingId) || !before.has(breachKey(violation)),
  )
}

function breachKey(violation: Violation): string {
  return `${violation.code} ${violation.sittingIds.join(' ')}`
}
