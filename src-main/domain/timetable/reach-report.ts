// Who cannot come often enough, cohort by cohort, said before a plan is published rather than found out at its end.
import { dayNumber, type IsoDate, isoDateOf } from '../calendar/dates.ts'
import { kindOfDay } from '../calendar/kinds-of-day.ts'
import { compileObstacles, isFree, type Obstacles } from '../calendar/obstacles.ts'
import { reachOf } from '../calendar/reach.ts'
import type { Roster } from '../calendar/shift-system.ts'
import { minutesPerDay } from '../calendar/times.ts'
import { groupSittings, indexProblem, type PlacedSitting, type ProblemIndex, viewPlan } from './plan-view.ts'
import {
  type Cohort,
  type PlanClass,
  type PlanProblem,
  type PlanRoom,
  type RestSettings,
  travelTable,
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

/** Who can come when, for a whole season; compiles what stands against each roster once. */
export interface ReachFinder {
  /** Whether a cohort can come, by day number; without a room the sitting is at the cohort's own workplace. */
  canCome(cohort: Cohort, day: number, startMinute: number, minutes: number, room: PlanRoom | null): boolean
}

export function reachFinder(index: ProblemIndex): ReachFinder {
  const { problem } = index
  const { startsOn, endsOn } = problem.season
  const kindOf = (date: IsoDate) => kindOfDay(date, index.holidays, problem.holidaysKnownUpTo).kind
  const [firstDay, lastDay] = [dayNumber(startsOn), dayNumber(endsOn)]
  const compiled = new Map<Roster, Map<number, Obstacles>>()
  const wayBetween = travelTable(problem.travel)
  function obstaclesOf(roster: Roster, rest: RestSettings, travelMinutes: number): Obstacles {
    const byTravel = compiled.get(roster) ?? new Map<number, Obstacles>()
    compiled.set(roster, byTravel)
    const known = byTravel.get(travelMinutes)
    if (known) return known
    const made = compileObstacles(roster, { ...rest, travelMinutes }, startsOn, endsOn, kindOf)
    byTravel.set(travelMinutes, made)
    return made
  }
  return {
    canCome(cohort, day, startMinute, minutes, room) {
      if (!cohort.roster) return true
      const travelMinutes = room ? wayBetween(cohort.placeId, room.placeId) : 0
      // A plan may still hold sittings of before its season: they are asked one by one.
      if (day < firstDay || day > lastDay) {
        const sitting = { date: isoDateOf(day), startMinute, minutes }
        return reachOf(sitting, cohort.roster, { ...cohort.rest, travelMinutes }, kindOf).reachable
      }
      const start = day * minutesPerDay + startMinute
      return isFree(obstaclesOf(cohort.roster, cohort.rest, travelMinutes), start, start + minutes)
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
