// One class of a season's plan as the question which sittings would bring its people: cohorts, calendar, rooms, wishes.
import { dayNumber, type IsoDate, mondayOf } from '../../calendar/dates.ts'
import { isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { indexProblem, type ProblemIndex } from '../plan-view.ts'
import { type PlanClass, type PlanProblem, travelTable } from '../problem.ts'
import { isPermitted } from '../rules/holiday.ts'
import type { Placement } from '../solution.ts'
import { seatFinder } from './free-seats.ts'
import { inRoomsOfWay, usableRooms } from './rooms-of-way.ts'
import type { PlacedLessonSitting, ReachingCohort, RecommendationProblem } from './way.ts'

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
  const { classId, moving, staying } = given
  const problem = inRoomsOfWay(given)
  const index = indexProblem(problem)
  const planClass = problem.classes.find((one) => one.id === classId)
  if (planClass === undefined) return null
  const frozenWeeks = new Set(problem.frozenWeeks)
  const kindOf = (date: IsoDate) => kindOfDay(date, index.holidays, problem.holidaysKnownUpTo).kind
  return {
    cohorts: cohortsOf(index, planClass),
    lessons: planClass.lessons.map(({ number, minutes }) => ({ number, minutes })),
    requiredLessons: planClass.requiredLessons,
    settled: lessonSittings(index, planClass, staying),
    planned: lessonSittings(index, planClass, moving),
    ...daysOf(problem, planClass),
    dayWindow: problem.dayWindow,
    kindOf,
    isDayOff: (date) =>
      frozenWeeks.has(mondayOf(date)) ||
      (isHolidayKind(kindOf(date)) && !isPermitted(problem, date, classId)),
    blocks: problem.periods.filter(
      (period) => period.effect === 'block' && planClass.enterpriseIds.includes(period.enterpriseId),
    ),
    wishes: {
      weekdays: planClass.wishes.weekdays,
      startMinute: planClass.wishes.startMinutes[0] ?? null,
      lessonsPerWeek: planClass.lessonsPerWeek,
    },
    feeFenPerHour: given.feeFenPerHour,
    hasSeat: seatFinder(problem, planClass, lyingAround(given)),
  }
}

/** What stays, and what else is fixed: classes of other seasons. */
function lyingAround({ problem, staying, moving }: ClassInPlan): readonly Placement[] {
  const known = new Set([...staying, ...moving].map(({ sittingId }) => sittingId))
  return [...staying, ...problem.fixed.filter(({ sittingId }) => !known.has(sittingId))]
}

function daysOf({ season }: PlanProblem, { notBefore, deadline }: PlanClass) {
  const first = notBefore ?? season.startsOn
  const last = deadline ?? season.endsOn
  return {
    firstDay: first > season.startsOn ? first : season.startsOn,
    lastDay: last < season.endsOn ? last : season.endsOn,
  }
}

/** In order of time, each with the way to its own room; without sittings of other classes. */
function lessonSittings(
  { problem, sittings, rooms }: ProblemIndex,
  { id, cohorts }: PlanClass,
  placements: readonly Placement[],
): readonly PlacedLessonSitting[] {
  const minutesTo = travelTable(problem.travel)
  return placements
    .flatMap(({ sittingId, date, startMinute, roomId }): PlacedLessonSitting[] => {
      const owner = sittings.get(sittingId)
      if (owner?.planClass.id !== id) return []
      const sitting = { lessonNumber: owner.lesson.number, date, startMinute }
      const room = rooms.get(roomId)
      if (room === undefined) return [sitting]
      return [{ ...sitting, travelMinutes: cohorts.map((one) => minutesTo(one.placeId, room.placeId)) }]
    })
    .toSorted((one, other) => startOf(one) - startOf(other) || one.lessonNumber - other.lessonNumber)
}

const startOf = ({ date, startMinute }: PlacedLessonSitting) => dayNumber(date) * minutesPerDay + startMinute

/** With the way to the rooms that a way may use, which are all as far. */
function cohortsOf(index: ProblemIndex, planClass: PlanClass): readonly ReachingCohort[] {
  const [room] = usableRooms(index.problem, planClass)
  const minutesTo = travelTable(index.problem.travel)
  return planClass.cohorts.map(({ id, name, heads, roster, rest, placeId }) => ({
    id,
    name,
    heads,
    roster,
    settings: { ...rest, travelMinutes: room === undefined ? 0 : minutesTo(placeId, room.placeId) },
  }))
}
