// What it would cost if a sitting lay somewhere else, rule by rule.
import { withPlacement } from '../moves.ts'
import type { PlanProblem } from '../problem.ts'
import type { Placement } from '../solution.ts'
import { focusOn, sittingIdsOf } from './focus.ts'
import { type ScoreChange, scoreComparer } from './score-change.ts'

/** The change of score if the sitting lay there, whatever rules that would break; null for a sitting of no class. */
export function changeThere(
  problem: PlanProblem,
  plan: readonly Placement[],
  place: Placement,
): ScoreChange | null {
  const { sittingId } = place
  const owner = problem.classes.find((one) => sittingIdsOf(one).includes(sittingId))
  if (owner === undefined) return null
  const focused = focusOn(problem, plan, new Set([owner.id]))
  const lies = plan.filter((one) => one.sittingId === sittingId)
  const trainerIds = [place, ...lies].map(({ trainerId }) => trainerId)
  return scoreComparer(focused, sittingId, trainerIds)(plan, withPlacement(plan, place))
}
