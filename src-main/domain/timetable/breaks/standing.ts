// One sitting taken off a plan: whose it is, where it might go, and everything else where it lies.
import {
  indexProblem,
  type PlacedSitting,
  resolvePlacement,
  type SittingOwner,
  viewPlan,
} from '../plan-view.ts'
import type { PlanProblem, PlanRoom, PlanTrainer } from '../problem.ts'
import type { Placement } from '../solution.ts'
import { type Starts, startsOf } from './starts.ts'

export interface Standing extends SittingOwner {
  readonly problem: PlanProblem
  readonly sittingId: string
  readonly starts: Starts
  /** Of the class's kind, the too small ones too. */
  readonly rooms: readonly PlanRoom[]
  /** Those qualified. */
  readonly trainers: readonly PlanTrainer[]
  /** The places of the rooms, each once. */
  readonly placeIds: readonly string[]
  /** Everything else that is placed, in order of start. */
  readonly others: readonly PlacedSitting[]
  /** Those of its class. */
  readonly own: readonly PlacedSitting[]
  /** Where it lies; null where it has no place, or in a room or with a trainer that is gone. */
  readonly lies: PlacedSitting | null
}

/** null for a sitting of no class. */
export function standingOf(
  problem: PlanProblem,
  plan: readonly Placement[],
  sittingId: string,
): Standing | null {
  const index = indexProblem(problem)
  const owner = index.sittings.get(sittingId)
  if (owner === undefined) return null
  const { planClass, lesson } = owner
  const rooms = problem.rooms.filter(({ kind }) => kind === planClass.roomKind)
  const qualified = new Set(planClass.qualifiedTrainerIds)
  const others = viewPlan(
    index,
    plan.filter((one) => one.sittingId !== sittingId),
  ).placed
  const placement = plan.find((one) => one.sittingId === sittingId)
  return {
    problem,
    sittingId,
    planClass,
    lesson,
    starts: startsOf(problem, lesson.minutes),
    rooms,
    trainers: problem.trainers.filter(({ id }) => qualified.has(id)),
    placeIds: [...new Set(rooms.map(({ placeId }) => placeId))],
    others,
    own: others.filter((one) => one.planClass === planClass),
    lies: placement === undefined ? null : resolvePlacement(index, placement),
  }
}
