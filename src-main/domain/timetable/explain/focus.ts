// Some classes of a season with all others held still: a far smaller problem, in which every difference of score is the same.
import type { PlanClass, PlanProblem } from '../problem.ts'
import type { Placement } from '../solution.ts'

/**
 * The classes asked for as they are, what is fixed of them fixed, and everything that the plan places of others where it
 * lies. Others are drawn together where they count alike: by who may teach them and what they need. Sums of the score
 * are not the season's own; differences between plans that differ only in the classes asked for are, trainers' included.
 */
export function focusOn(
  problem: PlanProblem,
  plan: readonly Placement[],
  classIds: ReadonlySet<string>,
): PlanProblem {
  const companions = companionsOf(problem, classIds)
  const alike = Map.groupBy(problem.classes, (one) =>
    classIds.has(one.id) || companions.has(one.id) ? one.id : likeness(one),
  )
  const groups = [...alike.values()].flatMap(inPortions)
  const classes = groups.map((group) => {
    const [first] = group as [PlanClass] // groupBy leaves no group empty
    return classIds.has(first.id) ? first : stillClass(first, group)
  })
  const own = new Set(classes.filter(({ id }) => classIds.has(id)).flatMap(sittingIdsOf))
  return {
    ...problem,
    classes,
    fixed: [
      ...problem.fixed.filter(({ sittingId }) => own.has(sittingId)),
      ...plan.filter(({ sittingId }) => !own.has(sittingId)),
    ],
    sharedWorkers: problem.sharedWorkers.filter((shared) => shared.classIds.some((id) => classIds.has(id))),
  }
}

/** What a class costs is reckoned anew with each of its sittings that is laid: a hundred lessons at once, not thousands. */
const classesAtOnce = 8

const inPortions = (group: readonly PlanClass[]): PlanClass[][] =>
  Array.from({ length: Math.ceil(group.length / classesAtOnce) }, (_, at) =>
    group.slice(at * classesAtOnce, (at + 1) * classesAtOnce),
  )

/** Spare ones too. */
export const sittingIdsOf = ({ lessons }: PlanClass): readonly string[] =>
  lessons.flatMap(({ sittingIds, spareSittingIds = [] }) => [...sittingIds, ...spareSittingIds])

/** Classes that share workers with one of these, themselves not included. */
export function companionsOf(
  { sharedWorkers }: PlanProblem,
  classIds: ReadonlySet<string>,
): ReadonlySet<string> {
  const pairs = sharedWorkers.filter((shared) => shared.classIds.some((id) => classIds.has(id)))
  return new Set(pairs.flatMap((shared) => shared.classIds.filter((id) => !classIds.has(id))))
}

/** Before any season: no day need be looked at for something new. */
const neverAgain = '1970-01-01'

const likeness = ({ qualifiedTrainerIds, equipment }: PlanClass): string =>
  JSON.stringify([
    [...new Set(qualifiedTrainerIds)].toSorted(),
    equipment.map(({ equipmentId, count }) => `${equipmentId} ${count}`).toSorted(),
  ])

/** Takes up rooms, trainers and equipment with what is placed of it; nothing new of it fits anywhere. */
function stillClass(first: PlanClass, group: readonly PlanClass[]): PlanClass {
  return {
    ...first,
    enterpriseIds: [],
    lessons: group.flatMap(({ lessons }) => lessons),
    cohorts: [],
    allowedRoomIds: [],
    deadline: neverAgain,
    wishes: { weekdays: [], startMinutes: [] },
    sittingPattern: [],
    wanted: [],
    freeOrder: true,
    requiredLessons: 0,
  }
}
