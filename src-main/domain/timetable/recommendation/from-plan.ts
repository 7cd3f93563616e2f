// One class of a season's plan as the question which sittings would bring its people: cohorts, calendar, rooms, wishes.
import { dayNumber, type IsoDate } from '../../calendar/dates.ts'
import { isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { indexProblem, type ProblemIndex } from '../plan-view.ts'
import { candidateTime, usableRooms, usableTrainers } from '../planner/obstacles.ts'
import { findSeat, setUpWorkbench, type Workbench } from '../planner/workbench.ts'
import type { PlanClass, PlanProblem } from '../problem.ts'
import { travelMinutesBetween } from '../problem.ts'
import { isPermitted } from '../rules/holiday.ts'
import type { Placement } from '../solution.ts'
import type { LessonSitting, ReachingCohort, RecommendationProblem } from './way.ts'

export interface ClassInPlan {
  /** With the rooms and trainers that the class may have, from its first free day on. */
  readonly problem: PlanProblem
  readonly classId: string
  /** What stays: other classes, and the sittings of the class's lessons that have begun. */
  readonly staying: readonly Placement[]
  /** Where the class's other sittings lie now. */
  readonly moving: readonly Placement[]
  readonly feeFenPerHour: number | null
}

/** Null where the problem has no such class. */
export function recommendationOf(given: ClassInPlan): RecommendationProblem | null {
  const { problem, classId, moving, staying } = given
  const index = indexProblem(problem)
  const planClass = problem.classes.find((one) => one.id === classId)
  if (planClass === undefined) return null
  const kindOf = (date: IsoDate) => kindOfDay(date, index.holidays, problem.holidaysKnownUpTo).kind
  return {
    cohorts: cohortsOf(index, planClass, moving),
    lessons: planClass.lessons.map(({ number, minutes }) => ({ number, minutes })),
    requiredLessons: planClass.requiredLessons,
    settled: lessonSittings(index, planClass, staying),
    planned: lessonSittings(index, planClass, moving),
    ...daysOf(problem, planClass),
    dayWindow: problem.dayWindow,
    kindOf,
    isDayOff: (date) => isHolidayKind(kindOf(date)) && !isPermitted(problem, date, classId),
    blocks: problem.periods.filter(
      (period) => period.effect === 'block' && planClass.enterpriseIds.includes(period.enterpriseId),
    ),
    wishes: {
      weekdays: planClass.wishes.weekdays,
      startMinute: planClass.wishes.startMinutes[0] ?? null,
      lessonsPerWeek: planClass.lessonsPerWeek,
    },
    feeFenPerHour: given.feeFenPerHour,
    hasSeat: seatFinder(setUpWorkbench({ ...problem, fixed: staying }), planClass),
  }
}

function daysOf({ season }: PlanProblem, { notBefore, deadline }: PlanClass) {
  const first = notBefore ?? season.startsOn
  const last = deadline ?? season.endsOn
  return {
    firstDay: first > season.startsOn ? first : season.startsOn,
    lastDay: last < season.endsOn ? last : season.endsOn,
  }
}

/** In order of time; without sittings of other classes. */
function lessonSittings(
  { sittings }: ProblemIndex,
  { id }: PlanClass,
  placements: readonly Placement[],
): readonly LessonSitting[] {
  return placements
    .flatMap(({ sittingId, date, startMinute }): LessonSitting[] => {
      const owner = sittings.get(sittingId)
      return owner?.planClass.id === id ? [{ lessonNumber: owner.lesson.number, date, startMinute }] : []
    })
    .toSorted((one, other) => startOf(one) - startOf(other) || one.lessonNumber - other.lessonNumber)
}

const startOf = ({ date, startMinute }: LessonSitting) => dayNumber(date) * minutesPerDay + startMinute

/** The way is that to the room in which the class is taught now, else to the first that it would be given. */
function cohortsOf(
  { problem, rooms, sittings }: ProblemIndex,
  planClass: PlanClass,
  moving: readonly Placement[],
): readonly ReachingCohort[] {
  const usable = usableRooms(indexProblem(problem), planClass)
  const own = moving.find((one) => sittings.get(one.sittingId)?.planClass.id === planClass.id)
  const room = rooms.get(own?.roomId ?? '') ?? (typeof usable === 'string' ? undefined : usable[0])
  return planClass.cohorts.map(({ id, name, heads, roster, rest, placeId }) => ({
    id,
    name,
    heads,
    roster,
    settings: {
      ...rest,
      travelMinutes: room === undefined ? 0 : travelMinutesBetween(problem.travel, placeId, room.placeId),
    },
  }))
}

const anyOrder = { earliestStart: Number.NEGATIVE_INFINITY, latestEnd: Number.POSITIVE_INFINITY }

/** Whether the class could sit then: nothing else of its people, a room and a trainer free. */
function seatFinder(bench: Workbench, planClass: PlanClass) {
  const rooms = usableRooms(bench.index, planClass)
  const trainers = usableTrainers(bench.index, planClass)
  return (day: number, startMinute: number, minutes: number): boolean => {
    const [lesson] = planClass.lessons
    // Without any room or trainer every time is as good: the planner says what is missing.
    if (lesson === undefined || typeof rooms === 'string' || typeof trainers === 'string') return true
    const owner = { planClass, lesson: { ...lesson, minutes } }
    const time = candidateTime(day, startMinute)
    if (bench.obstacles.timeBlocker(owner, time, anyOrder) !== null) return false
    return findSeat(bench, owner, time, rooms, trainers) !== null
  }
}
