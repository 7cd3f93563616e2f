// Scores a solution file by the competition's rules, straight from its lines: the judge shares no code with any search.
import type { Instance } from './instance.ts'

/** Names and counting as the competition's own validator has them; hard parts count violations, soft parts are weighted. */
export interface OfficialScore {
  readonly hard: {
    /** Lectures missing or too many. */
    readonly lectures: number
    /** Pairs of lectures of one course, curriculum or teacher in one period. */
    readonly conflicts: number
    readonly availability: number
    /** Lectures beyond the first in one room and period. */
    readonly roomOccupation: number
  }
  readonly soft: {
    readonly roomCapacity: number
    readonly minWorkingDays: number
    readonly curriculumCompactness: number
    readonly roomStability: number
  }
  readonly violations: number
  readonly cost: number
}

export type Refusal =
  | 'NOT_FOUR_WORDS'
  | 'UNKNOWN_COURSE'
  | 'UNKNOWN_ROOM'
  | 'DAY_OUT_OF_RANGE'
  | 'PERIOD_OUT_OF_RANGE'

/** Lines count from 1; a refused file has no score. */
export type Scored =
  | { readonly ok: true; readonly score: OfficialScore }
  | { readonly ok: false; readonly refusal: Refusal; readonly line: number }

interface Lecture {
  readonly course: number
  readonly room: number
  readonly day: number
  readonly period: number
}

/** A line a lecture: `course room day period`; empty lines count for nothing. */
export function officialScore(instance: Instance, solution: string): Scored {
  const lectures: Lecture[] = []
  for (const [index, line] of solution.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const read = readLine(instance, line.trim().split(/\s+/))
    if (typeof read === 'string') return { ok: false, refusal: read, line: index + 1 }
    lectures.push(read)
  }
  const hard = {
    lectures: wrongNumbers(instance, lectures),
    conflicts: conflictingPairs(instance, lectures),
    availability: lectures.filter((one) => isUnavailable(instance, one)).length,
    roomOccupation: lectures.length - distinct(lectures, (one) => `${one.room} ${one.day} ${one.period}`),
  }
  const soft = {
    roomCapacity: total(lectures, (one) => studentsWithoutSeat(instance, one)),
    minWorkingDays: 5 * missingDays(instance, lectures),
    curriculumCompactness: 2 * isolatedLectures(instance, lectures),
    roomStability: extraRooms(instance, lectures),
  }
  const violations = total(Object.values(hard), (part) => part)
  return { ok: true, score: { hard, soft, violations, cost: total(Object.values(soft), (part) => part) } }
}

function readLine(instance: Instance, words: readonly string[]): Lecture | Refusal {
  const [courseId, roomId, dayText, periodText, ...rest] = words
  if (periodText === undefined || rest.length > 0) return 'NOT_FOUR_WORDS'
  const course = instance.courses.findIndex((one) => one.id === courseId)
  if (course < 0) return 'UNKNOWN_COURSE'
  const room = instance.rooms.findIndex((one) => one.id === roomId)
  if (room < 0) return 'UNKNOWN_ROOM'
  const isBelow = (text: string | undefined, limit: number) =>
    /^\d+$/.test(text ?? '') && Number(text) < limit
  if (!isBelow(dayText, instance.days)) return 'DAY_OUT_OF_RANGE'
  if (!isBelow(periodText, instance.periodsPerDay)) return 'PERIOD_OUT_OF_RANGE'
  return { course, room, day: Number(dayText), period: Number(periodText) }
}

function wrongNumbers(instance: Instance, lectures: readonly Lecture[]): number {
  return total([...instance.courses.entries()], ([course, { lectures: wanted }]) =>
    Math.abs(wanted - lectures.filter((one) => one.course === course).length),
  )
}

/** Two lectures clash once, however many curricula and teachers they share. */
function conflictingPairs(instance: Instance, lectures: readonly Lecture[]): number {
  return total([...lectures.entries()], ([index, one]) => {
    const later = lectures.slice(index + 1)
    return later.filter((other) => isSameTime(one, other) && conflict(instance, one.course, other.course))
      .length
  })
}

function conflict(instance: Instance, one: number, other: number): boolean {
  return (
    one === other ||
    instance.courses[one]?.teacher === instance.courses[other]?.teacher ||
    instance.curricula.some(({ courses }) => courses.includes(one) && courses.includes(other))
  )
}

function isSameTime(one: Lecture, other: Lecture): boolean {
  return one.day === other.day && one.period === other.period
}

function isUnavailable(instance: Instance, one: Lecture): boolean {
  return instance.unavailable.some(
    (block) => block.course === one.course && isSameTime({ ...block, room: 0 }, one),
  )
}

function studentsWithoutSeat(instance: Instance, one: Lecture): number {
  const students = instance.courses[one.course]?.students ?? 0
  return Math.max(0, students - (instance.rooms[one.room]?.capacity ?? 0))
}

function missingDays(instance: Instance, lectures: readonly Lecture[]): number {
  return total([...instance.courses.entries()], ([course, { minWorkingDays }]) => {
    const days = distinct(
      lectures.filter((one) => one.course === course),
      (one) => one.day,
    )
    return Math.max(0, minWorkingDays - days)
  })
}

/** A lecture is isolated in a curriculum when no lecture of it is in the period before or after on the same day. */
function isolatedLectures(instance: Instance, lectures: readonly Lecture[]): number {
  return total(instance.curricula, ({ courses }) => {
    const members = lectures.filter((one) => courses.includes(one.course))
    const isBeside = (one: Lecture, other: Lecture) =>
      one.day === other.day && Math.abs(one.period - other.period) === 1
    return members.filter((one) => !members.some((other) => isBeside(one, other))).length
  })
}

function extraRooms(instance: Instance, lectures: readonly Lecture[]): number {
  return total([...instance.courses.keys()], (course) => {
    const rooms = distinct(
      lectures.filter((one) => one.course === course),
      (one) => one.room,
    )
    return Math.max(0, rooms - 1)
  })
}

function distinct<T>(items: readonly T[], key: (item: T) => string | number): number {
  return new Set(items.map(key)).size
}

function total<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0)
}
