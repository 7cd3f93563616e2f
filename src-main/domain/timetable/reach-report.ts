// Who cannot come often enough, cohort by cohort, said before a plan is published rather than found out at its end.
import type { IsoDate } from '../calendar/dates.ts'
import { kindOfDay } from '../calendar/kinds-of-day.ts'
import { canReach, type Reach } from '../calendar/reach.ts'
import { type DatedShift, type Roster, shiftsAround } from '../calendar/shift-system.ts'
import { groupSittings, indexProblem, type PlacedSitting, type ProblemIndex, viewPlan } from './plan-view.ts'
import {
  type Cohort,
  type PlanClass,
  type PlanProblem,
  type PlanRoom,
  travelMinutesBetween,
} from './problem.ts'
import type { Placement } from './solution.ts'

export interface CohortReach {
  readonly classId: string
  readonly cohortId: string
  readonly cohortName: string
  readonly heads: number
  /** Lessons of which the cohort can reach at least one placed sitting. */
  readonly reachableLessons: number
  readonly requiredLessons: number
  readonly lessons: number
}

/** Who can come to what, for a whole season; remembers the shifts around each date. */
export interface ReachFinder {
  reach(cohort: Cohort, date: IsoDate, startMinute: number, minutes: number, room: PlanRoom | null): Reach
}

/** Without a room the sitting is taken to be at the cohort's own workplace. */
export function reachFinder(index: ProblemIndex): ReachFinder {
  const { problem } = index
  const kindOf = (date: IsoDate) => kindOfDay(date, index.holidays, problem.holidaysKnownUpTo).kind
  const remembered = new Map<Roster, Map<IsoDate, readonly DatedShift[]>>()
  function around(roster: Roster, date: IsoDate): readonly DatedShift[] {
    const byDate = remembered.get(roster) ?? new Map<IsoDate, readonly DatedShift[]>()
    remembered.set(roster, byDate)
    const shifts = byDate.get(date) ?? shiftsAround(roster, date, kindOf)
    byDate.set(date, shifts)
    return shifts
  }
  return {
    reach(cohort, date, startMinute, minutes, room) {
      if (!cohort.roster) return { reachable: true }
      const travelMinutes = room ? travelMinutesBetween(problem.travel, cohort.placeId, room.placeId) : 0
      const settings = { ...problem.rest, travelMinutes }
      return canReach({ date, startMinute, minutes }, around(cohort.roster, date), settings)
    },
  }
}

/** For every cohort of every class, the lessons that it can reach in a plan. */
export function reachByCohort(
  problem: PlanProblem,
  placements: readonly Placement[],
): readonly CohortReach[] {
  const index = indexProblem(problem)
  const finder = reachFinder(index)
  const byClass = groupSittings(viewPlan(index, placements).placed, (sitting) => sitting.planClass.id)
  return problem.classes.flatMap((planClass) =>
    planClass.cohorts.map((cohort) =>
      cohortReach(planClass, cohort, byClass.get(planClass.id) ?? [], finder),
    ),
  )
}

function cohortReach(
  planClass: PlanClass,
  cohort: Cohort,
  sittings: readonly PlacedSitting[],
  finder: ReachFinder,
): CohortReach {
  const reached = sittings.filter(
    ({ placement, lesson, room }) =>
      finder.reach(cohort, placement.date, placement.startMinute, lesson.minutes, room).reachable,
  )
  return {
    classId: planClass.id,
    cohortId: cohort.id,
    cohortName: cohort.name,
    heads: cohort.heads,
    reachableLessons: new Set(reached.map((sitting) => sitting.lesson.id)).size,
    requiredLessons: planClass.requiredLessons,
    lessons: planClass.lessons.length,
  }
}
