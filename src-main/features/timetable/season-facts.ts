// Everything that a season's plan rests on, read at one moment: what is planned with it is void once any of it changes.
import { Refusal } from '../../contract/errors.ts'
import type { PalaceSettings } from '../../contract/settings.ts'
import type { TrainerWindow } from '../../contract/trainers.ts'
import { remembered } from '../../domain/timetable/remembered.ts'
import type { Scoring } from '../../domain/timetable/scoring.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { snapshot } from '../../procedures/snapshots.ts'
import { atOnce } from '../../procedures/turns.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { digestOf as hashOf } from '../../storage/base/vault.ts'
import {
  type PeriodFacts,
  periodFacts,
  type RosterFacts,
  readRosterFacts,
} from '../../storage/enterprises/roster-facts-store.ts'
import { type TravelPair, travelPairs } from '../../storage/enterprises/travel-store.ts'
import { heldSittingsOf } from '../../storage/facts/held-sitting.ts'
import { listClosures, listEquipment } from '../../storage/network/network-store.ts'
import { listRoomClosures } from '../../storage/network/room-closures-store.ts'
import { listRooms } from '../../storage/network/rooms-store.ts'
import { type DayRow, listDays } from '../../storage/settings/settings-store.ts'
import { type CohortRow, cohortsOfClasses, prospectsOfClasses } from '../../storage/timetable/cohort-store.ts'
import { frozenWeeksOf } from '../../storage/timetable/frozen-weeks-store.ts'
import { type PlacementEntity, placementsOf } from '../../storage/timetable/placement-store.ts'
import * as facts from '../../storage/timetable/plan-facts-store.ts'
import { findPlan, type PlanEntity } from '../../storage/timetable/plan-store.ts'
import { findSeason, type Season } from '../../storage/timetable/season-store.ts'
import { courseIdsByTrainer, windowsByTrainer } from '../../storage/trainers/trainers-store.ts'
import { knownUpTo } from '../settings/days.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { scoringOf } from '../settings/scoring.ts'
import { rosterSpan } from './rosters.ts'

/** Plain JSON throughout, so that two readings can be compared as text. */
export interface SeasonFacts {
  readonly today: string
  readonly season: Season
  readonly palace: PalaceSettings
  readonly scoring: Scoring
  /** Mondays, earliest first. */
  readonly frozenWeeks: readonly string[]
  readonly days: readonly DayRow[]
  readonly daysKnownUpTo: string
  /** The season's own; `others` are classes of overlapping seasons, which only stand in the way. */
  readonly classes: readonly facts.ClassFacts[]
  readonly others: readonly facts.ClassFacts[]
  readonly otherPlacements: ReturnType<typeof facts.otherSeasonsPlacements>
  readonly published: { readonly plan: PlanEntity; readonly placements: readonly PlacementEntity[] } | null
  readonly draft: { readonly plan: PlanEntity; readonly placements: readonly PlacementEntity[] } | null
  /** Published sittings before today or with marks: they stay where they are. */
  readonly heldIds: readonly string[]
  readonly sharedWorkers: ReturnType<typeof facts.sharedWorkers>
  readonly rooms: ReturnType<typeof listRooms>
  readonly closures: ReturnType<typeof listClosures>
  readonly roomClosures: ReturnType<typeof listRoomClosures>
  readonly equipment: ReturnType<typeof listEquipment>
  readonly equipmentNeeds: ReturnType<typeof facts.equipmentNeeds>
  readonly trainers: readonly facts.TrainerFacts[]
  readonly trainerCourses: readonly (readonly [string, readonly string[]])[]
  readonly trainerWindows: readonly (readonly [string, readonly TrainerWindow[]])[]
  readonly absences: ReturnType<typeof facts.absencesBetween>
  /** Of the classes' enterprises. */
  readonly periods: readonly PeriodFacts[]
  readonly travel: readonly TravelPair[]
  readonly cohorts: readonly CohortRow[]
  readonly rosters: RosterFacts
}

/** Days around the season whose kind decides who works: a night shift reaches into it. */
const edgeDays = { before: '0001-01-01', after: '9999-12-31' }

/**
 * Everything of a season as it stands, kept part by part until what a part was read from moves: a sitting that is moved
 * leaves the classes, their people and all rooms and trainers as they were read. @throws NOT_FOUND for no such season.
 */
export function readSeasonFacts(
  db: ReadHandle,
  seasonId: string,
  { today }: Pick<CallContext, 'today'>,
): SeasonFacts {
  return snapshot(db, `season ${seasonId} ${today}`, (of) => atOnce(factsSteps(of, seasonId, today)))
}

