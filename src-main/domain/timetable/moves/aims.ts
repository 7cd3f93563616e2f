// Where a sitting is expected: at the time wanted for it, or as its class's pattern has it from another of its lesson.
import { nowhere } from '../board/board.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import { noMinute } from '../compiled/sittings.ts'
import type { SeasonBoard } from '../season-board.ts'

/** The start as things are; `nowhere` where nothing is expected of the item. It may lie outside the season. */
export type Aims = (item: number) => number

export function aimsOn({ compiled, board }: Pick<SeasonBoard, 'compiled' | 'board'>): Aims {
  const { wantedMinute, itemLesson, itemClass, lessonFirstItem } = compiled
  const { time } = board.places
  const patterns = compiled.problem.classes.map(({ sittingPattern = [] }) =>
    sittingPattern.length < 2
      ? null
      : sittingPattern.map(
          ({ daysAfter, startMinute }) =>
            daysAfter * quartersPerDay + Math.floor(startMinute / quarterMinutes),
        ),
  )

  function inPattern(item: number, pattern: readonly number[]): number {
    const lesson = itemLesson[item] ?? 0
    const first = lessonFirstItem[lesson] ?? 0
    const own = pattern[item - first]
    if (own === undefined) return nowhere
    for (let other = first; other < (lessonFirstItem[lesson + 1] ?? 0); other += 1) {
      const start = time[other] ?? nowhere
      const theirs = pattern[other - first]
      if (other === item || start === nowhere || theirs === undefined) continue
      const days = Math.floor(start / quartersPerDay) - Math.floor(theirs / quartersPerDay)
      return days * quartersPerDay + own
    }
    return nowhere
  }

  return (item) => {
    const wanted = wantedMinute[item] ?? noMinute
    if (wanted !== noMinute) return Math.floor(wanted / quarterMinutes)
    const pattern = patterns[itemClass[item] ?? 0] ?? null
    return pattern === null ? nowhere : inPattern(item, pattern)
  }
}
