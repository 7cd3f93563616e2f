// What is wrong with where a way puts its sittings, and with what it says of them.
import { addDays, dayNumber, type IsoDate, weekdayOf } from '../../../../src-main/domain/calendar/dates.ts'
import type {
  LessonSitting,
  RecommendationProblem,
  Way,
} from '../../../../src-main/domain/timetable/recommendation/way.ts'
import { isBlockedAt, minutesOf } from './recount.ts'

const startOf = (one: LessonSitting) => dayNumber(one.date) * 1440 + one.startMinute
const endOf = (problem: RecommendationProblem, one: LessonSitting) =>
  startOf(one) + minutesOf(problem, one.lessonNumber)

export function faultsOf(problem: RecommendationProblem, way: Way): readonly string[] {
  const lessons = openLessons(problem).map((number) =>
    way.sittings.filter((one) => one.lessonNumber === number),
  )
  return [
    ...way.sittings.flatMap((one) => placeFaults(problem, one)),
    ...orderFaults(problem, lessons),
    ...lessons.flatMap((sittings) => patternFaults(way, sittings)),
    ...rhythmFaults(problem, way, lessons),
  ]
}

const openLessons = ({ lessons, settled }: RecommendationProblem): readonly number[] =>
  lessons.map(({ number }) => number).filter((number) => !settled.some((one) => one.lessonNumber === number))

function placeFaults(problem: RecommendationProblem, one: LessonSitting): readonly string[] {
  const [start, end] = [startOf(one), endOf(problem, one)]
  const faults: string[] = []
  if (one.date < problem.firstDay || one.date > problem.lastDay) faults.push(`${one.date} outside`)
  if (one.startMinute < 480 || one.startMinute + end - start > 1320) faults.push(`at ${one.startMinute}`)
  if (problem.isDayOff(one.date)) faults.push(`${one.date} is a day off`)
  if (problem.blocks.some((block) => isBlockedAt(block, start, end))) faults.push(`${one.date} is blocked`)
  if (problem.settled.some((each) => start < endOf(problem, each)))
    faults.push(`${one.date} before what began`)
  return faults
}

function orderFaults(
  problem: RecommendationProblem,
  lessons: readonly (readonly LessonSitting[])[],
): readonly string[] {
  const all = lessons.flat()
  return all.slice(1).flatMap((one, index) => {
    const before = all[index]
    return before && startOf(one) < endOf(problem, before)
      ? [`${one.date} begins before the one before ends`]
      : []
  })
}

/** Every lesson is held as often, as far apart and at such times as the pattern says. */
function patternFaults({ sittingPattern }: Way, sittings: readonly LessonSitting[]): readonly string[] {
  const first = sittings[0]?.date ?? ''
  const found = sittings.map(({ date, startMinute }) => ({
    daysAfter: dayNumber(date) - dayNumber(first),
    startMinute,
  }))
  return JSON.stringify(found) === JSON.stringify(sittingPattern) ? [] : [`${first} is not as the pattern`]
}

/** Lessons begin on the days that the way names, on every one of them on which they may, and as often as it says. */
function rhythmFaults(
  problem: RecommendationProblem,
  { weekdays, everyDays, lessonsPerWeek, sittingPattern }: Way,
  lessons: readonly (readonly LessonSitting[])[],
): readonly string[] {
  const firsts = lessons.flatMap(([first]) => first ?? [])
  const begin = firsts[0]?.date ?? ''
  const isDue = (date: IsoDate) =>
    everyDays === null
      ? weekdays.includes(weekdayOf(date))
      : (dayNumber(date) - dayNumber(begin)) % everyDays === 0
  const mayLie = (lessonNumber: number, date: IsoDate) =>
    sittingPattern.every(
      ({ daysAfter, startMinute }) =>
        placeFaults(problem, { lessonNumber, date: addDays(date, daysAfter), startMinute }).length === 0,
    )
  const pace = everyDays === null ? weekdays.length : Math.max(1, Math.round(7 / everyDays))
  const faults = pace === lessonsPerWeek ? [] : [`${lessonsPerWeek} a week`]
  if (everyDays !== null && weekdays.length > 0) faults.push('by week and by rotation')
  for (const [index, { date, lessonNumber }] of firsts.entries()) {
    if (!isDue(date)) faults.push(`${date} is not due`)
    const before = firsts[index - 1]?.date ?? date
    for (let day = addDays(before, 1); day < date; day = addDays(day, 1)) {
      if (isDue(day) && mayLie(lessonNumber, day)) faults.push(`${day} is skipped`)
    }
  }
  return faults
}
