// Where a class would like to meet: its wished weekdays at its wished times, as starts of any week.
import type { Compiled } from '../compiled/compile.ts'
import { quarterMinutes, quartersPerDay, quartersPerWeek } from '../compiled/days.ts'

const everyWeekday = [1, 2, 3, 4, 5, 6, 7]
const usualMinute = 19 * 60

/** By class: quarter hours counted from the weekday of day 0, all within the first seven days. 19:00 where no time is wished. */
export function wishedStarts({ problem, days }: Compiled): readonly Int32Array[] {
  const firstWeekday = days.weekday[0] ?? 0
  return problem.classes.map(({ wishes }) => {
    const weekdays = wishes.weekdays.length === 0 ? everyWeekday : wishes.weekdays
    const minutes = wishes.startMinutes.length === 0 ? [usualMinute] : wishes.startMinutes
    return Int32Array.from(
      weekdays.flatMap((weekday) =>
        minutes.map(
          (minute) =>
            ((weekday - 1 - firstWeekday + 7) % 7) * quartersPerDay + Math.floor(minute / quarterMinutes),
        ),
      ),
    )
  })
}

/** Quarter hours from a start to the wished one nearest to it, in whatever week. */
export function wayToWished(now: number, start: number): number {
  const way = start - (now % quartersPerWeek)
  if (way > quartersPerWeek / 2) return way - quartersPerWeek
  return way < -quartersPerWeek / 2 ? way + quartersPerWeek : way
}
