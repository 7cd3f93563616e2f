// One sitting taken off a plan: whose it is, where it might go, and everything else where it lies.
import { type PlacedSitting, type PlanView, resolvePlacement, type SittingOwner } from '../plan-view.ts'
import type { PlanClass, PlanLesson, PlanProblem, PlanRoom, PlanTrainer } from '../problem.ts'
import type { Placement } from '../solution.ts'
import { type Starts, startsOf } from './starts.ts'

export interface Standing extends SittingOwner {
  readonly problem: PlanProblem
  readonly view: PlanView
  readonly sittingId: string
  readonly starts: Starts
  /** Of the class's kind, the too small ones too. */
  readonly rooms: readonly PlanRoom[]
  /** Those qualified. */
  readonly trainers: readonly PlanTrainer[]
  /** The places of the rooms, each once. */
  readonly placeIds: readonly string[]
  /** By room, as above: the number of its place in `placeIds`. */
  readonly placeOf: readonly number[]
  /** Where the problem holds it fast. */
  readonly fixed: Placement | null
  /** What else is placed of each, in order of start. */
  readonly ofRoom: (roomId: string) => readonly PlacedSitting[]
  readonly ofTrainer: (trainerId: string) => readonly PlacedSitting[]
  readonly ofClass: (classId: string) => readonly PlacedSitting[]
  /** Those of its own class. */
  readonly own: readonly PlacedSitting[]
  /** Where it lies; null where it has no place, or in a room or with a trainer that is gone. */
  readonly lies: PlacedSitting | null
}

/** null for a sitting of no class. */
export function standingOf(view: PlanView, sittingId: string): Standing | null {
  const owner = view.sittings.get(sittingId)
  return owner === undefined ? null : standingFor(view, owner, sittingId)
}

/** For a sitting that there need not be yet: of this class, as long as this lesson. */
export function standingFor(
  view: PlanView,
  { planClass, lesson }: { readonly planClass: PlanClass; readonly lesson: PlanLesson },
  sittingId: string,
): Standing {
  const { problem } = view
  const rooms = problem.rooms.filter(({ kind }) => kind === planClass.roomKind)
  const placeIds = [...new Set(rooms.map(({ placeId }) => placeId))]
  const qualified = new Set(planClass.qualifiedTrainerIds)
  const placement = view.placements.find((one) => one.sittingId === sittingId)
  const others = (list: readonly PlacedSitting[] = []) =>
    placement === undefined ? list : list.filter((one) => one.sittingId !== sittingId)
  return {
    problem,
    view,
    sittingId,
    planClass,
    lesson,
    starts: startsOf(problem, lesson.minutes),
    rooms,
    trainers: problem.trainers.filter(({ id }) => qualified.has(id)),
    placeIds,
    placeOf: rooms.map(({ placeId }) => placeIds.indexOf(placeId)),
    fixed: problem.fixed.find((one) => one.sittingId === sittingId) ?? null,
    ofRoom: (id) => others(view.byRoom.get(id)),
    ofTrainer: (id) => others(view.byTrainer.get(id)),
    ofClass: (id) => others(view.byClass.get(id)),
    own: others(view.byClass.get(planClass.id)),
    lies: placement === undefined ? null : resolvePlacement(view, placement),
  }
}

/** As another problem of the same season has it, with rooms and trainers of the same ids; `on` itself where the class is not in it. */
export function judgedBy(problem: PlanProblem, on: Standing): Standing {
  const planClass = problem.classes.find(({ id }) => id === on.planClass.id)
  const lesson = planClass?.lessons.find(({ id }) => id === on.lesson.id)
  if (planClass === undefined || lesson === undefined) return on
  return { ...on, problem, planClass, lesson }
}
