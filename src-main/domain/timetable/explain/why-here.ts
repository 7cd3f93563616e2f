// Why a sitting lies where it lies: what this place costs and saves, rule by rule, and what the next best would.

import { isoDateOf } from '../../calendar/dates.ts'
import { compileProblem } from '../compiled/compile.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import { withPlacement } from '../moves.ts'
import type { PlanProblem } from '../problem.ts'
import { layOut, type SeasonBoard, seasonBoard } from '../season-board.ts'
import type { Placement } from '../solution.ts'
import { bestPlaces, type Place } from './alternatives.ts'
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

/** Above any points that a place can cost: a lesson without a place is never the better one. */
const tiers = { unplaced: 1_000_000, short: 10_000 }

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
  const focused = focusOn(problem, plan, new Set([owner.id]))
  const without = plan.filter((one) => one.sittingId !== sittingId)
  const isFixed = problem.fixed.some((one) => one.sittingId === sittingId)
  const places = isFixed ? [] : alternativePlaces(focused, plan, sittingId, most)
  const trainerIds = [lies, ...places].map(({ trainerId }) => trainerId)
  const compare = scoreComparer(focused, sittingId, trainerIds)
  return {
    here: compare(without, plan),
    alternatives: places.map((placement) => ({
      placement,
      change: compare(plan, withPlacement(plan, placement)),
    })),
  }
}

function alternativePlaces(
  focused: PlanProblem,
  plan: readonly Placement[],
  sittingId: string,
  most: number,
): readonly Placement[] {
  // All else stays, also what lies where the rules would not let it be put.
  const fixed = plan.filter((one) => one.sittingId !== sittingId)
  const on = seasonBoard(compileProblem({ ...focused, fixed }), tiers)
  layOut(
    on,
    plan.filter((one) => one.sittingId === sittingId),
  )
  const item = on.compiled.itemIds.indexOf(sittingId)
  return bestPlaces(on, item, most).map((place) => placementAt(on, sittingId, place))
}

function placementAt(
  { compiled: { problem, days } }: SeasonBoard,
  sittingId: string,
  { time, room, person }: Place,
): Placement {
  const day = Math.floor(time / quartersPerDay)
  return {
    sittingId,
    date: isoDateOf(days.first + day),
    startMinute: (time - day * quartersPerDay) * quarterMinutes,
    roomId: problem.rooms[room]?.id ?? '',
    trainerId: problem.trainers[person]?.id ?? '',
  }
}
