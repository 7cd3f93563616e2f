// Finds an assignment without a clash for the hard-coded annealer to start from.
import type { FlatInstance } from './flat-instance.ts'

// Every `as number` below reads a typed array at an index that is in range by construction; a check would cost speed.

export interface State {
  readonly flat: FlatInstance
  /** [lecture] */
  readonly slotOf: Uint16Array
  /** [slot]: the lecture there or -1. */
  readonly lectureAt: Int16Array
  /** [course * periodCount + period]: lectures there that may not share the period, unavailability counting one. */
  readonly clashes: Uint8Array
  random: number
}

const FIRST_TEMPERATURE = 0.5
const LAST_TEMPERATURE = 0.08
/** Proposals from the first temperature to the last; then it is warmed again. */
const ROUND = 1_500_000
const ROUNDS = 20

/** Throws when no feasible start is found; one seed gives one start. */
export function feasibleStart(flat: FlatInstance, seed: number): State {
  const state = scatter(flat, seed)
  removeClashes(state)
  return state
}

/** Lectures one after the other into a shuffled list of slots; the clashes that this makes are counted. */
function scatter(flat: FlatInstance, seed: number): State {
  const slots = Uint16Array.from({ length: flat.periodCount * flat.roomCount }, (_, slot) => slot)
  let random = Math.imul(seed + 1, 0x9e3779b1) | 1
  for (let last = slots.length - 1; last > 0; last -= 1) {
    random = next(random)
    const at = (random >>> 0) % (last + 1)
    const held = slots[last] as number
    slots[last] = slots[at] as number
    slots[at] = held
  }
  const slotOf = slots.slice(0, flat.lectureCount)
  const lectureAt = new Int16Array(slots.length).fill(-1)
  const clashes = Uint8Array.from(flat.unavailable)
  for (let lecture = 0; lecture < flat.lectureCount; lecture += 1) {
    const slot = slotOf[lecture] as number
    lectureAt[slot] = lecture
    addClashes(flat, clashes, flat.courseOf[lecture] as number, Math.floor(slot / flat.roomCount), 1)
  }
  return { flat, slotOf, lectureAt, clashes, random }
}

/** xorshift32 */
export function next(random: number): number {
  let x = random ^ (random << 13)
  x ^= x >>> 17
  return x ^ (x << 5)
}

export function addClashes(
  flat: FlatInstance,
  clashes: Uint8Array,
  course: number,
  period: number,
  by: number,
) {
  const end = flat.neighbourStart[course + 1] as number
  for (let at = flat.neighbourStart[course] as number; at < end; at += 1)
    (clashes[(flat.neighbours[at] as number) * flat.periodCount + period] as number) += by
}

export function put(state: State, lecture: number, from: number, to: number, occupant: number) {
  state.slotOf[lecture] = to
  state.lectureAt[to] = lecture
  state.lectureAt[from] = occupant
  if (occupant >= 0) state.slotOf[occupant] = from
}

/** Anneals moves and swaps by the number of clashes alone until none is left. */
function removeClashes(state: State) {
  const { flat, slotOf, lectureAt, clashes } = state
  const { courseOf, courseCount, roomCount, periodCount, lectureCount, conflicts } = flat
  let left = countClashes(state)
  for (let proposal = 0; left > 0; proposal += 1) {
    if (proposal === ROUND * ROUNDS) throw new Error('no feasible start was found')
    state.random = next(state.random)
    const lecture = ((state.random >>> 16) * lectureCount) >>> 16
    const to = ((state.random & 0xffff) * lectureAt.length) >>> 16
    const from = slotOf[lecture] as number
    const occupant = lectureAt[to] as number
    const oldPeriod = (from / roomCount) | 0
    const newPeriod = (to / roomCount) | 0
    if (oldPeriod === newPeriod) continue
    const course = courseOf[lecture] as number
    const row = course * periodCount
    let delta = (clashes[row + newPeriod] as number) - (clashes[row + oldPeriod] as number) + 1
    const other = occupant < 0 ? -1 : (courseOf[occupant] as number)
    if (other >= 0) {
      const otherRow = other * periodCount
      delta += (clashes[otherRow + oldPeriod] as number) - (clashes[otherRow + newPeriod] as number) + 1
      delta -= 2 * (conflicts[course * courseCount + other] as number)
    }
    state.random = next(state.random)
    if (delta > 0 && (state.random >>> 0) / 2 ** 32 > Math.exp(-delta / temperature(proposal))) continue
    left += delta
    addClashes(flat, clashes, course, oldPeriod, -1)
    addClashes(flat, clashes, course, newPeriod, 1)
    if (other >= 0) {
      addClashes(flat, clashes, other, newPeriod, -1)
      addClashes(flat, clashes, other, oldPeriod, 1)
    }
    put(state, lecture, from, to, occupant)
  }
}

function temperature(proposal: number): number {
  return FIRST_TEMPERATURE * (LAST_TEMPERATURE / FIRST_TEMPERATURE) ** ((proposal % ROUND) / ROUND)
}

/** Pairs that may not share a period, plus lectures where their course is unavailable. */
function countClashes({ flat, slotOf, clashes }: State): number {
  let twice = 0
  for (let lecture = 0; lecture < flat.lectureCount; lecture += 1) {
    const period = Math.floor((slotOf[lecture] as number) / flat.roomCount)
    const at = (flat.courseOf[lecture] as number) * flat.periodCount + period
    twice += (clashes[at] as number) - 1 + (flat.unavailable[at] as number)
  }
  return twice / 2
}
