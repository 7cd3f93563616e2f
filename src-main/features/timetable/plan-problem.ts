// The season's facts as the problem that rules and planners know: ids, minutes and places, nothing of the database.
// long file: one value, made of all that a season knows
import type { IsoDate, Weekday } from '../../domain/calendar/dates.ts'
import { type HolidayRow, isHolidayKind } from '../../domain/calendar/kinds-of-day.ts'
import { checkPlan, openBreaches } from '../../domain/timetable/check-plan.ts'
import type {
  Cohort,
  OpeningWindow,
  PlanClass,
  PlanProblem,
  PlanRoom,
  PlanTrainer,
} from '../../domain/timetable/problem.ts'
import { remembered } from '../../domain/timetable/remembered.ts'
import type { Violation } from '../../domain/timetable/rule.ts'
import type { Placement } from '../../domain/timetable/solution.ts'
import type { DayRow } from '../../storage/settings/settings-store.ts'
import type { CohortRow } from '../../storage/timetable/cohort-store.ts'
import type { PlacementEntity } from '../../storage/timetable/placement-store.ts'
import type { ClassFacts, LessonFacts } from '../../storage/timetable/plan-facts-store.ts'
import { stillPlacements } from './frozen-weeks.ts'
import { type Effective, withRosters } from './rosters.ts'
import type { SeasonFacts } from './season-facts.ts'

/** Between 8 and 22 o'clock; rooms and trainers say less. */
const dayWindow = { startMinute: 480, endMinute: 1320 }

/**
 * The problem against which any plan of the season is checked. Fixed is only what has been held, what lies in frozen
 * weeks, and what published plans of other seasons occupy.
 */
export const problemOf: (facts: SeasonFacts) => PlanProblem = remembered((facts) => {
  const { season, palace } = facts
  const held = new Set(facts.heldIds)
  const past = facts.published?.placements.filter((one) => held.has(one.sittingId)) ?? []
  const frozen = stillPlacements(facts, null).filter((one) => !held.has(one.sittingId))
  const planned = plannedIds(facts)
  const cohorts = cohortsByClass(facts.rosters)(facts.cohorts)(palace)
  const cohortsOf = (one: ClassFacts) => cohorts.get(one.id) ?? []
  return {
    season: { startsOn: season.startsOn, endsOn: season.endsOn },
    dayWindow,
    classes: [
      ...facts.classes.map((one) => planClassOf(facts, one, cohortsOf(one))),
      ...facts.others.map((one) => otherClassOf(facts, one)),
    ],
    rooms: facts.rooms.map((one) => roomOf(facts, one)),
    equipment: facts.equipment.map(({ id, name, quantity }) => ({ id, name, count: quantity })),
    trainers: facts.trainers.map((one) => trainerOf(facts, one)),
    periods: facts.periods,
    closures: facts.closures.map(({ siteId, ...closure }) => ({ ...closure, placeId: siteId })),
    holidays: facts.days.filter(isAnnounced),
    holidaysKnownUpTo: facts.daysKnownUpTo,
    permissions: facts.days
      .filter((day) => day.isTeachingAllowed && isHolidayKind(day.kind))
      .map((day) => ({ date: day.date, classId: null, permittedBy: day.allowedBy ?? '' })),
    travel: { defaultMinutes: palace.travelMinutes, pairs: facts.travel },
    fixed: [
      ...[...past, ...frozen].filter((one) => planned.has(one.sittingId)).map(toPlacement),
      ...facts.otherPlacements,
    ],
    frozenWeeks: facts.frozenWeeks,
    scoring: facts.scoring,
    sharedWorkers: facts.sharedWorkers.map(({ one, other, heads }) => ({ classIds: [one, other], heads })),
  }
})

/** People stay as they are when a sitting moves, so they are told apart by their rosters once for all that they rest on. */
const cohortsByClass = remembered((rosters: SeasonFacts['rosters']) =>
  remembered((cohorts: SeasonFacts['cohorts']) =>
    remembered((palace: SeasonFacts['palace']): ReadonlyMap<string, readonly Cohort[]> => {
      const byClass = Map.groupBy(withRosters(cohorts, rosters, palace), (one) => one.classId)
      return new Map([...byClass].map(([classId, own]) => [classId, own.map(cohortOf)]))
    }),
  ),
)

/** The same with no week frozen: a hand is told of a frozen week in words of its own. */
export const thawedProblemOf: (facts: SeasonFacts) => PlanProblem = remembered((facts) =>
  facts.frozenWeeks.length === 0 ? problemOf(facts) : problemOf({ ...facts, frozenWeeks: [] }),
)

/** Breaches that concern the season's future; what has been held and what others hold is not to be judged here. */
export function breachesOf(
  facts: SeasonFacts,
  problem: PlanProblem,
  placements: readonly Placement[],
): readonly Violation[] {
  const all = [...placements, ...facts.otherPlacements.map(toPlacement)]
  return openBreaches(checkPlan(problem, all).violations, standingIn(facts))
}

/** What has been held, and what other seasons' plans hold. */
export const standingIn = ({ heldIds, otherPlacements }: SeasonFacts): ReadonlySet<string> =>
  new Set([...heldIds, ...otherPlacements.map((one) => one.sittingId)])

/** The plan's placements that its rules may see: those of sittings that are not called off. */
export function livePlacements(facts: SeasonFacts, placements: readonly PlacementEntity[]): Placement[] {
  const planned = plannedIds(facts)
  return placements.filter((one) => planned.has(one.sittingId)).map(toPlacement)
}

export function toPlacement({ sittingId, date, startMinute, roomId, trainerId }: Placement): Placement {
  return { sittingId, date, startMinute, roomId, trainerId }
}

