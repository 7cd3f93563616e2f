// One week of a plan: rooms as rows, seven days, and against what is published what a draft changes.
import { Refusal } from '../../../contract/errors.ts'
import type { UnplacedLesson, Week, WeekSitting } from '../../../contract/timetable/board/week.ts'
import { addDays, isIsoDate, isoDatesFrom, mondayOf } from '../../../domain/calendar/dates.ts'
import { kindOfDay } from '../../../domain/calendar/kinds-of-day.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import { snapshot } from '../../../procedures/snapshots.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { listRooms } from '../../../storage/network/rooms-store.ts'
import { type EveningRow, planEvenings } from '../../../storage/timetable/evening-store.ts'
import { frozenWeeksOf } from '../../../storage/timetable/frozen-weeks-store.ts'
import {
  countChanges,
  missingSittings,
  type PublishedPlace,
  placesOf,
  type UnplacedRow,
  unplacedLessons,
} from '../../../storage/timetable/plan-review-store.ts'
import { findPlan, type PlanEntity } from '../../../storage/timetable/plan-store.ts'
import { findSeason, type Season } from '../../../storage/timetable/season-store.ts'
import { houseCalendar } from '../../settings/days.ts'
import { keptReachTeller, type ReachTeller } from '../reach-teller.ts'

interface WeekInput {
  readonly seasonId: string
  readonly version: 'draft' | 'published'
  readonly monday: string
}

export function readWeek(db: ReadHandle, input: WeekInput, context: CallContext): Week {
  const season = findSeason(db, input.seasonId)
  if (season === null) throw new Refusal('NOT_FOUND', { what: '这个学期' })
  if (!isIsoDate(input.monday)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  const draft = findPlan(db, season.id, 'draft')
  const published = findPlan(db, season.id, 'published')
  const plan = input.version === 'draft' ? draft : published
  const monday = mondayOf(input.monday)
  const rows = plan === null ? [] : planEvenings(db, plan.id, monday, addDays(monday, 6))
  const { id, name, startsOn, endsOn } = season
  return {
    season: { id, name, startsOn, endsOn },
    plan: plan && { id: plan.id, number: plan.number, state: plan.state },
    hasDraft: draft !== null,
    hasPublished: published !== null,
    changes: draft === null || published === null ? 0 : countChanges(db, draft.id, published.id),
    isFrozen: frozenWeeksOf(db, season.id).includes(monday),
    days: daysOf(db, season, monday),
    rooms: roomsOf(db, rows),
    sittings: sittingsOf(db, rows, monday, input.version === 'draft' ? published : null, context.today),
    ...lackingIn(db, season, plan),
  }
}

/** The same whichever week is looked at. */
function lackingIn(
  db: ReadHandle,
  season: Season,
  plan: PlanEntity | null,
): Pick<Week, 'unplaced' | 'missing'> {
  const planId = plan?.id ?? ''
  const { unplaced, missing } = snapshot(db, `lacking ${season.id} ${planId}`, (of) => ({
    unplaced: unplacedLessons(of, season.id, planId),
    missing: missingSittings(of, season.id, planId),
  }))
  return { unplaced: withReasons(plan, unplaced), missing: withReasons(plan, missing) }
}

function daysOf(db: ReadHandle, { startsOn, endsOn }: Season, monday: string): Week['days'] {
  const dates = isoDatesFrom(monday, addDays(monday, 6))
  const { holidays, knownUpTo, allowedDates } = houseCalendar(db, monday, addDays(monday, 6))
  return dates.map((date) => {
    const { kind, name } = kindOfDay(date, holidays, knownUpTo)
    return {
      date,
      kind,
      name: name ?? '',
      isAllowed: allowedDates.has(date),
      isInSeason: startsOn <= date && date <= endsOn,
    }
  })
}

/** Every room in use, and whatever else is taught in that week. */
function roomsOf(db: ReadHandle, rows: readonly EveningRow[]): Week['rooms'] {
  const needed = new Set(rows.map((one) => one.roomId))
  return listRooms(db)
    .filter((room) => room.isActive || needed.has(room.id))
    .map(({ id, name, placeName, seats }) => ({ id, name, placeName, seats }))
}

function sittingsOf(
  db: ReadHandle,
  rows: readonly EveningRow[],
  monday: string,
  against: PlanEntity | null,
  today: string,
): WeekSitting[] {
  const classIds = [...new Set(rows.map((one) => one.classId))]
  const teller = keptReachTeller(db, classIds, monday, addDays(monday, 6))
  const ids = rows.map((one) => one.sittingId)
  const places = against === null ? null : placesOf(db, against.id, ids)
  return rows.map((row) => sittingOf(row, teller, places, today))
}

function sittingOf(
  row: EveningRow,
  teller: ReachTeller,
  places: ReadonlyMap<string, PublishedPlace> | null,
  today: string,
): WeekSitting {
  const {
    lessonId: _lessonId,
    seasonId: _seasonId,
    isMarked,
    roomName: _roomName,
    placeId: _placeId,
    placeName: _placeName,
    ...shown
  } = row
  const before = places?.get(row.sittingId) ?? null
  const isSame = before === null ? places === null : isSamePlace(before, row)
  return {
    ...shown,
    reach: teller.tally(row.classId, row),
    isHeld: isMarked || row.date < today,
    change: isSame ? 'same' : before === null ? 'new' : 'moved',
    before: isSame || before === null ? null : placeOf(before),
  }
}

const isSamePlace = (one: PublishedPlace, other: EveningRow): boolean =>
  one.date === other.date &&
  one.startMinute === other.startMinute &&
  one.roomId === other.roomId &&
  one.trainerId === other.trainerId

const placeOf = ({ date, startMinute, roomName, trainerName }: PublishedPlace) => ({
  date,
  startMinute,
  roomName,
  trainerName,
})

function withReasons(plan: PlanEntity | null, lessons: readonly UnplacedRow[]): UnplacedLesson[] {
  const reasons = new Map(plan?.unplaced.map((one) => [one.sittingId, one.sentence]))
  return lessons.map((lesson) => ({
    ...lesson,
    sentence: reasons.get(lesson.sittingId ?? '') ?? '还没有排过',
  }))
}