/** The same part by part, for whoever lets others go first in between: a part that is read is kept. */
// long: the list of all that a season's plan rests on
export function* factsSteps(db: ReadHandle, seasonId: string, today: string): Generator<void, SeasonFacts> {
  const season = findSeason(db, seasonId)
  if (season === null) throw new Refusal('NOT_FOUND', { what: '这个学期' })
  const { startsOn, endsOn } = season
  // A part that rests on another asks for it with its own handle, so that it falls with it.
  const part =
    <T>(name: string, read: (of: ReadHandle) => T) =>
    (of: ReadHandle): T =>
      snapshot(of, `season ${seasonId} ${today}: ${name}`, read)
  const classesOf = part('classes', (of) => facts.classFacts(of, facts.seasonClassIds(of, seasonId)))
  const othersOf = part('placements of others', (of) =>
    facts.otherSeasonsPlacements(of, seasonId, startsOn, endsOn),
  )
  const publishedOf = part('published', (of) => versionOf(of, seasonId, 'published'))
  const otherIds = [...new Set(othersOf(db).map((one) => one.classId))]
  const classesOfOthers = part(`classes ${otherIds.join(' ')}`, (of) => facts.classFacts(of, otherIds))
  const heldIds = part('held', (of) => heldOf(of, seasonId, publishedOf(of)?.placements ?? [], today))
  const sharedWorkers = part(`shared workers ${otherIds.join(' ')}`, (of) =>
    facts.sharedWorkers(of, [...classesOf(of).map((one) => one.id), ...otherIds].toSorted()),
  )
  const rules = part('rules', (of) => ({
    palace: palaceSettingsOf(of),
    scoring: scoringOf(of),
    frozenWeeks: frozenWeeksOf(of, seasonId),
    days: listDays(of, edgeDays.before, edgeDays.after),
    daysKnownUpTo: knownUpTo(of),
  }))
  const things = part('things', (of) => ({
    rooms: listRooms(of),
    closures: listClosures(of),
    roomClosures: listRoomClosures(of),
    equipment: listEquipment(of),
    equipmentNeeds: facts.equipmentNeeds(of),
    trainers: facts.trainerFacts(of),
    trainerCourses: [...courseIdsByTrainer(of)],
    trainerWindows: [...windowsByTrainer(of)],
    absences: facts.absencesBetween(of, startsOn, endsOn),
    travel: travelPairs(of),
  }))
  const people = part('people', (of) => ({
    periods: periodFacts(of, enterprisesOf(classesOf(of)), startsOn, endsOn),
    ...readPeople(of, classesOf(of), season, today),
  }))
  const draftOf = part('draft', (of) => versionOf(of, seasonId, 'draft'))
  for (const read of [classesOf, publishedOf, draftOf, heldIds, sharedWorkers, things, people]) {
    read(db)
    yield
  }
  return {
    today,
    season,
    ...rules(db),
    classes: classesOf(db),
    others: classesOfOthers(db),
    otherPlacements: othersOf(db),
    published: publishedOf(db),
    draft: draftOf(db),
    heldIds: heldIds(db),
    sharedWorkers: sharedWorkers(db),
    ...things(db),
    ...people(db),
  }
}

/** SHA-256: whoever waits to see whether anything changes need not keep a whole season as text. */
export const digestOf = remembered((seasonFacts: SeasonFacts): string => hashOf(JSON.stringify(seasonFacts)))

function versionOf(db: ReadHandle, seasonId: string, state: 'draft' | 'published') {
  const plan = findPlan(db, seasonId, state)
  return plan === null ? null : { plan, placements: placementsOf(db, plan.id) }
}

/** What was called off in the past stays there too, so that the evening goes on telling it. */
function heldOf(
  db: ReadHandle,
  seasonId: string,
  published: readonly PlacementEntity[],
  today: string,
): string[] {
  const past = published.filter((one) => one.date < today)
  const begun = heldSittingsOf(db, seasonId, today).filter((one) => one.date >= today)
  return [...past, ...begun].map((one) => one.sittingId)
}

const enterprisesOf = (classes: readonly facts.ClassFacts[]) => [
  ...new Set(classes.flatMap((one) => one.enterpriseIds)),
]

/** As they work today: what is planned is still to come. */
function readPeople(
  db: ReadHandle,
  classes: readonly facts.ClassFacts[],
  { startsOn, endsOn }: Season,
  today: string,
) {
  const idsWhere = (isSeated: boolean) =>
    classes.filter((one) => one.seated > 0 === isSeated).map((one) => one.id)
  const cohorts = [
    ...cohortsOfClasses(db, idsWhere(true), today),
    ...prospectsOfClasses(db, idsWhere(false), today),
  ]
  const { from, to } = rosterSpan(startsOn, endsOn)
  return { cohorts, rosters: readRosterFacts(db, cohorts, from, to) }
}
