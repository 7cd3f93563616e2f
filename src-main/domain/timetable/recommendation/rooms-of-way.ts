// In which rooms a way may be taught: who can come is worked out with one way to go, so no sitting may lie farther off.
import { indexProblem, type ProblemIndex } from '../plan-view.ts'
import { type PlanClass, type PlanProblem, type PlanRoom, travelTable } from '../problem.ts'
import { suits } from '../rules/room-kind.ts'
import type { Placement } from '../solution.ts'

export interface TaughtClass {
  readonly problem: PlanProblem
  readonly classId: string
  /** Sittings that stay, and those that a way would move. */
  readonly staying: readonly Placement[]
  readonly moving: readonly Placement[]
}

/** The problem in which the class may use only rooms that are as far for everybody as the one it is taught in now. */
export function inRoomsOfWay(given: TaughtClass): PlanProblem {
  const { problem, classId } = given
  const index = indexProblem(problem)
  const classes = problem.classes.map((planClass) => {
    if (planClass.id !== classId) return planClass
    const usable = usableRooms(problem, planClass)
    if (usable.length === 0) return planClass
    const allowedRoomIds = asFarAs(problem, planClass, usable, roomNow(index, usable, given))
    return { ...planClass, allowedRoomIds }
  })
  return { ...problem, classes }
}

/** The rooms that hold the class, the smallest first. */
export function usableRooms({ rooms }: PlanProblem, planClass: PlanClass): readonly PlanRoom[] {
  return rooms
    .filter((room) => suits(planClass, room) && room.seats >= planClass.heads)
    .toSorted((one, other) => one.seats - other.seats)
}

/** The first of what would move, else the last of what stays, else the smallest. */
function roomNow(
  { sittings }: ProblemIndex,
  usable: readonly PlanRoom[],
  { classId, moving, staying }: TaughtClass,
): PlanRoom | undefined {
  const own = [...inOrder(moving), ...inOrder(staying).toReversed()].filter(
    ({ sittingId }) => sittings.get(sittingId)?.planClass.id === classId,
  )
  const [now] = own.flatMap(({ roomId }) => usable.find(({ id }) => id === roomId) ?? [])
  return now ?? usable[0]
}

const inOrder = (placements: readonly Placement[]): readonly Placement[] =>
  placements.toSorted((one, other) =>
    one.date === other.date ? one.startMinute - other.startMinute : one.date < other.date ? -1 : 1,
  )

function asFarAs(
  { travel }: PlanProblem,
  { cohorts }: PlanClass,
  usable: readonly PlanRoom[],
  now: PlanRoom | undefined,
): readonly string[] {
  const minutes = travelTable(travel)
  return usable
    .filter((room) =>
      cohorts.every(
        ({ placeId }) => minutes(placeId, room.placeId) === minutes(placeId, now?.placeId ?? room.placeId),
      ),
    )
    .map(({ id }) => id)
}
