// How often a lesson is held, and how far its sittings lie apart: without a place, too few, too many, off their pattern.
import { nowhere } from '../board/board.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import { longestOf } from '../compiled/runs.ts'
import type { PatternSitting } from '../sitting-pattern.ts'
import type { Delta, DeltaInput } from './delta.ts'
import type { LedgerCode } from './ledger.ts'
import { judgesEverySitting, offWish } from './wishes.ts'

const codes: readonly LedgerCode[] = [
  'unplaced',
  'missing-sitting',
  'extra-sitting',
  'off-pattern',
  'off-wish',
]

export interface LessonSittings extends Delta {
  /** By class: lessons asked for without a place, as things are. */
  readonly unplacedOfClass: Int32Array
}

export function lessonSittings({ compiled, places, ledger }: DeltaInput): LessonSittings {
  const { itemLesson, itemClass, itemIsSpare, itemOffset, lessonFirstItem, lessonAsked, lessons } = compiled
  const patterns = compiled.problem.classes.map(({ sittingPattern = [] }) => sittingPattern)
  const firstIsJudged = compiled.problem.classes.map((planClass) => !judgesEverySitting(planClass))
  const wishes = offWish(compiled)
  const at = codes.map((code) => ledger.placeOf(code))
  const weights = codes.map((code) => ledger.weightOf(code))
  const now = new Int32Array(codes.length)
  const then = new Int32Array(codes.length)
  const mostSittings = longestOf(lessonFirstItem)
  const order = new Int32Array(mostSittings)
  const starts = new Int32Array(mostSittings)
  const unplacedOfClass = new Int32Array(compiled.classes)

  /** Fills `order` and `starts` with the lesson's placed sittings by start, as if the item began at `time`. */
  function sorted(lesson: number, moved: number, time: number): number {
    let count = 0
    for (let item = lessonFirstItem[lesson] ?? 0; item < (lessonFirstItem[lesson + 1] ?? 0); item += 1) {
      const start = item === moved ? time : (places.time[item] ?? nowhere)
      if (start === nowhere) continue
      let slot = count
      while (slot > 0 && (starts[slot - 1] ?? 0) > start) {
        starts[slot] = starts[slot - 1] ?? 0
        order[slot] = order[slot - 1] ?? 0
        slot -= 1
      }
      starts[slot] = start
      order[slot] = item
      count += 1
    }
    return count
  }

  function offPattern(pattern: readonly PatternSitting[], count: number): number {
    const firstDay = Math.floor((starts[0] ?? 0) / quartersPerDay)
    let sum = 0
    for (let index = 0; index < count; index += 1) {
      const wanted = pattern[index]
      if (wanted === undefined) {
        sum += 16
        continue
      }
      const start = starts[index] ?? 0
      const day = Math.floor(start / quartersPerDay)
      const minute = (start - day * quartersPerDay) * quarterMinutes + (itemOffset[order[index] ?? 0] ?? 0)
      if (index > 0) sum += Math.min(16, 4 * Math.abs(day - firstDay - wanted.daysAfter))
      sum += Math.min(8, Math.floor(Math.abs(minute - wanted.startMinute) / quarterMinutes))
    }
    return sum
  }

  function measure(into: Int32Array, lesson: number, classNumber: number, moved: number, time: number): void {
    const count = sorted(lesson, moved, time)
    let spares = 0
    for (let index = 0; index < count; index += 1) spares += itemIsSpare[order[index] ?? 0] ?? 0
    const asked = lessonAsked[lesson] ?? 0
    const pattern = patterns[classNumber] ?? []
    into[0] = asked > 0 && count === 0 ? 1 : 0
    into[1] = count === 0 ? 0 : Math.max(0, asked - (count - spares) - spares)
    into[2] = Math.max(0, count - Math.max(1, asked, pattern.length))
    into[3] = pattern.length === 0 ? 0 : offPattern(pattern, count)
    into[4] = firstIsJudged[classNumber] && count > 0 ? wishes(order[0] ?? 0, starts[0] ?? 0) : 0
  }

  /** Without a pattern only the number of sittings counts. */
  const isOnlyMoved = (item: number, before: number, time: number): boolean =>
    before !== nowhere && time !== nowhere && patterns[itemClass[item] ?? 0]?.length === 0

  function compare(item: number, time: number): void {
    const lesson = itemLesson[item] ?? 0
    const classNumber = itemClass[item] ?? 0
    measure(now, lesson, classNumber, item, places.time[item] ?? nowhere)
    measure(then, lesson, classNumber, item, time)
  }

  for (let lesson = 0; lesson < lessons; lesson += 1) {
    if ((lessonAsked[lesson] ?? 0) === 0) continue
    const classNumber = compiled.lessonClass[lesson] ?? 0
    unplacedOfClass[classNumber] = (unplacedOfClass[classNumber] ?? 0) + 1
    ledger.amounts[0] = (ledger.amounts[0] ?? 0) + 1
  }
  return {
    unplacedOfClass,
    costs: [
      {
        code: 'lesson-sittings',
        delta: (item, time) => {
          const before = places.time[item] ?? nowhere
          if (before === time || isOnlyMoved(item, before, time)) return 0
          compare(item, time)
          let sum = 0
          for (let index = 0; index < codes.length; index += 1) {
            sum += ((then[index] ?? 0) - (now[index] ?? 0)) * (weights[index] ?? 0)
          }
          return sum
        },
      },
    ],
    watchers: [
      {
        moves: (item, time) => {
          compare(item, time)
          const classNumber = itemClass[item] ?? 0
          unplacedOfClass[classNumber] = (unplacedOfClass[classNumber] ?? 0) + (then[0] ?? 0) - (now[0] ?? 0)
          for (let index = 0; index < codes.length; index += 1) {
            const place = at[index] ?? 0
            ledger.amounts[place] = (ledger.amounts[place] ?? 0) + (then[index] ?? 0) - (now[index] ?? 0)
          }
        },
      },
    ],
  }
}
