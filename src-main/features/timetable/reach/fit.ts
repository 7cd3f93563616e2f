// 适配: asked beside any time, so it reads little and answers at once; names only when somebody wants them.
import { Refusal } from '../../../contract/errors.ts'
import type {
  FitInput,
  LostPerson,
  SeasonFitInput,
  WeekdayFit,
} from '../../../contract/timetable/reach/fit.ts'
import { isIsoDate, isoDatesFrom, type Weekday, weekdayOf } from '../../../domain/calendar/dates.ts'
import { isHolidayKind } from '../../../domain/calendar/kinds-of-day.ts'
import { averageTally } from '../../../domain/timetable/average-tally.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { enterpriseIdsOf, findClass } from '../../../storage/classes/class-store.ts'
import { findCourse } from '../../../storage/courses/courses-store.ts'
import { findRoom } from '../../../storage/network/rooms-store.ts'
import {
  cohortsOfClasses,
  jobChanges,
  namesOfWorkers,
  type PeopleRow,
  staffOfEnterprises,
} from '../../../storage/timetable/cohort-store.ts'
import { findSeason } from '../../../storage/timetable/season-store.ts'
import { houseCalendar } from '../../settings/days.ts'
import { type FitPeople, fitTally, type Lost, lostAt } from '../fit-people.ts'
import { byStretch, kindsRemembered, waysOf } from '../reach-teller.ts'
import { effectiveRosters } from '../rosters.ts'

const mostNames = 1000

export function readFit(db: ReadHandle, input: FitInput) {
  const { date, startMinute, minutes, withPeople } = input
  if (!isIsoDate(date)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  const { rows, isWholeStaff } = askedPeople(db, input, date)
  const people = fitPeople(db, rows, date, date)
  const time = { date, startMinute, minutes, placeId: placeOf(db, input.roomId) }
  return {
    reach: fitTally(people, time),
    isWholeStaff,
    people: withPeople ? namedLost(db, lostAt(people, time), date) : [],
  }
}

export function readSeasonFit(db: ReadHandle, input: SeasonFitInput, { today }: CallContext) {
  const days = teachingDays(db, input, today)
  const [from, to] = [days[0], days.at(-1)]
  const { isWholeStaff } = askedPeople(db, input, from ?? today)
  if (from === undefined || to === undefined) return { isWholeStaff, rows: [] }
  const peopleOn = byStretch(changesOf(db, input, isWholeStaff, from, to), from, to, (first, last) =>
    fitPeople(db, askedPeople(db, input, first).rows, first, last),
  )
  const minutes = (input.courseId && findCourse(db, input.courseId)?.lessonMinutes) || input.minutes
  const time = { startMinute: input.startMinute, minutes, placeId: placeOf(db, input.roomId) }
  const byWeekday = Map.groupBy(days, weekdayOf)
  const found = [...byWeekday].toSorted(([one], [other]) => one - other)
  return {
    isWholeStaff,
    rows: found.flatMap(([weekday, dates]) => weekdayFit(peopleOn, time, weekday, dates)),
  }
}

type Asked = Pick<FitInput, 'classId' | 'enterpriseIds'>

/** Without enrolments everybody of the class's enterprises may come. */
function askedPeople(db: ReadHandle, { classId, enterpriseIds }: Asked, day: string) {
  if (classId === null) return { rows: staffOfEnterprises(db, enterpriseIds, day), isWholeStaff: true }
  if (findClass(db, classId) === null) throw new Refusal('NOT_FOUND', { what: '这个班级' })
  const seated: readonly PeopleRow[] = cohortsOfClasses(db, [classId], day)
  if (seated.length > 0) return { rows: seated, isWholeStaff: false }
  return { rows: staffOfEnterprises(db, enterpriseIdsOf(db, classId), day), isWholeStaff: true }
}

function changesOf(db: ReadHandle, asked: Asked, isWholeStaff: boolean, from: string, to: string): string[] {
  const { classId, enterpriseIds } = asked
  if (classId === null) return jobChanges(db, 'enterprises', enterpriseIds, from, to)
  return isWholeStaff
    ? jobChanges(db, 'enterprises', enterpriseIdsOf(db, classId), from, to)
    : jobChanges(db, 'classes', [classId], from, to)
}

const fitPeople = (db: ReadHandle, rows: readonly PeopleRow[], from: string, to: string): FitPeople => ({
  cohorts: effectiveRosters(db, rows, from, to),
  wayBetween: waysOf(db),
  kindOf: kindsRemembered(db, from, to),
})

function placeOf(db: ReadHandle, roomId: string | null): string | null {
  if (roomId === null) return null
  const room = findRoom(db, roomId)
  if (room === null) throw new Refusal('NOT_FOUND', { what: '这个场地' })
  return room.siteId ?? room.enterpriseId
}

function namedLost(db: ReadHandle, lost: ReadonlyMap<string, Lost>, date: string): LostPerson[] {
  return namesOfWorkers(db, [...lost.keys()], date)
    .slice(0, mostNames)
    .flatMap((person) => {
      const why = lost.get(person.workerId)
      return why === undefined ? [] : [{ ...person, ...why }]
    })
}

/** Days off are left out unless lessons are allowed on them; days gone by too, while any are left. */
function teachingDays(db: ReadHandle, input: SeasonFitInput, today: string): string[] {
  const season = findSeason(db, input.seasonId)
  if (season === null) throw new Refusal('NOT_FOUND', { what: '这个学期' })
  const from = later(input.startsOn, season.startsOn)
  const to = input.endsOn !== null && input.endsOn < season.endsOn ? input.endsOn : season.endsOn
  if (!isIsoDate(from) || !isIsoDate(to)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  const { allowedDates } = houseCalendar(db, from, to)
  const kindOf = kindsRemembered(db, from, to)
  const days = isoDatesFrom(from, to).filter((date) => !isHolidayKind(kindOf(date)) || allowedDates.has(date))
  const left = days.filter((date) => date >= today)
  return left.length > 0 ? left : days
}

const later = (one: string | null, other: string): string => (one !== null && one > other ? one : other)

function weekdayFit(
  peopleOn: (date: string) => FitPeople,
  time: { readonly startMinute: number; readonly minutes: number; readonly placeId: string | null },
  weekday: Weekday,
  dates: readonly string[],
): WeekdayFit[] {
  const tallies = dates.map((date) => fitTally(peopleOn(date), { ...time, date }))
  const average = averageTally(tallies)
  if (average === null) return []
  const reachable = tallies.map((one) => one.reachable)
  return [
    {
      weekday,
      days: dates.length,
      reach: { ...average, reasons: [...average.reasons] },
      least: Math.min(...reachable),
      most: Math.max(...reachable),
    },
  ]
}
