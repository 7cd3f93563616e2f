// Who can come, counted the long way round and by nothing of the sources but dates: every shift near, step by step.
import { dayNumber, isoDateOf } from '../../../../src-main/domain/calendar/dates.ts'
import type { ProductionPeriod } from '../../../../src-main/domain/calendar/production-periods.ts'
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import type { KindLookup, Roster } from '../../../../src-main/domain/calendar/worked-day.ts'
import type {
  Outcome,
  PlacedLessonSitting,
  ReachingCohort,
  RecommendationProblem,
} from '../../../../src-main/domain/timetable/recommendation/way.ts'

// All times of the generators lie on it, so that looking at its points alone misses nothing.
const quarterHour = 15

export const minutesOf = (problem: RecommendationProblem, lessonNumber: number): number =>
  problem.lessons.find((lesson) => lesson.number === lessonNumber)?.minutes ?? 0

/** Of a roster by a day-by-day cycle without changed shifts and team days; a 补班日 off is worked as the last day worked. */
function shiftsAt({ system, offset, personDays }: Roster, day: number, kindOf: KindLookup): readonly Shift[] {
  const date = isoDateOf(day)
  const own = personDays?.[date]
  if (own !== undefined) return own
  let place = (day - dayNumber(system.anchorDate) + offset) % system.cycle.length
  if (place < 0) place += system.cycle.length
  const usual = system.cycle[place] ?? []
  if (!system.followsHolidays) return usual
  const kind = kindOf(date)
  if (kind === 'statutory-holiday' || kind === 'swapped-rest') return []
  if (kind !== 'makeup-workday' || usual.length > 0) return usual
  const before = [...system.cycle.slice(place + 1), ...system.cycle.slice(0, place)]
  return before.findLast((shifts) => shifts.length > 0) ?? []
}

function touchesTheNight({ startMinute, endMinute }: Shift): boolean {
  for (let at = startMinute; at < endMinute; at += quarterHour) if (at % 1440 < 300) return true
  return false
}

/** Whether a block forbids any of these minutes since 1970-01-01; a block lies on each of its days. */
export function isBlockedAt(block: ProductionPeriod, start: number, end: number): boolean {
  for (let day = dayNumber(block.startsOn); day <= dayNumber(block.endsOn); day += 1) {
    if (start < day * 1440 + block.endMinute && end > day * 1440 + block.startMinute) return true
  }
  return false
}

function canCome(
  { roster, settings }: ReachingCohort,
  travel: number,
  start: number,
  end: number,
  kindOf: KindLookup,
): boolean {
  if (roster === null) return true
  for (const block of roster.periods ?? []) if (isBlockedAt(block, start, end)) return false
  const today = Math.floor(start / 1440)
  for (let day = today - 4; day <= today + 3; day += 1) {
    for (const shift of shiftsAt(roster, day, kindOf)) {
      const after = touchesTheNight(shift) ? settings.restAfterNight : settings.restAfterWork
      const from = day * 1440 + shift.startMinute - settings.restBeforeWork - travel
      const to = day * 1440 + shift.endMinute + after + travel
      for (let at = start; at < end; at += quarterHour) if (from <= at && at < to) return false
    }
  }
  return true
}

/** Lessons of which each cohort, in order, can come to a sitting. */
export function lessonsReached(
  problem: RecommendationProblem,
  sittings: readonly PlacedLessonSitting[],
): readonly number[] {
  return problem.cohorts.map((cohort, index) => {
    const reached = new Set<number>()
    for (const { lessonNumber, date, startMinute, travelMinutes } of sittings) {
      const start = dayNumber(date) * 1440 + startMinute
      const travel = travelMinutes?.[index] ?? cohort.settings.travelMinutes
      const end = start + minutesOf(problem, lessonNumber)
      if (canCome(cohort, travel, start, end, problem.kindOf)) reached.add(lessonNumber)
    }
    return reached.size
  })
}

export function recount(problem: RecommendationProblem, open: readonly PlacedLessonSitting[]) {
  const sittings = [...problem.settled, ...open]
  const reachable = lessonsReached(problem, sittings)
  let headsOver = 0
  for (const [index, { heads }] of problem.cohorts.entries()) {
    if ((reachable[index] ?? 0) >= problem.requiredLessons) headsOver += heads
  }
  const again = sittings.filter((one, index) =>
    sittings.slice(0, index).some((other) => other.lessonNumber === one.lessonNumber),
  )
  const minutes = again.reduce((sum, one) => sum + minutesOf(problem, one.lessonNumber), 0)
  return { reachable, headsOver, extraSittings: again.length, extraHours: Math.floor(minutes / 45) }
}

export const claimed = ({ cohorts, headsOver, extraSittings, extraHours }: Outcome) => ({
  reachable: cohorts.map((one) => one.reachableLessons),
  headsOver,
  extraSittings,
  extraHours,
})
