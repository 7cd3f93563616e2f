// Who cannot come often enough, cohort by cohort, said before a plan is published rather than found out at its end.
import { type IsoDate, isoDateOf } from '../calendar/dates.ts'
import { type Interval, overlaps } from '../calendar/intervals.ts'
import { kindOfDay } from '../calendar/kinds-of-day.ts'
import { minutesTaken } from '../calendar/reach.ts'
import { type Roster, shiftsAround } from '../calendar/shift-system.ts'
import { minutesPerDay } from '../calendar/times.ts'
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

/** Who can come when, for a whole season; remembers what the shifts around each day take. */
export interface ReachFinder {
  /** Whether a cohort can come, by day number; without a room the sitting is at the cohort's own workplace. */
  canCome(cohort: Cohort, day: number, startMinute: number, minutes: number, room: PlanRoom | null): boolean
}

export function reachFinder(index: ProblemIndex): ReachFinder {
  const { problem } = index
  const kindOf = (date: IsoDate) => kindOfDay(date, index.holidays, problem.holidaysKnownUpTo).kind
  const remembered = new Map<Roster, Map<number, readonly Interval[]>>()
  function takenAround(roster: Roster, day: number, travelMinutes: number): readonly Interval[] {
    const byDay = remembered.get(roster) ?? new Map<number, readonly Interval[]>()
    remembered.set(roster, byDay)
    // One number for both, as a way is always shorter than a day.
    const key = day * minutesPerDay + travelMinutes
    const known = byDay.get(key)
    if (known) return known
    const shifts = shiftsAround(roster, isoDateOf(day), kindOf)
    const taken = shifts.map((shift) => minutesTaken(shift, { ...problem.rest, travelMinutes }))
    byDay.set(key, taken)
    return taken
  }
  return {
    canCome(cohort, day, startMinute, minutes, room) {
      if (!cohort.roster) return true
      const travelMinutes = room ? travelMinutesBetween(problem.travel, cohort.placeId, room.placeId) : 0
      const start = day * minutesPerDay + startMinute
      const sitting = { start, end: start + minutes }
      return !takenAround(cohort.roster, day, travelMinutes).some((taken) => overlaps(taken, sitting))
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
  const reached = sittings.filter(({ placement, start, lesson, room }) =>
    finder.canCome(cohort, Math.floor(start / minutesPerDay), placement.startMinute, lesson.minutes, room),
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
