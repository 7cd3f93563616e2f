// Measures the rhythm of one class from where its sittings lie, as if one of them began at another time.
import { nowhere } from '../board/board.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import type { DeltaInput } from './delta.ts'

/** Sittings off the usual weekdays, off the usual times, lessons off the pace, days too close: in this order. */
export type Shape = Int32Array

const minutesPerDay = 1440

/** Allocates once; the function given back allocates nothing. */
export function shapeMeter({ compiled, places }: Pick<DeltaInput, 'compiled' | 'places'>) {
  const { lessonFirstItem, classFirstLesson, itemOffset, perWeek, days } = compiled
  const most = mostLessons(compiled)
  const beginnings = new Int32Array(most)
  const byWeekday = new Int32Array(7)
  const byMinute = new Int32Array(minutesPerDay)
  const minutes = new Int32Array(mostItems(compiled))

  /** The sum of the largest counts; what is summed is taken out. */
  function largest(counts: Int32Array, keys: Int32Array | null, width: number, howMany: number): number {
    let sum = 0
    for (let round = 0; round < howMany; round += 1) {
      let best = nowhere
      let most = 0
      for (let index = 0; index < width; index += 1) {
        const key = keys === null ? index : (keys[index] ?? 0)
        if ((counts[key] ?? 0) > most) {
          most = counts[key] ?? 0
          best = key
        }
      }
      if (best === nowhere) break
      sum += most
      counts[best] = 0
    }
    return sum
  }

  /** Days of beginnings in order: mostly they come in order. */
  function enter(count: number, day: number): void {
    let slot = count
    while (slot > 0 && (beginnings[slot - 1] ?? 0) > day) {
      beginnings[slot] = beginnings[slot - 1] ?? 0
      slot -= 1
    }
    beginnings[slot] = day
  }

  function offPace(count: number, pace: number): number {
    let sum = 0
    let at = 0
    while (at < count) {
      const week = days.week[beginnings[at] ?? 0] ?? 0
      const from = at
      while (at < count && days.week[beginnings[at] ?? 0] === week) at += 1
      const held = at - from
      sum += Math.max(0, held - pace)
      if (at === count) break
      const next = days.week[beginnings[at] ?? 0] ?? 0
      sum += Math.max(0, pace - held) + pace * (next - week - 1)
    }
    return sum
  }

  function crowded(count: number, pace: number): number {
    const gap = pace === 1 ? 3 : pace === 2 ? 2 : 1
    let sum = 0
    for (let at = 1; at < count; at += 1) {
      sum += Math.max(0, gap - ((beginnings[at] ?? 0) - (beginnings[at - 1] ?? 0)))
    }
    return sum
  }

  return (into: Shape, one: number, moved: number, time: number): void => {
    let [sittings, lessons, starts] = [0, 0, 0]
    byWeekday.fill(0)
    for (let lesson = classFirstLesson[one] ?? 0; lesson < (classFirstLesson[one + 1] ?? 0); lesson += 1) {
      let first = nowhere
      for (let item = lessonFirstItem[lesson] ?? 0; item < (lessonFirstItem[lesson + 1] ?? 0); item += 1) {
        const start = item === moved ? time : (places.time[item] ?? nowhere)
        if (start === nowhere) continue
        sittings += 1
        if (first === nowhere || start < first) first = start
        const day = Math.floor(start / quartersPerDay)
        const weekday = days.weekday[day] ?? 0
        byWeekday[weekday] = (byWeekday[weekday] ?? 0) + 1
        const minute = (start - day * quartersPerDay) * quarterMinutes + (itemOffset[item] ?? 0)
        if (byMinute[minute] === 0) {
          minutes[starts] = minute
          starts += 1
        }
        byMinute[minute] = (byMinute[minute] ?? 0) + 1
      }
      if (first === nowhere) continue
      enter(lessons, Math.floor(first / quartersPerDay))
      lessons += 1
    }
    const pace = perWeek[one] ?? 1
    const times = lessons === 0 ? 0 : Math.ceil(sittings / lessons)
    into[0] = sittings - largest(byWeekday, null, 7, Math.min(7, pace * times))
    into[1] = sittings - largest(byMinute, minutes, starts, times)
    into[2] = offPace(lessons, pace)
    into[3] = crowded(lessons, pace)
    for (let index = 0; index < starts; index += 1) byMinute[minutes[index] ?? 0] = 0
  }
}

function mostLessons({ classes, classFirstLesson }: DeltaInput['compiled']): number {
  let most = 0
  for (let one = 0; one < classes; one += 1) {
    most = Math.max(most, (classFirstLesson[one + 1] ?? 0) - (classFirstLesson[one] ?? 0))
  }
  return most
}

function mostItems({ classes, classFirstLesson, lessonFirstItem }: DeltaInput['compiled']): number {
  let most = 0
  for (let one = 0; one < classes; one += 1) {
    const from = lessonFirstItem[classFirstLesson[one] ?? 0] ?? 0
    most = Math.max(most, (lessonFirstItem[classFirstLesson[one + 1] ?? 0] ?? 0) - from)
  }
  return most
}
