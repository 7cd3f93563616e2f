// Lays an instance out in flat typed arrays, the memory that the hard-coded annealer runs on.
import type { Instance } from './instance.ts'

/** Lectures are numbered course by course; a slot is `period * rooms + room`; periods run through all days. */
export interface FlatInstance {
  readonly courseCount: number
  readonly lectureCount: number
  readonly roomCount: number
  readonly periodCount: number
  readonly dayCount: number
  readonly periodsPerDay: number
  readonly courseOf: Uint16Array
  /** [period] */
  readonly dayOf: Uint8Array
  /** [period]: the bit of the period within its day. */
  readonly bitOf: Uint16Array
  /** [course * roomCount + room]: students without a seat. */
  readonly seatsShort: Uint16Array
  readonly minDays: Uint8Array
  /** [course * periodCount + period]: 1 where the course cannot be held. */
  readonly unavailable: Uint8Array
  /** [course * courseCount + course]: 1 where two lectures may not share a period, itself included. */
  readonly conflicts: Uint8Array
  /** [course * courseCount + course]: 1 where two courses share a curriculum. */
  readonly sharesCurriculum: Uint8Array
  /** [curriculum * courseCount + course] */
  readonly isMember: Uint8Array
  readonly curriculumCount: number
  /** Neighbours of course c: `neighbours[neighbourStart[c] … neighbourStart[c + 1]]`. */
  readonly neighbourStart: Uint16Array
  readonly neighbours: Uint16Array
  /** Curricula of course c, laid out like the neighbours. */
  readonly curriculaStart: Uint16Array
  readonly curricula: Uint16Array
  /** [mask of occupied periods of a day]: the cost of its isolated lectures, 2 each. */
  readonly isolatedCost: Uint8Array
}

export function flatten(instance: Instance): FlatInstance {
  const { courses, rooms, curricula } = instance
  const courseCount = courses.length
  const periodCount = instance.days * instance.periodsPerDay
  const unavailable = new Uint8Array(courseCount * periodCount)
  for (const { course, day, period } of instance.unavailable)
    unavailable[course * periodCount + day * instance.periodsPerDay + period] = 1
  const isMember = new Uint8Array(curricula.length * courseCount)
  for (const [index, one] of curricula.entries())
    for (const course of one.courses) isMember[index * courseCount + course] = 1
  const together = (a: number, b: number) =>
    curricula.some((one) => one.courses.includes(a) && one.courses.includes(b))
  const pairs = (holds: (a: number, b: number) => boolean) =>
    Uint8Array.from({ length: courseCount ** 2 }, (_, at) =>
      Number(holds(Math.floor(at / courseCount), at % courseCount)),
    )
  const sharesCurriculum = pairs(together)
  const conflicts = pairs((a, b) => a === b || courses[a]?.teacher === courses[b]?.teacher || together(a, b))
  const neighbours = courses.map((_, a) =>
    [...courses.keys()].filter((b) => conflicts[a * courseCount + b] === 1),
  )
  const curriculaOf = courses.map((_, c) =>
    [...curricula.keys()].filter((q) => isMember[q * courseCount + c] === 1),
  )
  return {
    courseCount,
    lectureCount: courses.reduce((sum, course) => sum + course.lectures, 0),
    roomCount: rooms.length,
    periodCount,
    dayCount: instance.days,
    periodsPerDay: instance.periodsPerDay,
    courseOf: Uint16Array.from(courses.flatMap((course, index) => Array(course.lectures).fill(index))),
    dayOf: Uint8Array.from({ length: periodCount }, (_, p) => Math.floor(p / instance.periodsPerDay)),
    bitOf: Uint16Array.from({ length: periodCount }, (_, p) => 1 << (p % instance.periodsPerDay)),
    seatsShort: Uint16Array.from(
      courses.flatMap(({ students }) => rooms.map(({ capacity }) => Math.max(0, students - capacity))),
    ),
    minDays: Uint8Array.from(courses, (course) => course.minWorkingDays),
    unavailable,
    conflicts,
    sharesCurriculum,
    isMember,
    curriculumCount: curricula.length,
    neighbourStart: starts(neighbours),
    neighbours: Uint16Array.from(neighbours.flat()),
    curriculaStart: starts(curriculaOf),
    curricula: Uint16Array.from(curriculaOf.flat()),
    isolatedCost: Uint8Array.from({ length: 1 << instance.periodsPerDay }, (_, mask) => isolatedCost(mask)),
  }
}

function starts(lists: readonly (readonly number[])[]): Uint16Array {
  const found = new Uint16Array(lists.length + 1)
  for (const [index, list] of lists.entries()) found[index + 1] = (found[index] ?? 0) + list.length
  return found
}

function isolatedCost(mask: number): number {
  let isolated = mask & ~(mask << 1) & ~(mask >> 1)
  let cost = 0
  for (; isolated !== 0; isolated &= isolated - 1) cost += 2
  return cost
}
