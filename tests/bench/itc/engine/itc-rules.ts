// The competition's rules as rules of the engine: each a gate or a price with its counters, over lectures by number.
import {
  type CostRule,
  nowhere,
  type Places,
  type Watcher,
} from '../../../../src-main/domain/timetable/board/board.ts'
import type { FlatInstance } from '../flat-instance.ts'

export interface ItcRule {
  readonly cost: CostRule
  readonly watcher?: Watcher
  /** As things are, from the counters. */
  readonly total: () => number
}

export interface RuleInput {
  readonly flat: FlatInstance
  readonly places: Places
}

/** Each student without a seat costs 1. */
export function roomCapacity({ flat, places }: RuleInput): ItcRule {
  const { courseOf, seatsShort, roomCount } = flat
  const short = (item: number, room: number): number =>
    room === nowhere ? 0 : (seatsShort[(courseOf[item] ?? 0) * roomCount + room] ?? 0)
  return {
    cost: {
      code: 'room-capacity',
      delta: (item, _time, room) => {
        const before = places.room[item] ?? nowhere
        return before === room ? 0 : short(item, room) - short(item, before)
      },
    },
    total: () => places.room.reduce((sum, room, item) => sum + short(item, room), 0),
  }
}

/** Each room of a course beyond its first costs 1. */
export function roomStability({ flat, places }: RuleInput): ItcRule {
  const { courseOf, courseCount, roomCount } = flat
  const inRoom = new Int32Array(courseCount * roomCount)
  return {
    cost: {
      code: 'room-stability',
      delta: (item, _time, room) => {
        const before = places.room[item] ?? nowhere
        if (before === room) return 0
        const row = (courseOf[item] ?? 0) * roomCount
        return (
          (room !== nowhere && inRoom[row + room] === 0 ? 1 : 0) -
          (before !== nowhere && inRoom[row + before] === 1 ? 1 : 0)
        )
      },
    },
    watcher: {
      moves: (item, _time, room) => {
        const before = places.room[item] ?? nowhere
        const row = (courseOf[item] ?? 0) * roomCount
        if (before !== nowhere) inRoom[row + before] = (inRoom[row + before] ?? 0) - 1
        if (room !== nowhere) inRoom[row + room] = (inRoom[row + room] ?? 0) + 1
      },
    },
    total: () => {
      const used = inRoom.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0)
      return used - new Set(courseOf).size
    },
  }
}

/** Each day below a course's least number of working days costs 5. */
export function minWorkingDays({ flat, places }: RuleInput): ItcRule {
  const { courseOf, courseCount, dayCount, dayOf, minDays } = flat
  const onDay = new Int32Array(courseCount * dayCount)
  const days = new Int32Array(courseCount)
  const dayOfTime = (time: number): number => (time === nowhere ? nowhere : (dayOf[time] ?? 0))
  return {
    cost: {
      code: 'min-working-days',
      delta: (item, time) => {
        const from = dayOfTime(places.time[item] ?? nowhere)
        const to = dayOfTime(time)
        if (from === to) return 0
        const course = courseOf[item] ?? 0
        const row = course * dayCount
        const gained =
          (to !== nowhere && onDay[row + to] === 0 ? 1 : 0) -
          (from !== nowhere && onDay[row + from] === 1 ? 1 : 0)
        if (gained === 0) return 0
        const short = (minDays[course] ?? 0) - (days[course] ?? 0)
        return 5 * (Math.max(0, short - gained) - Math.max(0, short))
      },
    },
    watcher: {
      moves: (item, time) => {
        const from = dayOfTime(places.time[item] ?? nowhere)
        const to = dayOfTime(time)
        if (from === to) return
        const course = courseOf[item] ?? 0
        const row = course * dayCount
        if (from !== nowhere) {
          onDay[row + from] = (onDay[row + from] ?? 0) - 1
          if (onDay[row + from] === 0) days[course] = (days[course] ?? 0) - 1
        }
        if (to !== nowhere) {
          if (onDay[row + to] === 0) days[course] = (days[course] ?? 0) + 1
          onDay[row + to] = (onDay[row + to] ?? 0) + 1
        }
      },
    },
    total: () => days.reduce((sum, have, course) => sum + 5 * Math.max(0, (minDays[course] ?? 0) - have), 0),
  }
}

/** Each lecture of a curriculum with no other of it directly before or after on its day costs 2. */
export function compactness({ flat, places }: RuleInput): ItcRule {
  const { courseOf, courseCount, curricula, curriculaStart, curriculumCount, isMember } = flat
  const { dayCount, dayOf, bitOf, isolatedCost } = flat
  const occupied = new Uint16Array(curriculumCount * dayCount)
  const costOf = (mask: number): number => isolatedCost[mask] ?? 0

  /** If one of the course's lectures went elsewhere; curricula that hold the other course too (`nowhere`: none) are left out. */
  function change(course: number, other: number, from: number, to: number): number {
    const fromDay = dayOf[from === nowhere ? to : from] ?? 0
    const toDay = dayOf[to === nowhere ? from : to] ?? 0
    const fromBit = from === nowhere ? 0 : (bitOf[from] ?? 0)
    const toBit = to === nowhere ? 0 : (bitOf[to] ?? 0)
    const end = curriculaStart[course + 1] ?? 0
    let sum = 0
    for (let at = curriculaStart[course] ?? 0; at < end; at += 1) {
      const curriculum = curricula[at] ?? 0
      if (other !== nowhere && isMember[curriculum * courseCount + other] === 1) continue
      const row = curriculum * dayCount
      const old = occupied[row + fromDay] ?? 0
      if (fromDay === toDay) {
        sum += costOf(old ^ fromBit ^ toBit) - costOf(old)
        continue
      }
      const fresh = occupied[row + toDay] ?? 0
      sum += costOf(old ^ fromBit) - costOf(old) + costOf(fresh ^ toBit) - costOf(fresh)
    }
    return sum
  }

  return {
    cost: {
      code: 'curriculum-compactness',
      delta: (item, time) => {
        const before = places.time[item] ?? nowhere
        return before === time ? 0 : change(courseOf[item] ?? 0, nowhere, before, time)
      },
      // A curriculum of both lectures has its periods taken before and after.
      exchangeDelta: (one, other) => {
        const [from, to] = [places.time[one] ?? 0, places.time[other] ?? 0]
        if (from === to) return 0
        const [course, otherCourse] = [courseOf[one] ?? 0, courseOf[other] ?? 0]
        return change(course, otherCourse, from, to) + change(otherCourse, course, to, from)
      },
    },
    watcher: {
      moves: (item, time) => {
        const before = places.time[item] ?? nowhere
        if (before === time) return
        const course = courseOf[item] ?? 0
        const end = curriculaStart[course + 1] ?? 0
        for (let at = curriculaStart[course] ?? 0; at < end; at += 1) {
          const row = (curricula[at] ?? 0) * dayCount
          // Two lectures of one curriculum may pass through one period while they trade places: both ends flip.
          if (before !== nowhere)
            occupied[row + (dayOf[before] ?? 0)] =
              (occupied[row + (dayOf[before] ?? 0)] ?? 0) ^ (bitOf[before] ?? 0)
          if (time !== nowhere)
            occupied[row + (dayOf[time] ?? 0)] =
              (occupied[row + (dayOf[time] ?? 0)] ?? 0) ^ (bitOf[time] ?? 0)
        }
      },
    },
    total: () => occupied.reduce((sum, mask) => sum + costOf(mask), 0),
  }
}
