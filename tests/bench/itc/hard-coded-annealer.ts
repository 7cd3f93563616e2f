// An annealer for this one problem only, everything inlined: the speed that the general engine is held against.
import { addClashes, feasibleStart, put, type State } from './feasible-start.ts'
import { type FlatInstance, flatten } from './flat-instance.ts'
import type { Instance } from './instance.ts'

// Every `as number` below reads a typed array at an index that is in range by construction; a check would cost speed.

export type Budget = { readonly cpuSeconds: number } | { readonly proposals: number }

interface Counts {
  /** Soft cost by the competition's weights. */
  readonly cost: number
  readonly proposals: number
  /** Proposals that passed the hard filter and whose whole soft delta was computed. */
  readonly scored: number
}

export interface Annealed extends Counts {
  readonly cpuSeconds: number
  /** The competition's format, a line a lecture. */
  readonly solution: string
}

const FIRST_TEMPERATURE = 6
const LAST_TEMPERATURE = 0.12
const BATCH = 20_000
/** Worse deltas than this are never accepted: at the first temperature their odds are one in 40,000. */
const WORST_DELTA = 64

/** One seed gives one solution for a budget in proposals. Throws when no feasible start is found. */
export function hardCodedAnnealer(instance: Instance, seed: number, budget: Budget): Annealed {
  const started = process.cpuUsage()
  const flat = flatten(instance)
  const state = feasibleStart(flat, seed)
  const best = state.slotOf.slice()
  const counts = anneal(state, softState(state), best, (proposals) =>
    'proposals' in budget ? proposals / budget.proposals : cpuSecondsSince(started) / budget.cpuSeconds,
  )
  return { ...counts, cpuSeconds: cpuSecondsSince(started), solution: write(instance, flat, best) }
}

function cpuSecondsSince(started: NodeJS.CpuUsage): number {
  const used = process.cpuUsage(started)
  return (used.user + used.system) / 1e6
}

interface SoftState {
  /** [curriculum * dayCount + day]: bits of the occupied periods. */
  readonly occupied: Uint16Array
  /** [course * dayCount + day]: lectures. */
  readonly onDay: Uint8Array
  /** [course * roomCount + room]: lectures. */
  readonly inRoom: Uint8Array
  /** [course]: days with a lecture. */
  readonly workingDays: Uint8Array
  readonly cost: number
}

function softState({ flat, slotOf }: State): SoftState {
  const { courseCount, dayCount, roomCount, curriculumCount } = flat
  const occupied = new Uint16Array(curriculumCount * dayCount)
  const onDay = new Uint8Array(courseCount * dayCount)
  const inRoom = new Uint8Array(courseCount * roomCount)
  const workingDays = new Uint8Array(courseCount)
  let cost = 0
  for (let lecture = 0; lecture < flat.lectureCount; lecture += 1) {
    const slot = slotOf[lecture] as number
    const course = flat.courseOf[lecture] as number
    const period = Math.floor(slot / roomCount)
    const day = flat.dayOf[period] as number
    const room = slot % roomCount
    cost += flat.seatsShort[course * roomCount + room] as number
    ;(onDay[course * dayCount + day] as number) += 1
    ;(inRoom[course * roomCount + room] as number) += 1
    const end = flat.curriculaStart[course + 1] as number
    for (let at = flat.curriculaStart[course] as number; at < end; at += 1)
      (occupied[(flat.curricula[at] as number) * dayCount + day] as number) |= flat.bitOf[period] as number
  }
  for (const mask of occupied) cost += flat.isolatedCost[mask] as number
  for (let course = 0; course < courseCount; course += 1) {
    const days = onDay
      .subarray(course * dayCount, (course + 1) * dayCount)
      .filter((count) => count > 0).length
    const rooms = inRoom
      .subarray(course * roomCount, (course + 1) * roomCount)
      .filter((count) => count > 0).length
    workingDays[course] = days
    cost += 5 * Math.max(0, (flat.minDays[course] as number) - days) + rooms - 1
  }
  return { occupied, onDay, inRoom, workingDays, cost }
}

/**
 * Draws a lecture and a slot, moves it there or swaps it with who is there, feasible only, until `used` reaches 1;
 * leaves the best in `best`. One long function because a call would cost as much as what it computes.
 */
