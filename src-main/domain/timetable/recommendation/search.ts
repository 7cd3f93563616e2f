// What a search for ways rests on: every day and start of the season answered once, for the lessons not yet begun.
import { dayNumber, type IsoDate, isoDateOf, type Weekday, weekdayOf } from '../../calendar/dates.ts'
import { outcomeOf } from './outcome.ts'
import { wishedStart } from './rank.ts'
import { cohortsPerWord, compileReach, differentStarts, type ReachGrid, reachGrid } from './reach-grid.ts'
import type { RecommendationProblem } from './way.ts'

const startStep = 30

/** One class as it is searched: the days and starts once answered, and what each cohort can still miss. */
export interface Search {
  readonly problem: RecommendationProblem
  /** Lessons that have not begun, with the grid of their length. */
  readonly open: RecommendationProblem['lessons']
  readonly grids: readonly ReachGrid[]
  readonly wishedWeekdays: readonly Weekday[]
  readonly cycles: readonly number[]
  readonly longest: number
  /** Lessons that each cohort can still miss, and all cohorts as mask words. */
  readonly mayMiss: readonly number[]
  readonly everyone: readonly number[]
  readonly missed: Int32Array
  readonly cohortHeads: readonly number[]
  /** Heads over that a way must exceed to be worth anything. */
  readonly floor: number
}

/** Null where nothing is left to be placed or no day to place it on. */
export function setUp(problem: RecommendationProblem): Search | null {
  const begun = new Set(problem.settled.map((one) => one.lessonNumber))
  const open = problem.lessons.filter((lesson) => !begun.has(lesson.number))
  const firstDay = firstOpenDay(problem)
  if (open.length === 0 || problem.cohorts.length === 0 || firstDay > problem.lastDay) return null
  const compiled = compileReach(problem, firstDay)
  const lengths = [...new Set(open.map((lesson) => lesson.minutes))]
  const longest = Math.max(...lengths)
  const all = startsOf(problem, longest)
  const asked = rememberSeats(problem)
  const starts = differentStarts(reachGrid(asked, compiled, all, longest), wishedStart(problem))
  const byLength = new Map(
    lengths.map((minutes) => [minutes, reachGrid(asked, compiled, starts, minutes)] as const),
  )
  const settled = outcomeOf(problem, [])
  return {
    problem,
    open,
    grids: open.flatMap((lesson) => byLength.get(lesson.minutes) ?? []),
    wishedWeekdays: wishedWeekdays(problem),
    cycles: problem.cohorts.flatMap(({ roster }) => (roster ? [roster.system.cycle.length] : [])),
    longest,
    mayMiss: settled.cohorts.map((one) => one.reachableLessons + open.length - problem.requiredLessons),
    everyone: everyoneIn(problem.cohorts.length),
    missed: new Int32Array(problem.cohorts.length),
    cohortHeads: problem.cohorts.map((cohort) => cohort.heads),
    floor: -1,
  }
}

/** On which a way may begin. Not before what has begun is over: the next lessons follow it. */
export function firstOpenDay({ firstDay, settled }: RecommendationProblem): IsoDate {
  const last = settled.reduce((latest, { date }) => (date > latest ? date : latest), '')
  return last < firstDay ? firstDay : isoDateOf(dayNumber(last) + 1)
}

/** Rooms and trainers are asked for once a time: finding them is the dearest question of all. */
function rememberSeats(problem: RecommendationProblem): RecommendationProblem {
  const { hasSeat } = problem
  if (hasSeat === undefined) return problem
  const known = new Map<string, boolean>()
  return {
    ...problem,
    hasSeat(day, startMinute, minutes) {
      const key = `${day} ${startMinute} ${minutes}`
      const answer = known.get(key) ?? hasSeat(day, startMinute, minutes)
      known.set(key, answer)
      return answer
    },
  }
}

/** Half hours and the times wished or planned, so that a lesson of the greatest length ends within the day. */
function startsOf(problem: RecommendationProblem, longest: number): readonly number[] {
  const { startMinute, endMinute } = problem.dayWindow
  const starts = new Set([wishedStart(problem), ...problem.planned.map((one) => one.startMinute)])
  for (let start = Math.ceil(startMinute / startStep) * startStep; start < endMinute; start += startStep) {
    starts.add(start)
  }
  return [...starts]
    .filter((start) => start >= startMinute && start + longest <= endMinute)
    .toSorted((one, other) => one - other)
}

function wishedWeekdays({ wishes, planned }: RecommendationProblem): readonly Weekday[] {
  return wishes.weekdays.length > 0
    ? wishes.weekdays
    : [...new Set(planned.map((one) => weekdayOf(one.date)))]
}

function everyoneIn(cohorts: number): readonly number[] {
  const words = Math.max(1, Math.ceil(cohorts / cohortsPerWord))
  return Array.from({ length: words }, (_, word) => {
    const count = Math.min(cohortsPerWord, cohorts - word * cohortsPerWord)
    return 2 ** count - 1
  })
}
