// Which starts on the quarter-hour grid an interval of minutes stands against.
import { quarterMinutes } from './days.ts'

/** Calls back with the first start that a sitting of so many minutes shares time with [from, to), and the one after the last. */
export function startsTouching(
  from: number,
  to: number,
  minutes: number,
  times: number,
  mark: (first: number, end: number) => void,
): void {
  const first = Math.max(0, Math.floor((from - minutes) / quarterMinutes) + 1)
  const end = Math.min(times, Math.ceil(to / quarterMinutes))
  if (from < to && first < end) mark(first, end)
}