function anneal(
  state: State,
  soft: SoftState,
  best: Uint16Array,
  used: (proposals: number) => number,
): Counts {
  const { flat, slotOf, lectureAt, clashes } = state
  const { courseCount, roomCount, periodCount, dayCount, lectureCount } = flat
  const { courseOf, dayOf, bitOf, seatsShort, minDays, conflicts, sharesCurriculum, isMember } = flat
  const { curricula, curriculaStart, isolatedCost } = flat
  const { occupied, onDay, inRoom, workingDays } = soft
  const slotCount = lectureAt.length
  const periodOf = Uint8Array.from({ length: slotCount }, (_, slot) => Math.floor(slot / roomCount))
  const roomOf = Uint8Array.from({ length: slotCount }, (_, slot) => slot % roomCount)
  const odds = new Float64Array(WORST_DELTA)
  let random = state.random
  let cost = soft.cost
  let bestCost = cost
  let proposals = 0
  let scored = 0
  for (let share = used(0); share < 1; share = used(proposals)) {
    const temperature = FIRST_TEMPERATURE * (LAST_TEMPERATURE / FIRST_TEMPERATURE) ** share
    for (let delta = 0; delta < WORST_DELTA; delta += 1)
      odds[delta] = 2 ** 32 * Math.exp(-delta / temperature)
    for (let left = BATCH; left > 0; left -= 1) {
      random ^= random << 13
      random ^= random >>> 17
      random ^= random << 5
      const lecture = ((random >>> 16) * lectureCount) >>> 16
      const to = ((random & 0xffff) * slotCount) >>> 16
      const from = slotOf[lecture] as number
      const occupant = lectureAt[to] as number
      const course = courseOf[lecture] as number
      const oldPeriod = periodOf[from] as number
      const newPeriod = periodOf[to] as number
      let other = -1
      let isApart = true
      if (occupant >= 0) {
        other = courseOf[occupant] as number
        if (other === course) continue
        if (oldPeriod !== newPeriod) {
          const own = conflicts[course * courseCount + other] as number
          if ((clashes[course * periodCount + newPeriod] as number) !== own) continue
          if ((clashes[other * periodCount + oldPeriod] as number) !== own) continue
          isApart = sharesCurriculum[course * courseCount + other] === 0
        }
      } else if (oldPeriod !== newPeriod) {
        if (clashes[course * periodCount + newPeriod] !== 0) continue
      } else if (from === to) continue
      scored += 1

      let delta = 0
      const oldRoom = roomOf[from] as number
      const newRoom = roomOf[to] as number
      if (oldRoom !== newRoom) {
        const row = course * roomCount
        delta += (seatsShort[row + newRoom] as number) - (seatsShort[row + oldRoom] as number)
        if (inRoom[row + newRoom] === 0) delta += 1
        if (inRoom[row + oldRoom] === 1) delta -= 1
        if (other >= 0) {
          const otherRow = other * roomCount
          delta += (seatsShort[otherRow + oldRoom] as number) - (seatsShort[otherRow + newRoom] as number)
          if (inRoom[otherRow + oldRoom] === 0) delta += 1
          if (inRoom[otherRow + newRoom] === 1) delta -= 1
        }
      }
      const oldDay = dayOf[oldPeriod] as number
      const newDay = dayOf[newPeriod] as number
      const oldBit = bitOf[oldPeriod] as number
      const newBit = bitOf[newPeriod] as number
      let gained = 0
      let otherGained = 0
      if (oldPeriod !== newPeriod) {
        if (oldDay !== newDay) {
          const days = workingDays[course] as number
          gained =
            (onDay[course * dayCount + newDay] === 0 ? 1 : 0) -
            (onDay[course * dayCount + oldDay] === 1 ? 1 : 0)
          if (gained !== 0) {
            const least = minDays[course] as number
            const before = least > days ? least - days : 0
            const after = least > days + gained ? least - days - gained : 0
            delta += 5 * (after - before)
          }
          if (other >= 0) {
            const row = other * dayCount
            const otherDays = workingDays[other] as number
            otherGained = (onDay[row + oldDay] === 0 ? 1 : 0) - (onDay[row + newDay] === 1 ? 1 : 0)
            if (otherGained !== 0) {
              const least = minDays[other] as number
              const before = least > otherDays ? least - otherDays : 0
              const after = least > otherDays + otherGained ? least - otherDays - otherGained : 0
              delta += 5 * (after - before)
            }
          }
        }
        const end = curriculaStart[course + 1] as number
        for (let at = curriculaStart[course] as number; at < end; at += 1) {
          const curriculum = curricula[at] as number
          if (!isApart && isMember[curriculum * courseCount + other] === 1) continue
          const row = curriculum * dayCount
          const old = occupied[row + oldDay] as number
          if (oldDay === newDay) {
            delta += (isolatedCost[old ^ oldBit ^ newBit] as number) - (isolatedCost[old] as number)
          } else {
            const fresh = occupied[row + newDay] as number
            delta += (isolatedCost[old ^ oldBit] as number) - (isolatedCost[old] as number)
            delta += (isolatedCost[fresh ^ newBit] as number) - (isolatedCost[fresh] as number)
          }
        }
        if (other >= 0) {
          const otherEnd = curriculaStart[other + 1] as number
          for (let at = curriculaStart[other] as number; at < otherEnd; at += 1) {
            const curriculum = curricula[at] as number
            if (!isApart && isMember[curriculum * courseCount + course] === 1) continue
            const row = curriculum * dayCount
            const old = occupied[row + newDay] as number
            if (oldDay === newDay) {
              delta += (isolatedCost[old ^ oldBit ^ newBit] as number) - (isolatedCost[old] as number)
            } else {
              const fresh = occupied[row + oldDay] as number
              delta += (isolatedCost[old ^ newBit] as number) - (isolatedCost[old] as number)
              delta += (isolatedCost[fresh ^ oldBit] as number) - (isolatedCost[fresh] as number)
            }
          }
        }
      }

      if (delta > 0) {
        if (delta >= WORST_DELTA) continue
        random ^= random << 13
        random ^= random >>> 17
        random ^= random << 5
        if (random >>> 0 > (odds[delta] as number)) continue
      }
      cost += delta
      put(state, lecture, from, to, occupant)
      ;(inRoom[course * roomCount + oldRoom] as number) -= 1
      ;(inRoom[course * roomCount + newRoom] as number) += 1
      if (other >= 0) {
        ;(inRoom[other * roomCount + newRoom] as number) -= 1
        ;(inRoom[other * roomCount + oldRoom] as number) += 1
      }
      if (oldPeriod !== newPeriod) {
        ;(onDay[course * dayCount + oldDay] as number) -= 1
        ;(onDay[course * dayCount + newDay] as number) += 1
        ;(workingDays[course] as number) += gained
        addClashes(flat, clashes, course, oldPeriod, -1)
        addClashes(flat, clashes, course, newPeriod, 1)
        toggle(flat, occupied, course, oldPeriod, newPeriod)
        if (other >= 0) {
          ;(onDay[other * dayCount + newDay] as number) -= 1
          ;(onDay[other * dayCount + oldDay] as number) += 1
          ;(workingDays[other] as number) += otherGained
          addClashes(flat, clashes, other, newPeriod, -1)
          addClashes(flat, clashes, other, oldPeriod, 1)
          toggle(flat, occupied, other, oldPeriod, newPeriod)
        }
      }
      if (cost < bestCost) {
        bestCost = cost
        best.set(slotOf)
      }
    }
    proposals += BATCH
  }
  return { cost: bestCost, proposals, scored }
}

/** Both ends of a move flip, so curricula of both sides of a swap flip back where they are the same. */
function toggle(flat: FlatInstance, occupied: Uint16Array, course: number, one: number, other: number) {
  const end = flat.curriculaStart[course + 1] as number
  for (let at = flat.curriculaStart[course] as number; at < end; at += 1) {
    const row = (flat.curricula[at] as number) * flat.dayCount
    ;(occupied[row + (flat.dayOf[one] as number)] as number) ^= flat.bitOf[one] as number
    ;(occupied[row + (flat.dayOf[other] as number)] as number) ^= flat.bitOf[other] as number
  }
}

function write(instance: Instance, flat: FlatInstance, slotOf: Uint16Array): string {
  const lines = Array.from(slotOf, (slot, lecture) => {
    const period = Math.floor(slot / flat.roomCount)
    const course = instance.courses[flat.courseOf[lecture] as number]
    const room = instance.rooms[slot % flat.roomCount]
    return `${course?.id} ${room?.id} ${Math.floor(period / flat.periodsPerDay)} ${period % flat.periodsPerDay}`
  })
  return `${lines.join('\n')}\n`
}
