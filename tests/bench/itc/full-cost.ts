// The soft cost of an assignment, from nothing but where the lectures lie: what the engine's deltas are held against.
import type { FlatInstance } from './flat-instance.ts'

/** By lecture; throws where two lectures that may not share a period or a room do. */
export function fullCost(flat: FlatInstance, time: Int32Array, room: Int32Array): number {
  refuseClashes(flat, time, room)
  const days = new Uint32Array(flat.courseCount)
  const rooms = new Uint32Array(flat.courseCount)
  const periods = new Uint32Array(flat.curriculumCount * flat.dayCount)
  let cost = 0
  for (let item = 0; item < flat.lectureCount; item += 1) {
    const course = flat.courseOf[item] ?? 0
    const period = time[item] ?? 0
    const day = flat.dayOf[period] ?? 0
    cost += flat.seatsShort[course * flat.roomCount + (room[item] ?? 0)] ?? 0
    days[course] = (days[course] ?? 0) | (1 << day)
    rooms[course] = (rooms[course] ?? 0) | (1 << (room[item] ?? 0))
    for (let at = flat.curriculaStart[course] ?? 0; at < (flat.curriculaStart[course + 1] ?? 0); at += 1) {
      const cell = (flat.curricula[at] ?? 0) * flat.dayCount + day
      periods[cell] = (periods[cell] ?? 0) | (1 << (period % flat.periodsPerDay))
    }
  }
  for (let course = 0; course < flat.courseCount; course += 1) {
    cost += 5 * Math.max(0, (flat.minDays[course] ?? 0) - bits(days[course] ?? 0))
    cost += Math.max(0, bits(rooms[course] ?? 0) - 1)
  }
  for (const taken of periods) cost += 2 * bits(taken & ~(taken << 1) & ~(taken >>> 1))
  return cost
}

function refuseClashes(flat: FlatInstance, time: Int32Array, room: Int32Array): void {
  const { courseOf, courseCount, periodCount } = flat
  const byPeriod: number[][] = Array.from({ length: periodCount }, () => [])
  for (let item = 0; item < flat.lectureCount; item += 1) {
    const course = courseOf[item] ?? 0
    const period = time[item] ?? 0
    if (flat.unavailable[course * periodCount + period] === 1)
      throw new Error(`lecture ${item} is barred there`)
    for (const other of byPeriod[period] ?? []) {
      const isClash = flat.conflicts[course * courseCount + (courseOf[other] ?? 0)] === 1
      if (isClash || room[other] === room[item]) throw new Error(`lectures ${item} and ${other} clash`)
    }
    byPeriod[period]?.push(item)
  }
}

function bits(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count += 1
  return count
}
