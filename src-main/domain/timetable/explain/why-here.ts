// Why a sitting lies where it lies: what this place costs and saves, rule by rule, and what the next best would.
import { type BestPlace, candidatesOf } from '../candidates/candidates.ts'
import { withPlacement } from '../moves.ts'
import { indexProblem, viewPlan } from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import type { Placement } from '../solution.ts'
import { focusOn, sittingIdsOf } from './focus.ts'
import { type ScoreChange, scoreComparer } from './score-change.ts'

export interface WhyHere {
  /** The plan against the same plan without this sitting. */
  readonly here: ScoreChange
  /** Places that break no rule, the best of each of the best days; empty for what is fixed. */
  readonly alternatives: readonly Alternative[]
}

export interface Alternative {
  readonly placement: Placement
  /** Against the plan as it is. */
  readonly change: ScoreChange
}

/** null for a sitting that the plan does not place or that is nobody's. */
export function whyHere(
  problem: PlanProblem,
  plan: readonly Placement[],
  sittingId: string,
  most = 3,
): WhyHere | null {
  const owner = problem.classes.find((one) => sittingIdsOf(one).includes(sittingId))
  const lies = plan.find((one) => one.sittingId === sittingId)
  if (owner === undefined || lies === undefined) return null
  const without = plan.filter((one) => one.sittingId !== sittingId)
  const places = bestElsewhere(problem, plan, sittingId).slice(0, most)
  const trainerIds = [lies, ...places].map(({ trainerId }) => trainerId)
  const compare = scoreComparer(focusOn(problem, plan, new Set([owner.id])), sittingId, trainerIds)
  return {
    here: compare(without, plan),
    alternatives: places.map((placement) => ({
      placement,
      change: compare(plan, withPlacement(plan, placement)),
    })),
  }
}

/** The best place of each day, best first; of equals the earlier. */
function bestElsewhere(problem: PlanProblem, plan: readonly Placement[], sittingId: string): Placement[] {
  const view = viewPlan(indexProblem(problem), plan)
  const byDay = candidatesOf({ view, sittingId })?.byDay() ?? []
  return byDay
    .filter((best) => best !== null)
    .toSorted(cheapestFirst)
    .map(({ date, startMinute, room, trainer }) => ({
      sittingId,
      date,
      startMinute,
      roomId: room.id,
      trainerId: trainer.id,
    }))
}

const cheapestFirst = ({ change: one }: BestPlace, { change: other }: BestPlace): number =>
  one.short - other.short || one.soft - other.soft
