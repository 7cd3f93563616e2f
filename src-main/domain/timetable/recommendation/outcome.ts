// What a set of sittings means for a class: which lessons each cohort can reach, who is over, and what it costs.
import { reachOf } from '../../calendar/reach.ts'
import type {
  CohortOutcome,
  LessonSitting,
  Outcome,
  PlacedLessonSitting,
  ReachingCohort,
  RecommendationProblem,
} from './way.ts'

// 学时 are counted here as attendance counts them: floor(minutes ÷ 45) over all minutes together.
const minutesPerHourUnit = 45

/** Looked at one by one with reachOf, for the few sets that are shown; `open` are those of lessons not yet begun. */
export function outcomeOf(problem: RecommendationProblem, open: readonly PlacedLessonSitting[]): Outcome {
  const sittings = [...problem.settled, ...open]
  const cohorts = problem.cohorts.map((cohort, index) => cohortOutcome(problem, cohort, index, sittings))
  return {
    cohorts,
    headsOver: cohorts.reduce((sum, { isOver, heads }) => sum + (isOver ? heads : 0), 0),
    ...costOf(problem, sittings),
  }
}

function cohortOutcome(
  problem: RecommendationProblem,
  { id, name, heads, roster, settings }: ReachingCohort,
  index: number,
  sittings: readonly PlacedLessonSitting[],
): CohortOutcome {
  const minutes = lengths(problem)
  const reached = new Set<number>()
  for (const { lessonNumber, date, startMinute, travelMinutes } of sittings) {
    if (reached.has(lessonNumber)) continue
    const sitting = { date, startMinute, minutes: minutes.get(lessonNumber) ?? 0 }
    const way = { ...settings, travelMinutes: travelMinutes?.[index] ?? settings.travelMinutes }
    if (reachOf(sitting, roster, way, problem.kindOf).reachable) reached.add(lessonNumber)
  }
  return {
    cohortId: id,
    name,
    heads,
    reachableLessons: reached.size,
    isOver: reached.size >= problem.requiredLessons,
  }
}

function costOf(problem: RecommendationProblem, sittings: readonly LessonSitting[]) {
  const minutes = lengths(problem)
  const seen = new Set<number>()
  let [extraSittings, extraMinutes] = [0, 0]
  for (const { lessonNumber } of sittings) {
    if (seen.has(lessonNumber)) {
      extraSittings += 1
      extraMinutes += minutes.get(lessonNumber) ?? 0
    }
    seen.add(lessonNumber)
  }
  const extraHours = Math.floor(extraMinutes / minutesPerHourUnit)
  const { feeFenPerHour } = problem
  return { extraSittings, extraHours, feeFen: feeFenPerHour === null ? null : extraHours * feeFenPerHour }
}

const lengths = ({ lessons }: RecommendationProblem): ReadonlyMap<number, number> =>
  new Map(lessons.map(({ number, minutes }) => [number, minutes]))
