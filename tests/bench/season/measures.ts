// What share of a season its planted plan uses: measured from what was made, so that nobody has to believe a setting.
import { isoDatesFrom, mondayOf, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { indexHolidays, isHolidayKind, kindOfDay } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import { periodsAt } from '../../../src-main/domain/calendar/production-periods.ts'
import type { Roster } from '../../../src-main/domain/calendar/worked-day.ts'
import type {
  OpeningWindow,
  PlanClass,
  PlanProblem,
  PlanRoom,
  PlanTrainer,
} from '../../../src-main/domain/timetable/problem.ts'
import type { Placement } from '../../../src-main/domain/timetable/solution.ts'

const usualSitting = 90
const evening = { startMinute: 1080, minutes: 210 }

/** The dates of a season on which lessons may be taught. */
export function teachingDates({ season, holidays, holidaysKnownUpTo }: PlanProblem): readonly string[] {
  const index = indexHolidays(holidays)
  return isoDatesFrom(season.startsOn, season.endsOn).filter(
    (date) => !isHolidayKind(kindOfDay(date, index, holidaysKnownUpTo).kind),
  )
}

/** Sittings of 90 minutes that an opening has room for, at least one. */
const slotsIn = ({ startMinute, endMinute }: OpeningWindow) =>
  Math.max(1, Math.floor((endMinute - startMinute) / usualSitting))

/** Slots that a room's openings give over the season: no holidays, no days on which its place is closed. */
export function slotsOfRoom(problem: PlanProblem, room: PlanRoom, dates: readonly string[]): number {
  const closures = problem.closures.filter(({ placeId }) => placeId === room.placeId)
  const windows = Map.groupBy(room.openings ?? [], ({ weekday }) => weekday)
  return dates
    .filter((date) => !closures.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn))
    .flatMap((date) => windows.get(weekdayOf(date)) ?? [])
    .reduce((sum, window) => sum + slotsIn(window), 0)
}

/** Sittings of a plan in percent of the slots that are open to them. */
export function roomsUsed(problem: PlanProblem, placements: readonly Placement[]): number {
  const dates = teachingDates(problem)
  const slots = problem.rooms.reduce((sum, room) => sum + slotsOfRoom(problem, room, dates), 0)
  return (100 * placements.length) / slots
}

/** Over the season, week by week: the weekly limit, or fewer where holidays and absences leave fewer times to come. */
export function sittingsAllowed(trainer: PlanTrainer, dates: readonly string[]): number {
  const timesOn = (date: string) => {
    if (trainer.absences.some(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)) return 0
    if (!trainer.availability) return 1
    return trainer.availability.filter(({ weekday }) => weekday === weekdayOf(date)).length
  }
  const weeks = Map.groupBy(dates, mondayOf)
  const limit = trainer.mostSittingsPerWeek ?? Number.POSITIVE_INFINITY
  return [...weeks.values()].reduce(
    (sum, week) =>
      sum +
      Math.min(
        limit,
        week.reduce((times, date) => times + timesOn(date), 0),
      ),
    0,
  )
}

/** Sittings of a plan in percent of what the trainers' weekly limits allow. */
export function trainersUsed(problem: PlanProblem, placements: readonly Placement[]): number {
  const dates = teachingDates(problem)
  const allowed = problem.trainers.reduce((sum, trainer) => sum + sittingsAllowed(trainer, dates), 0)
  return (100 * placements.length) / allowed
}

/** People who work other shifts from one day to the next; 长白班 and 大小周 do not. */
export function isRotating(roster: Roster | null): boolean {
  const shifts = roster?.system.cycle.flat() ?? []
  return new Set(shifts.map(({ startMinute }) => startMinute)).size > 1
}

/** In percent of all cohorts. */
export function rotatingCohorts({ classes }: PlanProblem): number {
  const cohorts = classes.flatMap((each) => each.cohorts)
  return (100 * cohorts.filter(({ roster }) => isRotating(roster)).length) / cohorts.length
}

/** Classes with a rotating cohort of which some lesson has no second sitting. */
export function rotatingWithoutDouble({ classes }: PlanProblem): readonly PlanClass[] {
  return classes
    .filter(({ cohorts }) => cohorts.some(({ roster }) => isRotating(roster)))
    .filter(({ lessons }) =>
      lessons.some(({ sittingIds, spareSittingIds = [] }) => sittingIds.length + spareSittingIds.length < 2),
    )
}

/** Evenings (18:00 to 21:30) of an enterprise that a block touches, in percent of all: enterprises × days. */
export function blockedEvenings({ season, periods }: PlanProblem, enterpriseIds: readonly string[]): number {
  const dates = isoDatesFrom(season.startsOn, season.endsOn)
  const blocks = Map.groupBy(
    periods.filter(({ effect }) => effect === 'block'),
    ({ enterpriseId }) => enterpriseId,
  )
  const blocked = enterpriseIds.flatMap((id) =>
    dates.filter(
      (date) => periodsAt(blocks.get(id) ?? [], date, evening.startMinute, evening.minutes).blocks.length > 0,
    ),
  )
  return (100 * blocked.length) / (enterpriseIds.length * dates.length)
}