const plannedOf = remembered((classes: SeasonFacts['classes']): ReadonlySet<string> => {
  const sittings = classes.flatMap((one) => one.lessons.flatMap((lesson) => lesson.sittings))
  return new Set(sittings.flatMap(({ id, state }) => (state === 'planned' ? [id] : [])))
})

const plannedIds = ({ classes }: SeasonFacts): ReadonlySet<string> => plannedOf(classes)

/** All its sittings are: it is not taught, asks nobody to come, and waits for somebody to say otherwise. */
export const isCalledOff = ({ sittings }: LessonFacts): boolean =>
  sittings.length > 0 && sittings.every(({ state }) => state === 'cancelled')

const heldOf = remembered((ids: readonly string[]): ReadonlySet<string> => new Set(ids))

function planClassOf(facts: SeasonFacts, one: ClassFacts, cohorts: readonly Cohort[]): PlanClass {
  const held = heldOf(facts.heldIds)
  const hasBegun = one.lessons.some((lesson) => lesson.sittings.some(({ id }) => held.has(id)))
  const lessons = one.lessons.filter((lesson) => !isCalledOff(lesson))
  return {
    id: one.id,
    name: one.name,
    enterpriseIds: one.enterpriseIds,
    lessons: lessons.map(({ sittings, ...lesson }) => ({
      ...lesson,
      sittingIds: sittings.filter(({ state }) => state === 'planned').map(({ id }) => id),
    })),
    // Until a class has begun its free seats can still be given away, so the room must hold them all.
    heads: hasBegun ? one.seated : Math.max(one.capacity, one.seated),
    cohorts,
    roomKind: one.roomKind,
    allowedRoomIds: null,
    equipment: facts.equipmentNeeds.filter((need) => need.courseId === one.courseId),
    qualifiedTrainerIds: qualifiedByCourse(facts).get(one.courseId) ?? [],
    // The contract lets only 1 to 7 in.
    wishes: {
      weekdays: one.weekdays as Weekday[],
      startMinutes: one.startMinute === null ? [] : [one.startMinute],
    },
    lessonsPerWeek: one.lessonsPerWeek,
    sittingPattern: one.sittingPattern,
    notBefore: one.startsOn,
    deadline: one.endsOn,
    freeOrder: one.isOrderFree,
    requiredLessons: Math.ceil((lessons.length * one.attendancePercent) / 100),
  }
}

/** A class of an overlapping season: there with the sittings that stand in the way, and nothing to be asked of it. */
function otherClassOf(facts: SeasonFacts, one: ClassFacts): PlanClass {
  const placed = new Set(facts.otherPlacements.map((each) => each.sittingId))
  const planned = planClassOf(facts, one, [])
  return {
    ...planned,
    lessons: planned.lessons.map((lesson) => ({
      ...lesson,
      sittingIds: lesson.sittingIds.filter((id) => placed.has(id)),
    })),
  }
}

const qualifiedByCourse = remembered(
  ({ trainers, trainerCourses }: SeasonFacts): ReadonlyMap<string, readonly string[]> => {
    const active = new Set(trainers.filter((one) => one.isActive).map((one) => one.id))
    const pairs = trainerCourses.flatMap(([id, courses]) =>
      active.has(id) ? courses.map((courseId) => ({ courseId, id })) : [],
    )
    const byCourse = Map.groupBy(pairs, ({ courseId }) => courseId)
    return new Map([...byCourse].map(([courseId, own]) => [courseId, own.map(({ id }) => id)]))
  },
)

/** The position tells apart people of one team who have days of their own. */
function cohortOf(one: CohortRow & Effective, position: number): Cohort {
  const { workplaceId, teamId, name, heads, roster, rest } = one
  return {
    id: `${workplaceId} ${teamId ?? ''} ${position}`,
    name: name === '' ? '没有登记单位' : name,
    heads,
    roster,
    rest,
    placeId: workplaceId,
  }
}

function roomOf({ roomClosures }: SeasonFacts, room: SeasonFacts['rooms'][number]): PlanRoom {
  const { id, name, kind, seats, placeName } = room
  const openings = room.isActive
    ? room.openWeekdays.map((weekday) => windowOf(weekday, room.opensMinute, room.closesMinute))
    : []
  const closures = roomClosures.filter((one) => one.roomId === id)
  const placeId = room.siteId ?? room.enterpriseId ?? ''
  return { id, name, kind, seats, placeName, placeId, openings, closures }
}

function trainerOf(
  facts: SeasonFacts,
  { id, name, mostSittingsPerWeek }: SeasonFacts['trainers'][number],
): PlanTrainer {
  const windows = facts.trainerWindows.find(([trainerId]) => trainerId === id)?.[1] ?? []
  return {
    id,
    name,
    mostSittingsPerWeek,
    absences: facts.absences
      .filter((one) => one.trainerId === id)
      .map(({ trainerId: _trainerId, reason, ...span }) => ({ ...span, reason: reason || '请假' })),
    availability:
      windows.length === 0
        ? null
        : windows.map((one) => windowOf(one.weekday, one.startMinute, one.endMinute)),
  }
}

/** Rows and windows carry weekdays that the contract has already kept to 1–7. */
const windowOf = (weekday: number, startMinute: number, endMinute: number): OpeningWindow => ({
  weekday: weekday as Weekday,
  startMinute,
  endMinute,
})

const isAnnounced = (day: DayRow): day is DayRow & HolidayRow =>
  day.kind !== 'workday' && day.kind !== 'weekend'

/** The first day on which anything new may be planned: tomorrow, once the season runs. */
export function firstFreeDay(facts: SeasonFacts, tomorrow: IsoDate): IsoDate {
  return facts.season.startsOn > tomorrow ? facts.season.startsOn : tomorrow
}
