// Weeks in which a class could have had one lesson more: from the week before its first to its last.
import { nowhere } from '../board/board.ts'
import { quartersPerDay } from '../compiled/days.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'

export interface GapWeeks {
  /** The start of a lesson's first placed sitting; `nowhere` where none is. */
  beginOf(lesson: number): number
  /** One of the class's weeks with fewer lessons than its pace, any as likely; `nowhere` where there is none. */
  draw(classNumber: number, random: Random): number
}

export function gapWeeksOn({ compiled, board }: SeasonBoard): GapWeeks {
  const { classFirstLesson, lessonFirstItem, perWeek, days } = compiled
  const { time } = board.places
  const lessonsIn = new Int32Array(days.weeks)

  function beginOf(lesson: number): number {
    let first = nowhere
    const end = lessonFirstItem[lesson + 1] ?? 0
    for (let item = lessonFirstItem[lesson] ?? 0; item < end; item += 1) {
      const start = time[item] ?? nowhere
      if (start !== nowhere && (first === nowhere || start < first)) first = start
    }
    return first
  }

  return {
    beginOf,
    draw(classNumber, random) {
      lessonsIn.fill(0)
      let first = days.weeks
      let last = nowhere
      const end = classFirstLesson[classNumber + 1] ?? 0
      for (let lesson = classFirstLesson[classNumber] ?? 0; lesson < end; lesson += 1) {
        const begin = beginOf(lesson)
        if (begin === nowhere) continue
        const week = days.week[Math.floor(begin / quartersPerDay)] ?? 0
        lessonsIn[week] = (lessonsIn[week] ?? 0) + 1
        first = Math.min(first, week)
        last = Math.max(last, week)
      }
      let drawn = nowhere
      let found = 0
      for (let week = Math.max(0, first - 1); week < last; week += 1) {
        if ((lessonsIn[week] ?? 0) >= (perWeek[classNumber] ?? 1)) continue
        found += 1
        if (random.below(found) === 0) drawn = week
      }
      return drawn
    },
  }
}
