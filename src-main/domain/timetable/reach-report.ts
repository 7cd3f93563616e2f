// Who cannot come often enough, cohort by cohort, said before a plan is published rather than found out at its end.
import { dayNumber, type IsoDate, isoDateOf } from '../calendar/dates.ts'
import { kindOfDay } from '../calendar/kinds-of-day.ts'
import { compileBlocks, compileShifts, isFree, type Obstacles } from '../calendar/obstacles.ts'
import { reachOf } from '../calendar/reach.ts'
import { minutesPerDay } from '../calendar/times.ts'
import type { Roster } from '../calendar/worked-day.ts'
import { indexProblem, type PlacedSitting, type ProblemIndex, viewPlan } from './plan-view.ts'
import type { Cohort, PlanClass, PlanProblem, PlanRoom } from './problem.ts'
import { longestTravel } from './rules/travel-time.ts'
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

/** The way is no part of it: who has one is away for so much longer on both sides of a sitting. */
interface Against {
  readonly shifts: Obstacles
  readonly blocks: Obstacles
}

export function reachFinder(index: ProblemIndex): ReachFinder {
  const { problem, wayBetween } = index
  const { startsOn, endsOn } = problem.season
  const kindOf = (date: IsoDate) => kindOfDay(date, index.holidays, problem.holidaysKnownUpTo).kind
  const [firstDay, lastDay] = [dayNumber(startsOn), dayNumber(endsOn)]
  const longest = longestTravel(problem)
  const span = {
    start: firstDay * minutesPerDay - longest,
    end: (lastDay + 2) * minutesPerDay + longest,
  }
  const compiled = new Map<Roster, Against>()
  function against(roster: Roster, { rest }: Cohort): Against {
    const known = compiled.get(roster)
    if (known) return known
    const shifts = compileShifts(roster, { ...rest, travelMinutes: 0 }, span, kindOf)
    const made = { shifts, blocks: compileBlocks(roster, span) }
    compiled.set(roster, made)
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
      const end = start + minutes
      const { shifts, blocks } = against(cohort.roster, cohort)
      return isFree(blocks, start, end) && isFree(shifts, start - travelMinutes, end + travelMinutes)
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
  const { byClass } = viewPlan(index, placements)
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
  const reached = sittings.filter(({ placement, day, lesson, room }) =>
    finder.canCome(cohort, day, placement.startMinute, lesson.minutes, room),
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
