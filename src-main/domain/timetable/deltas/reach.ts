// Who can come: heads lost at lessons, and cohorts that cannot reach as many lessons as they need.
import { nowhere } from '../board/board.ts'
import type { Delta, DeltaInput } from './delta.ts'

export interface Reach extends Delta {
  /** By class: heads × lessons short, as things are. */
  readonly shortOfClass: Int32Array
}

export function reach({ compiled, places, ledger }: DeltaInput): Reach {
  const { itemLesson, itemClass, classFirstCohort, cohortHeads, cohortNeed, lessonClass, lessons } = compiled
  const { freeStarts } = compiled
  const lessonCohort = new Int32Array(lessons + 1)
  for (let lesson = 0; lesson < lessons; lesson += 1) {
    const classNumber = lessonClass[lesson] ?? 0
    const cohorts = (classFirstCohort[classNumber + 1] ?? 0) - (classFirstCohort[classNumber] ?? 0)
    lessonCohort[lesson + 1] = (lessonCohort[lesson] ?? 0) + cohorts
  }
  /** By lesson and cohort: how many placed sittings the cohort can reach. */
  const sittings = new Int32Array(lessonCohort[lessons] ?? 0)
  /** By lesson: how many sittings are placed. */
  const placed = new Int32Array(lessons)
  /** By cohort: lessons that it can reach. */
  const reached = new Int32Array(cohortHeads.length)
  const shortAt = ledger.placeOf('short')
  const lostAt = ledger.placeOf('heads-lost')
  const shortWeight = ledger.weightOf('short')
  const lostWeight = ledger.weightOf('heads-lost')
  const shortOfClass = new Int32Array(compiled.classes)
  let [lost, short] = [0, 0]

  const isFree = (bits: Int32Array | undefined, time: number): number =>
    bits === undefined ? 0 : ((bits[time >> 5] ?? 0) >>> (time & 31)) & 1

  const lacks = (cohort: number, lessonsReached: number): number =>
    Math.max(0, (cohortNeed[cohort] ?? 0) - lessonsReached)

  /** Leaves in `lost` and `short` what a step would add to them; with `keep` the counters follow. */
  function weigh(item: number, time: number, room: number, keep: boolean): void {
    lost = 0
    short = 0
    const lesson = itemLesson[item] ?? 0
    const classNumber = itemClass[item] ?? 0
    const firstCohort = classFirstCohort[classNumber] ?? 0
    const count = (classFirstCohort[classNumber + 1] ?? 0) - firstCohort
    const base = lessonCohort[lesson] ?? 0
    const before = places.time[item] ?? nowhere
    const old = before === nowhere ? undefined : freeStarts(item, places.room[item] ?? 0)
    const fresh = time === nowhere ? undefined : freeStarts(item, room)
    const heldNow = placed[lesson] ?? 0
    const heldThen = heldNow - (before === nowhere ? 0 : 1) + (time === nowhere ? 0 : 1)
    for (let at = 0; at < count; at += 1) {
      const was = old === undefined ? 0 : isFree(old[at], before)
      const is = fresh === undefined ? 0 : isFree(fresh[at], time)
      const now = sittings[base + at] ?? 0
      const then = now - was + is
      const cohort = firstCohort + at
      const heads = cohortHeads[cohort] ?? 0
      lost += ((heldThen > 0 && then === 0 ? 1 : 0) - (heldNow > 0 && now === 0 ? 1 : 0)) * heads
      if (now > 0 !== then > 0) {
        const lessonsReached = reached[cohort] ?? 0
        const step = then > 0 ? 1 : -1
        short += (lacks(cohort, lessonsReached + step) - lacks(cohort, lessonsReached)) * heads
        if (keep) reached[cohort] = lessonsReached + step
      }
      if (keep) sittings[base + at] = then
    }
    if (keep) placed[lesson] = heldThen
  }

  for (let classNumber = 0; classNumber < compiled.classes; classNumber += 1) {
    for (
      let cohort = classFirstCohort[classNumber] ?? 0;
      cohort < (classFirstCohort[classNumber + 1] ?? 0);
      cohort += 1
    ) {
      shortOfClass[classNumber] =
        (shortOfClass[classNumber] ?? 0) + lacks(cohort, 0) * (cohortHeads[cohort] ?? 0)
    }
    ledger.amounts[shortAt] = (ledger.amounts[shortAt] ?? 0) + (shortOfClass[classNumber] ?? 0)
  }
  return {
    shortOfClass,
    costs: [
      {
        code: 'reach',
        delta: (item, time, room) => {
          weigh(item, time, room, false)
          return lost * lostWeight + short * shortWeight
        },
      },
    ],
    watchers: [
      {
        moves: (item, time, room) => {
          weigh(item, time, room, true)
          ledger.amounts[lostAt] = (ledger.amounts[lostAt] ?? 0) + lost
          ledger.amounts[shortAt] = (ledger.amounts[shortAt] ?? 0) + short
          const classNumber = itemClass[item] ?? 0
          shortOfClass[classNumber] = (shortOfClass[classNumber] ?? 0) + short
        },
      },
    ],
  }
}
