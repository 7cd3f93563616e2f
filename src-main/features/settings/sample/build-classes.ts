// Seasons, classes with their people, and a published plan that keeps every hard rule by construction.
import { addDays, daysBetween, mondayOf } from '../../../domain/calendar/dates.ts'
import { isHolidayKind, kindOfDay } from '../../../domain/calendar/kinds-of-day.ts'
import { pinyinOf } from '../../pinyin.ts'
import { type SampleClass, sampleClasses } from './teaching.ts'
import { idOf, type World } from './world.ts'

export const seasonDays = 140

export interface SeasonDates {
  readonly key: string
  readonly startsOn: string
  readonly endsOn: string
}

/** This season began eight weeks ago; the one before it ended the day before. */
export function sampleSeasons(today: string): { now: SeasonDates; before: SeasonDates } {
  const startsOn = mondayOf(addDays(today, -56))
  const now = { key: 'now', startsOn, endsOn: addDays(startsOn, seasonDays - 1) }
  const before = { key: 'before', startsOn: addDays(startsOn, -seasonDays), endsOn: addDays(startsOn, -1) }
  return { now, before }
}

export function buildSeason(world: World, { key, startsOn, endsOn }: SeasonDates): void {
  const seasonId = idOf(world, `season:${key}`)
  const [year, month] = startsOn.split('-')
  world.rows.seasons.push({ id: seasonId, name: `${year} 年 ${Number(month)} 月期`, startsOn, endsOn })
  world.rows.plans.push({
    id: idOf(world, `plan:${key}`),
    seasonId,
    number: 1,
    state: 'published',
    unplaced: [],
    createdAt: Date.parse(startsOn),
    publishedAt: Date.parse(startsOn),
  })
}

export function buildSampleClasses(world: World): void {
  const { now, before } = sampleSeasons(world.today)
  buildSeason(world, before)
  buildSeason(world, now)
  const numbers = new Map<string, number>()
  for (const entry of sampleClasses) {
    const season = entry.season === 'now' ? now : before
    const prefix = `${entry.course}-${season.startsOn.slice(0, 4)}-`
    const number = (numbers.get(prefix) ?? 0) + 1
    numbers.set(prefix, number)
    buildClass(world, { ...entry, code: `${prefix}${String(number).padStart(2, '0')}` }, season)
  }
}

export function buildClass(world: World, entry: SampleClass, season: SeasonDates): void {
  const { rows } = world
  const course = rows.courses.find((one) => one.code === entry.course)
  if (course === undefined) throw new Error(`no course ${entry.course}`)
  const id = idOf(world, `class:${entry.code}`)
  const dates = lessonDates(world, entry, season, course.lessonTitles.length)
  const isOver = entry.season === 'before'
  rows.classes.push({
    id,
    seasonId: idOf(world, `season:${season.key}`),
    courseId: course.id,
    code: entry.code,
    name: entry.name,
    ...pinyinOf(entry.name),
    capacity: entry.capacity,
    state: isOver ? 'concluded' : 'open',
    roomId: idOf(world, `room:${entry.room}`),
    trainerId: idOf(world, `trainer:${entry.trainer}`),
    weekdays: entry.weekdayOffsets.map((offset) => ((weekdayIndex(world.today) + offset) % 7) + 1),
    startMinute: entry.startMinute,
    sittingPattern: [],
    lessonsPerWeek: entry.weekdayOffsets.length,
    startsOn: dates[0] ?? null,
    endsOn: lastDayOf(dates, entry),
    note: '',
    createdAt: Date.parse(season.startsOn),
  })
  for (const key of entry.enterprises)
    rows.classEnterprises.push({ classId: id, enterpriseId: idOf(world, `enterprise:${key}`) })
  course.lessonTitles.forEach((title, index) => {
    const lessonId = idOf(world)
    rows.lessons.push({ id: lessonId, classId: id, number: index + 1, title, minutes: course.lessonMinutes })
    const date = dates[index]
    if (date !== undefined) placeLesson(world, entry, season, lessonId, date, course.lessonMinutes)
  })
  enrol(world, entry, id, season)
}

