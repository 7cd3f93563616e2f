// Where the search begins: each broken sitting at its own time, with another trainer or in another room if that is all it needs.
import { mondayOf } from '../../calendar/dates.ts'
import { violationsIn } from '../check-plan.ts'
import { indexProblem, type ProblemIndex, viewPlan } from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import { comparePlacements, type Placement } from '../solution.ts'

/** For those of `lay` that can keep their time; in order of time, none in the way of another. */
export function nearestPlaces(
  problem: PlanProblem,
  lay: readonly Placement[],
  around: readonly Placement[],
): readonly Placement[] {
  const index = indexProblem(problem)
  const found: Placement[] = []
  for (const was of lay.toSorted(comparePlacements)) {
    const near = [...around, ...found].filter((one) => isNear(index, was, one))
    const place = candidatesFor(index, was).find((one) => isAllowed(index, near, one))
    if (place !== undefined) found.push(place)
  }
  return found
}

/** What can stand in the way of a sitting lies in its week, or is of its class. */
function isNear({ sittings }: ProblemIndex, was: Placement, one: Placement): boolean {
  if (mondayOf(one.date) === mondayOf(was.date)) return true
  return sittings.get(one.sittingId)?.planClass === sittings.get(was.sittingId)?.planClass
}

/** The least change first: another room, another trainer, both. */
function candidatesFor({ problem, sittings }: ProblemIndex, was: Placement): readonly Placement[] {
  const planClass = sittings.get(was.sittingId)?.planClass
  const rooms = problem.rooms.filter(
    ({ id, kind, seats }) =>
      kind === planClass?.roomKind &&
      seats >= planClass.heads &&
      (planClass.allowedRoomIds?.includes(id) ?? true),
  )
  const inRooms = rooms.map(({ id }): Placement => ({ ...was, roomId: id }))
  const withTrainers = (place: Placement): readonly Placement[] =>
    (planClass?.qualifiedTrainerIds ?? []).map((trainerId) => ({ ...place, trainerId }))
  return [...inRooms, ...withTrainers(was), ...inRooms.flatMap(withTrainers)]
}

function isAllowed(index: ProblemIndex, near: readonly Placement[], one: Placement): boolean {
  const violations = violationsIn(viewPlan(index, [...near, one]))
  return violations.every(({ sittingIds }) => !sittingIds.includes(one.sittingId))
}
