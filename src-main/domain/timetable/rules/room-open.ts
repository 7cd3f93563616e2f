// A room is kept by somebody, who opens and locks it.

import type { Weekday } from '../../calendar/dates.ts'
import { contains } from '../../calendar/intervals.ts'
import { sittingLabel, timeOf } from '../plan-view.ts'
import type { OpeningWindow } from '../problem.ts'
import { sittingRule } from './sitting-rule.ts'

/** A sitting lies wholly inside an opening time of its room. */
export const roomOpen = sittingRule('room-open', () => (sitting) => {
  const { room, weekday, placement, lesson } = sitting
  if (isOpen(room.openings, weekday, placement.startMinute, lesson.minutes)) return null
  return `${sittingLabel(sitting)} ${timeOf(sitting)}：${room.placeName}${room.name}不开放`
})

/** Whether some window of that weekday holds the whole time; no windows at all means always. */
export function isOpen(
  windows: readonly OpeningWindow[] | null,
  weekday: Weekday,
  startMinute: number,
  minutes: number,
): boolean {
  if (windows === null) return true
  const asked = { start: startMinute, end: startMinute + minutes }
  return windows.some(
    (window) =>
      window.weekday === weekday && contains({ start: window.startMinute, end: window.endMinute }, asked),
  )
}
