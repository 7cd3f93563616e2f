// A few words to write rosters with, anchored on a Monday whose weeks cross the end of a month and of a year.
import { defaultReachSettings, reachOf } from '../../../src-main/domain/calendar/reach.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import type { Roster } from '../../../src-main/domain/calendar/worked-day.ts'

export const anchorDate = '2025-10-27'

export const hours = (name: string, start: number, end: number): Shift => ({
  name,
  startMinute: start * 60,
  endMinute: end * 60,
})
export const longNight = hours('夜班', 20, 32)
export const day = hours('白班', 8, 20)

export const rosterOf = (cycle: readonly (readonly Shift[])[], more: Partial<Roster> = {}): Roster => ({
  system: { cycle, followsHolidays: false, anchorDate },
  offset: 0,
  ...more,
})

export const reach = (
  roster: Roster,
  date: string,
  startMinute: number,
  minutes = 90,
  settings = defaultReachSettings,
) => reachOf({ date, startMinute, minutes }, roster, settings, () => 'workday')
