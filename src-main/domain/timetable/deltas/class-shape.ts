// The rhythm of a class over its season: one weekday, one time, an even pace from early on, lessons not too close together.
import { nowhere } from '../board/board.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import type { Delta, DeltaInput } from './delta.ts'
import type { LedgerCode } from './ledger.ts'
import { paceMeter } from './pace-meter.ts'
import { createTallies } from './tallies.ts'

const codes: readonly LedgerCode[] = [
  'irregular-weekday',
  'irregular-time',
  'off-pace',
  'crowded-lessons',
  'late-start',
]
const weekdays = 7

export function classShape(input: DeltaInput): Delta {
  const { compiled, places, ledger } = input
  const { itemClass, itemLesson, lessonFirstItem, classes, lessons, perWeek, days } = compiled
  const { slotOf, slots } = startSlots(compiled)
  const at = codes.map((code) => ledger.placeOf(code))
  const weights = codes.map((code) => ledger.weightOf(code))
  /** By class × codes: the amounts as they are. */
  const now = new Int32Array(classes * codes.length)
  const then = new Int32Array(codes.length)
  const byWeekday = createTallies(classes, weekdays, weekdays)
  const bySlot = createTallies(classes, slots, slots)
  const sittings = new Int32Array(classes)
  const placed = new Int32Array(classes)
  /** By lesson: the start of its first placed sitting. */
  const begins = new Int32Array(lessons).fill(nowhere)
  const pace = paceMeter(compiled, begins)

  function beginOf(lesson: number, moved: number, time: number): number {
    let first = nowhere
    const end = lessonFirstItem[lesson + 1] ?? 0
    for (let item = lessonFirstItem[lesson] ?? 0; item < end; item += 1) {
      const start = item === moved ? time : (places.time[item] ?? nowhere)
      if (start !== nowhere && (first === nowhere || start < first)) first = start
    }
    return first
  }

  const weekdayOf = (time: number): number =>
    time === nowhere ? nowhere : (days.weekday[Math.floor(time / quartersPerDay)] ?? 0)

  /** Leaves in `then` what the class's amounts would be; gives the lesson's new beginning. */
  function weigh(classNumber: number, item: number, time: number): number {
    const before = places.time[item] ?? nowhere
    const lesson = itemLesson[item] ?? 0
    const begin = beginOf(lesson, item, time)
    const begun = begins[lesson] ?? nowhere
    const held = (sittings[classNumber] ?? 0) + (time === nowhere ? 0 : 1) - (before === nowhere ? 0 : 1)
    const taught = (placed[classNumber] ?? 0) + (begin === nowhere ? 0 : 1) - (begun === nowhere ? 0 : 1)
    const times = taught === 0 ? 0 : Math.ceil(held / taught)
    const days = Math.min(weekdays, (perWeek[classNumber] ?? 1) * times)
    then[0] = held - byWeekday.largest(classNumber, days, weekdayOf(before), weekdayOf(time))
    then[1] = held - bySlot.largest(classNumber, times, slotOf(item, before), slotOf(item, time))
    if (isSameDay(begin, begun)) {
      then[2] = now[classNumber * codes.length + 2] ?? 0
      then[3] = now[classNumber * codes.length + 3] ?? 0
      then[4] = now[classNumber * codes.length + 4] ?? 0
    } else {
      pace.measure(classNumber, lesson, begin)
      then[2] = pace.offPace()
      then[3] = pace.crowded()
      then[4] = pace.late()
    }
    return begin
  }

  function count(classNumber: number, item: number, time: number, by: number): void {
    if (time === nowhere) return
    byWeekday.change(classNumber, weekdayOf(time), by)
    bySlot.change(classNumber, slotOf(item, time), by)
    sittings[classNumber] = (sittings[classNumber] ?? 0) + by
  }

  return {
    costs: [
      {
        code: 'class-shape',
        delta: (item, time) => {
          if (places.time[item] === time) return 0
          const classNumber = itemClass[item] ?? 0
          weigh(classNumber, item, time)
          let sum = 0
          for (let index = 0; index < codes.length; index += 1) {
            sum +=
              ((then[index] ?? 0) - (now[classNumber * codes.length + index] ?? 0)) * (weights[index] ?? 0)
          }
          return sum
        },
      },
    ],
    watchers: [
      {
        moves: (item, time) => {
          const before = places.time[item] ?? nowhere
          if (before === time) return
          const classNumber = itemClass[item] ?? 0
          const lesson = itemLesson[item] ?? 0
          const begin = weigh(classNumber, item, time)
          for (let index = 0; index < codes.length; index += 1) {
            const cell = classNumber * codes.length + index
            const place = at[index] ?? 0
            ledger.amounts[place] = (ledger.amounts[place] ?? 0) + (then[index] ?? 0) - (now[cell] ?? 0)
            now[cell] = then[index] ?? 0
          }
          count(classNumber, item, before, -1)
          count(classNumber, item, time, 1)
          placed[classNumber] =
            (placed[classNumber] ?? 0) + (begin === nowhere ? 0 : 1) - (begins[lesson] === nowhere ? 0 : 1)
          begins[lesson] = begin
        },
      },
    ],
  }
}

const isSameDay = (one: number, other: number): boolean =>
  one === nowhere || other === nowhere
    ? one === other
    : Math.floor(one / quartersPerDay) === Math.floor(other / quartersPerDay)

/** The quarter hours of a day, and a slot of its own for each minute off the grid at which something fixed begins. */
function startSlots({ itemOffset, fixed, items }: DeltaInput['compiled']) {
  const offGrid = new Map<number, number>()
  const own = new Int32Array(items).fill(nowhere)
  for (let item = 0; item < items; item += 1) {
    const offset = itemOffset[item] ?? 0
    if (offset === 0) continue
    const minute = ((fixed.time[item] ?? 0) % quartersPerDay) * quarterMinutes + offset
    const slot = offGrid.get(minute) ?? quartersPerDay + offGrid.size
    offGrid.set(minute, slot)
    own[item] = slot
  }
  return {
    slots: quartersPerDay + offGrid.size,
    slotOf: (item: number, time: number): number => {
      if (time === nowhere) return nowhere
      const slot = own[item] ?? nowhere
      return slot === nowhere ? time % quartersPerDay : slot
    },
  }
}