function placeLesson(
  world: World,
  entry: SampleClass,
  season: SeasonDates,
  lessonId: string,
  first: string,
  minutes: number,
): void {
  const days = [first]
  const again =
    entry.secondSittingAfterDays === undefined ? null : addDays(first, entry.secondSittingAfterDays)
  if (again !== null && again <= season.endsOn && isTeachable(world, again, entry)) days.push(again)
  days.forEach((date, index) => {
    const sittingId = idOf(world)
    world.rows.sittings.push({
      id: sittingId,
      lessonId,
      ordinal: index + 1,
      state: 'planned',
      cancelReason: null,
    })
    world.rows.placements.push({
      planId: idOf(world, `plan:${season.key}`),
      sittingId,
      date,
      startMinute: entry.startMinute,
      minutes,
      roomId: idOf(world, `room:${entry.room}`),
      trainerId: idOf(world, `trainer:${entry.trainer}`),
      isPinned: false,
    })
  })
}

/** The day of the last lesson's second sitting, where there is one. */
function lastDayOf(dates: readonly string[], { secondSittingAfterDays = 0 }: SampleClass): string | null {
  const last = dates.at(-1)
  return last === undefined ? null : addDays(last, secondSittingAfterDays)
}

/** Classes of now lie around today, half of their lessons behind; those of before begin with their season. */
function lessonDates(world: World, entry: SampleClass, season: SeasonDates, count: number): string[] {
  const perWeek = entry.weekdayOffsets.length
  const weeksBack =
    entry.season === 'now'
      ? Math.ceil(count / perWeek / 2)
      : Math.floor(daysBetween(season.startsOn, world.today) / 7) - 1
  const dates: string[] = []
  for (let week = -weeksBack; dates.length < count && week < 20; week += 1) {
    for (const offset of entry.weekdayOffsets) {
      const date = addDays(world.today, week * 7 + offset)
      const isInside = date >= season.startsOn && date <= season.endsOn
      if (isInside && dates.length < count && isTeachable(world, date, entry)) dates.push(date)
    }
  }
  return dates
}

function isTeachable(world: World, date: string, entry: SampleClass): boolean {
  const { calendar, rows } = world
  const { kind } = kindOfDay(date, calendar.holidays, calendar.knownUpTo)
  if (isHolidayKind(kind) && date !== world.today) return false
  const enterpriseIds = entry.enterprises.map((key) => idOf(world, `enterprise:${key}`))
  return !rows.periods.some(
    (period) =>
      period.effect === 'block' &&
      enterpriseIds.includes(period.enterpriseId) &&
      period.startsOn <= date &&
      date <= period.endsOn,
  )
}

/** The first of each enterprise's workers who sit in no other class of the season; the rest of the wish waits. */
function enrol(world: World, entry: SampleClass, classId: string, season: SeasonDates): void {
  const seated = world.seated.get(season.key) ?? new Set()
  world.seated.set(season.key, seated)
  const staff = entry.enterprises.flatMap((key) => world.staff.get(idOf(world, `enterprise:${key}`)) ?? [])
  const free = staff.filter((workerId) => !seated.has(workerId))
  const waiting = entry.heads >= entry.capacity ? 3 : 0
  free.slice(0, entry.heads + waiting).forEach((workerId, index) => {
    seated.add(workerId)
    world.rows.enrolments.push({
      id: idOf(world),
      classId,
      workerId,
      state: index < entry.heads ? 'enrolled' : 'waitlisted',
      position: index + 1,
      enrolledOn: season.startsOn,
      withdrawnOn: null,
      note: '',
    })
  })
}

const weekdayIndex = (date: string): number => daysBetween('2024-01-01', date) % 7 // 2024-01-01 was a Monday
