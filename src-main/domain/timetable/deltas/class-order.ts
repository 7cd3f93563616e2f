// A class never sits twice at once, and no lesson before all sittings of those before it, unless its order is free.
import { nowhere } from '../board/board.ts'
import type { Delta, DeltaInput } from './delta.ts'

export function classOrder({ compiled, places }: DeltaInput): Delta {
  const { itemLesson, itemClass, itemQuarters, lessonFirstItem, classFirstLesson } = compiled
  const { isOrderFree } = compiled
  const { earliest, latest } = fixedBounds(compiled)

  /** Whether a placed item of these, other than this one, shares time with [time, end). */
  function overlaps(from: number, to: number, item: number, time: number, end: number): boolean {
    for (let other = from; other < to; other += 1) {
      const start = places.time[other] ?? nowhere
      if (start === nowhere || other === item) continue
      if (start < end && time < start + (itemQuarters[other] ?? 0)) return true
    }
    return false
  }

  /** By the nearest lesson before that is placed: -1 none is, 0 all its sittings are over by then, 1 not. */
  function liesBefore(lesson: number, time: number): number {
    let found = -1
    for (let item = lessonFirstItem[lesson] ?? 0; item < (lessonFirstItem[lesson + 1] ?? 0); item += 1) {
      const start = places.time[item] ?? nowhere
      if (start === nowhere) continue
      if (time < start + (itemQuarters[item] ?? 0)) return 1
      found = 0
    }
    return found
  }

  function liesAfter(lesson: number, end: number): number {
    let found = -1
    for (let item = lessonFirstItem[lesson] ?? 0; item < (lessonFirstItem[lesson + 1] ?? 0); item += 1) {
      const start = places.time[item] ?? nowhere
      if (start === nowhere) continue
      if (end > start) return 1
      found = 0
    }
    return found
  }

  function isOutOfOrder(lesson: number, classNumber: number, time: number, end: number): boolean {
    if (time < (earliest[lesson] ?? 0) || end > (latest[lesson] ?? 0)) return true
    for (let before = lesson - 1; before >= (classFirstLesson[classNumber] ?? 0); before -= 1) {
      const found = liesBefore(before, time)
      if (found === 1) return true
      if (found === 0) break
    }
    for (let after = lesson + 1; after < (classFirstLesson[classNumber + 1] ?? 0); after += 1) {
      const found = liesAfter(after, end)
      if (found === 1) return true
      if (found === 0) break
    }
    return false
  }

  return {
    gates: [
      {
        code: 'class-order',
        forbids: (item, time) => {
          const lesson = itemLesson[item] ?? 0
          const classNumber = itemClass[item] ?? 0
          const end = time + (itemQuarters[item] ?? 0)
          if (isOrderFree[classNumber] === 1) {
            const from = lessonFirstItem[classFirstLesson[classNumber] ?? 0] ?? 0
            const to = lessonFirstItem[classFirstLesson[classNumber + 1] ?? 0] ?? 0
            return overlaps(from, to, item, time, end)
          }
          const from = lessonFirstItem[lesson] ?? 0
          const to = lessonFirstItem[lesson + 1] ?? 0
          return overlaps(from, to, item, time, end) || isOutOfOrder(lesson, classNumber, time, end)
        },
      },
    ],
  }
}

/** Between which times the fixed sittings of other lessons leave each lesson; they may lie out of order among themselves. */
function fixedBounds({
  classes,
  classFirstLesson,
  lessonFirstItem,
  lessons,
  fixed,
  itemQuarters,
  times,
}: DeltaInput['compiled']) {
  const earliest = new Int32Array(lessons)
  const latest = new Int32Array(lessons).fill(times + 96)
  for (let classNumber = 0; classNumber < classes; classNumber += 1) {
    const from = classFirstLesson[classNumber] ?? 0
    const to = classFirstLesson[classNumber + 1] ?? 0
    for (let lesson = from; lesson < to; lesson += 1) {
      for (let item = lessonFirstItem[lesson] ?? 0; item < (lessonFirstItem[lesson + 1] ?? 0); item += 1) {
        const time = fixed.time[item] ?? nowhere
        if (time === nowhere) continue
        const end = time + (itemQuarters[item] ?? 0)
        for (let later = lesson + 1; later < to; later += 1) {
          earliest[later] = Math.max(earliest[later] ?? 0, end)
        }
        for (let earlier = from; earlier < lesson; earlier += 1) {
          latest[earlier] = Math.min(latest[earlier] ?? 0, time)
        }
      }
    }
  }
  return { earliest, latest }
}
