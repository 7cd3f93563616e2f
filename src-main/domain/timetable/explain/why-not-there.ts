// Why a sitting does not lie somewhere else: every rule that this would break, and where none would be, what it would cost.
import { explainPlacement, withPlacement } from '../moves.ts'
import type { PlanProblem } from '../problem.ts'
import type { Violation } from '../rule.ts'
import type { Placement } from '../solution.ts'
import { companionsOf, focusOn, sittingIdsOf } from './focus.ts'
import { type ScoreChange, scoreComparer } from './score-change.ts'

export interface WhyNotThere {
  /** As explainPlacement has them. */
  readonly breaches: readonly Violation[]
  /** Against the plan as it is; null where a rule would be broken or the sitting is nobody's. */
  readonly change: ScoreChange | null
}

export function whyNotThere(
  problem: PlanProblem,
  plan: readonly Placement[],
  candidate: Placement,
): WhyNotThere {
  const breaches = breachesThere(problem, plan, candidate)
  return { breaches, change: breaches.length > 0 ? null : changeThere(problem, plan, candidate) }
}

/** The change of score if the sitting lay there, whatever rules that would break; null for a sitting of no class. */
export function changeThere(
  problem: PlanProblem,
  plan: readonly Placement[],
  candidate: Placement,
): ScoreChange | null {
  const { sittingId } = candidate
  const owner = problem.classes.find((one) => sittingIdsOf(one).includes(sittingId))
  if (owner === undefined) return null
  const focused = focusOn(problem, plan, new Set([owner.id]))
  const lies = plan.filter((one) => one.sittingId === sittingId)
  const trainerIds = [candidate, ...lies].map(({ trainerId }) => trainerId)
  return scoreComparer(focused, sittingId, trainerIds)(plan, withPlacement(plan, candidate))
}

/** What explainPlacement finds, found faster: only what shares people, room, trainer or equipment with the sitting is looked at. */
export function breachesThere(
  problem: PlanProblem,
  plan: readonly Placement[],
  candidate: Placement,
): readonly Violation[] {
  const owner = problem.classes.find((one) => sittingIdsOf(one).includes(candidate.sittingId))
  const classIds = new Set(owner === undefined ? [] : [owner.id])
  const companions = companionsOf(problem, classIds)
  const needed = new Set(owner?.equipment.map(({ equipmentId }) => equipmentId))
  const nearIds = new Set(
    problem.classes
      .filter(
        (one) =>
          classIds.has(one.id) ||
          companions.has(one.id) ||
          one.equipment.some(({ equipmentId }) => needed.has(equipmentId)),
      )
      .flatMap(sittingIdsOf),
  )
  const isNear = ({ sittingId, roomId, trainerId }: Placement) =>
    roomId === candidate.roomId || trainerId === candidate.trainerId || nearIds.has(sittingId)
  const near = { ...problem, fixed: problem.fixed.filter(isNear) }
  return explainPlacement(near, plan.filter(isNear), candidate)
}
