// The hours of a day as bars to scale: a night shift's bar runs on into the next day, where the people still are.

import type { RosterShift } from '../../../src-main/contract/roster-days.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'

export interface ShiftBar {
  readonly tone: RosterShift['tone']
  /** Shares of the day's width, 0 to 100. */
  readonly left: number
  readonly width: number
  /** It began on the day before. */
  readonly isCarried: boolean
  /** It goes on on the next day. */
  readonly goesOn: boolean
}

/** What of the day before and of the day itself lies within the day. */
export function barsOf(before: readonly RosterShift[], day: readonly RosterShift[]): readonly ShiftBar[] {
  const carried = before.map((shift) => barBetween(shift, minutesPerDay))
  return [...carried, ...day.map((shift) => barBetween(shift, 0))].filter((bar) => bar !== null)
}

/** @param startsAfter minutes between the shift's own midnight and that of the day drawn */
function barBetween(shift: RosterShift, startsAfter: number): ShiftBar | null {
  const start = shift.startMinute - startsAfter
  const end = shift.endMinute - startsAfter
  const [from, to] = [Math.max(0, start), Math.min(minutesPerDay, end)]
  if (to <= from) return null
  const share = (minutes: number) => (minutes / minutesPerDay) * 100
  return {
    tone: shift.tone,
    left: share(from),
    width: share(to - from),
    isCarried: start < 0,
    goesOn: end > minutesPerDay,
  }
}
