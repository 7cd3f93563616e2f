// Reads the competition's .ctt files, so that the engine is measured on instances that nobody here wrote.

export interface Course {
  readonly id: string
  readonly teacher: string
  readonly lectures: number
  readonly minWorkingDays: number
  readonly students: number
}

export interface Room {
  readonly id: string
  readonly capacity: number
}

export interface Curriculum {
  readonly id: string
  /** Indices into `courses`. */
  readonly courses: readonly number[]
}

export interface Unavailability {
  /** Index into `courses`. */
  readonly course: number
  /** Days and periods count from 0. */
  readonly day: number
  readonly period: number
}

/** One instance of ITC-2007 track 3 (formulation UD2), as its file says it. */
export interface Instance {
  readonly name: string
  readonly days: number
  readonly periodsPerDay: number
  readonly courses: readonly Course[]
  readonly rooms: readonly Room[]
  readonly curricula: readonly Curriculum[]
  readonly unavailable: readonly Unavailability[]
}

/** Throws an Error naming the line when the file is not a .ctt file. */
export function parseInstance(text: string): Instance {
  const lines = text.split(/\r?\n/).map((line) => line.trim().split(/\s+/))
  const header = (key: string) => lines.find((words) => words[0] === `${key}:`)?.[1] ?? refuse(key)
  const section = (title: string, countKey: string) => {
    const start = lines.findIndex((words) => words[0] === `${title}:`)
    if (start < 0) refuse(title)
    const count = whole(header(countKey))
    const found = lines.slice(start + 1, start + 1 + count)
    if (found.length < count || found.some((words) => words.length < 2)) refuse(title)
    return found
  }
  const courses = section('COURSES', 'Courses').map(toCourse)
  const indexOf = new Map(courses.map((course, index) => [course.id, index]))
  const courseAt = (id: string | undefined) => indexOf.get(id ?? '') ?? refuse(id)
  return {
    name: header('Name'),
    days: whole(header('Days')),
    periodsPerDay: whole(header('Periods_per_day')),
    courses,
    rooms: section('ROOMS', 'Rooms').map(([id, capacity]) => ({ id: id ?? '', capacity: whole(capacity) })),
    curricula: section('CURRICULA', 'Curricula').map(([id, count, ...ids]) => {
      if (ids.length !== whole(count)) refuse(id)
      return { id: id ?? '', courses: ids.map(courseAt) }
    }),
    unavailable: section('UNAVAILABILITY_CONSTRAINTS', 'Constraints').map(([id, day, period]) => ({
      course: courseAt(id),
      day: whole(day),
      period: whole(period),
    })),
  }
}

function toCourse([id, teacher, lectures, minWorkingDays, students]: string[]): Course {
  return {
    id: id ?? '',
    teacher: teacher ?? '',
    lectures: whole(lectures),
    minWorkingDays: whole(minWorkingDays),
    students: whole(students),
  }
}

function whole(word: string | undefined): number {
  return word !== undefined && /^\d+$/.test(word) ? Number(word) : refuse(word)
}

function refuse(what: string | undefined): never {
  throw new Error(`not a .ctt file: ${what ?? 'a word is missing'}`)
}
