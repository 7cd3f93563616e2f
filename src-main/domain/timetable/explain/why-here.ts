// Why a sitting lies where it lies: what this place costs and saves, rule by rule, and what the next best would.

import { withPlacement } from '../moves.ts'
import type { BestPlace, PlacesAsked, PossiblePlaces } from '../possible-places/possible-places.ts'
import type { Placement } from '../solution.ts'
import { focusOn } from './focus.ts'
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

const mostAlternatives = 3

/** Of what its possible places were asked of. null for a sitting that the plan does not place or that is nobody's. */
export function whyHere(
  { view, sittingId, priced = view.problem }: PlacesAsked,
  possible: PossiblePlaces | null,
): WhyHere | null {
  const owner = view.sittings.get(sittingId)
  const plan = view.placements
  const lies = plan.find((one) => one.sittingId === sittingId)
  if (owner === undefined || lies === undefined || possible === null) return null
  const without = plan.filter((one) => one.sittingId !== sittingId)
  const places = bestElsewhere(possible, sittingId).slice(0, mostAlternatives)
  const trainerIds = [lies, ...places].map(({ trainerId }) => trainerId)
  const focused = focusOn(priced, plan, new Set([owner.planClass.id]))
  const compare = scoreComparer(focused, sittingId, trainerIds)
  return {
    here: compare(without, plan),
    alternatives: places.map((placement) => ({
      placement,
      change: compare(plan, withPlacement(plan, placement)),
    })),
  }
}

/** The best place of each day, best first; of equals the earlier. */
function bestElsewhere(possible: PossiblePlaces, sittingId: string): Placement[] {
  return possible
    .byDay()
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
