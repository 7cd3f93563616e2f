// How evenly a class's lessons begin over the weeks, as if one of them began at another time.
import { nowhere } from '../board/board.ts'
import type { Compiled } from '../compiled/compile.ts'
import { quartersPerDay } from '../compiled/days.ts'
import { longestOf } from '../compiled/runs.ts'

export interface PaceMeter {
  /** Looks at a class as if one lesson began then, or not at all; the others tell what was seen. */
  measure(classNumber: number, moved: number, begin: number): void
  /** Lessons too many in their weeks, and too few in the weeks before the last in which the class could be taught. */
  offPace(): number
  /** Weeks before the first lesson in which the class could have been taught. */
  late(): number
  /** Days that neighbouring lessons lie too close together. */
  crowded(): number
}

/** `begins` has the start of each lesson's first sitting. Allocates once. */
export function paceMeter(compiled: Compiled, begins: Int32Array): PaceMeter {
  const { classFirstLesson, perWeek, teachableBefore, days } = compiled
  const beginDays = new Int32Array(longestOf(classFirstLesson))
  let [count, pace, row] = [0, 1, 0]

  /** Mostly they come in order. */
  function enter(day: number): void {
    let slot = count
    while (slot > 0 && (beginDays[slot - 1] ?? 0) > day) {
      beginDays[slot] = beginDays[slot - 1] ?? 0
      slot -= 1
    }
    beginDays[slot] = day
    count += 1
  }

  const weekAt = (index: number): number => days.week[beginDays[index] ?? 0] ?? 0

  /** Weeks before this one in which the class could be taught. */
  const teachable = (week: number): number => teachableBefore[row + week] ?? 0

  return {
    measure(classNumber, moved, begin) {
      count = 0
      pace = perWeek[classNumber] ?? 1
      row = classNumber * (days.weeks + 1)
      const end = classFirstLesson[classNumber + 1] ?? 0
      for (let lesson = classFirstLesson[classNumber] ?? 0; lesson < end; lesson += 1) {
        const time = lesson === moved ? begin : (begins[lesson] ?? nowhere)
        if (time !== nowhere) enter(Math.floor(time / quartersPerDay))
      }
    },
    offPace() {
      let sum = 0
      let at = 0
      while (at < count) {
        const week = weekAt(at)
        const from = at
        while (at < count && weekAt(at) === week) at += 1
        sum += Math.max(0, at - from - pace)
        if (at < count) {
          const idle = teachable(weekAt(at)) - teachable(week + 1)
          sum += Math.max(0, pace - (at - from)) + pace * idle
        }
      }
      return sum
    },
    late: () => (count === 0 ? 0 : teachable(weekAt(0))),
    crowded() {
      const gap = pace === 1 ? 3 : pace === 2 ? 2 : 1
      let sum = 0
      for (let at = 1; at < count; at += 1) {
        sum += Math.max(0, gap - ((beginDays[at] ?? 0) - (beginDays[at - 1] ?? 0)))
      }
      return sum
    },
  }
}
