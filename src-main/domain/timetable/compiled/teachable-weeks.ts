// In how many weeks each class could be taught before a week: where no lesson may begin, none is missing.
import type { PlanProblem } from '../problem.ts'
import { type Days, quartersPerDay } from './days.ts'
import type { KindFinder } from './kinds.ts'

/** By class × (weeks + 1) + week: the weeks before it in which the class's shortest lesson may begin, as far as time alone can tell. */
export function teachableWeeksBefore({ classes }: PlanProblem, days: Days, kindOf: KindFinder): Int32Array {
  const width = days.weeks + 1
  const before = new Int32Array(classes.length * width)
  for (const [classNumber, { lessons }] of classes.entries()) {
    if (lessons.length === 0) continue
    const { times } = kindOf(classNumber, Math.min(...lessons.map(({ minutes }) => minutes)), 0)
    const isTeachable = new Uint8Array(days.weeks)
    for (const time of times) isTeachable[days.week[Math.floor(time / quartersPerDay)] ?? 0] = 1
    for (let week = 0; week < days.weeks; week += 1) {
      before[classNumber * width + week + 1] =
        (before[classNumber * width + week] ?? 0) + (isTeachable[week] ?? 0)
    }
  }
  return before
}
