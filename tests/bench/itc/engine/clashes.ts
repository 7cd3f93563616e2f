// Who may not share a period with whom, counted for every course and period: the competition's conflicts and availability.
import { type CostRule, nowhere, type Watcher } from '../../../../src-main/domain/timetable/board/board.ts'
import type { RuleInput } from './itc-rules.ts'

export interface Clashes {
  /** By course × periods + period: lectures there that may not share it with the course, unavailability counting 1. */
  readonly counts: Uint8Array
  /** By period × rooms + room: the lecture there, else `nowhere`. */
  readonly lectureAt: Int16Array
  /** By course × periods: the periods that nothing bars the course from, in no order, so many of them. */
  readonly free: Uint8Array
  readonly freeCount: Int32Array
  readonly watcher: Watcher
  /** Each clash as a price, while none can yet be forbidden. */
  readonly cost: CostRule
}

export function createClashes({ flat, places }: RuleInput): Clashes {
  const {
    courseOf,
    courseCount,
    roomCount,
    periodCount,
    neighbourStart,
    neighbours,
    unavailable,
    conflicts,
  } = flat
  const counts = Uint8Array.from(unavailable)
  const lectureAt = new Int16Array(periodCount * roomCount).fill(nowhere)

  const free = new Uint8Array(courseCount * periodCount)
  const freeCount = new Int32Array(courseCount)
  /** By course × periods + period: where in its course's list the period stands. */
  const standsAt = new Uint8Array(courseCount * periodCount)
  for (let course = 0; course < courseCount; course += 1) {
    for (let period = 0; period < periodCount; period += 1) {
      if (unavailable[course * periodCount + period] === 0) enter(course, period)
    }
  }

  function enter(course: number, period: number): void {
    const last = freeCount[course] ?? 0
    free[course * periodCount + last] = period
    standsAt[course * periodCount + period] = last
    freeCount[course] = last + 1
  }

  function leave(course: number, period: number): void {
    const row = course * periodCount
    const last = (freeCount[course] ?? 0) - 1
    const moved = free[row + last] ?? 0
    const at = standsAt[row + period] ?? 0
    free[row + at] = moved
    standsAt[row + moved] = at
    freeCount[course] = last
  }

  function add(course: number, period: number): void {
    const end = neighbourStart[course + 1] ?? 0
    for (let at = neighbourStart[course] ?? 0; at < end; at += 1) {
      const other = neighbours[at] ?? 0
      const cell = other * periodCount + period
      if (counts[cell] === 0) leave(other, period)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }

  function remove(course: number, period: number): void {
    const end = neighbourStart[course + 1] ?? 0
    for (let at = neighbourStart[course] ?? 0; at < end; at += 1) {
      const other = neighbours[at] ?? 0
      const cell = other * periodCount + period
      counts[cell] = (counts[cell] ?? 0) - 1
      if (counts[cell] === 0) enter(other, period)
    }
  }

  function delta(item: number, time: number): number {
    const before = places.time[item] ?? nowhere
    if (before === time) return 0
    const row = (courseOf[item] ?? 0) * periodCount
    // Where it lies now a lecture counts against its own course.
    const now = before === nowhere ? 0 : (counts[row + before] ?? 0) - 1
    return (time === nowhere ? 0 : (counts[row + time] ?? 0)) - now
  }

  return {
    counts,
    lectureAt,
    free,
    freeCount,
    watcher: {
      moves: (item, time, room) => {
        const before = places.time[item] ?? nowhere
        const course = courseOf[item] ?? 0
        if (before !== nowhere) {
          const cell = before * roomCount + (places.room[item] ?? 0)
          if (lectureAt[cell] === item) lectureAt[cell] = nowhere
          if (before !== time) remove(course, before)
        }
        if (time !== nowhere) {
          lectureAt[time * roomCount + room] = item
          if (before !== time) add(course, time)
        }
      },
    },
    cost: {
      code: 'clashes',
      delta,
      // Each is counted as barring the other, and does not.
      exchangeDelta: (one, other) => {
        const [from, to] = [places.time[one] ?? 0, places.time[other] ?? 0]
        if (from === to) return 0
        const own = conflicts[(courseOf[one] ?? 0) * courseCount + (courseOf[other] ?? 0)] ?? 0
        return delta(one, to) + delta(other, from) - 2 * own
      },
    },
  }
}
