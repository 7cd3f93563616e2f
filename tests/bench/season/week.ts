// The week of a room or a trainer in three parts a day: the grain in which the hidden plan is laid out.
import type { Weekday } from '../../../src-main/domain/calendar/dates.ts'
import type { OpeningWindow } from '../../../src-main/domain/timetable/problem.ts'

export type DayPart = 'morning' | 'afternoon' | 'evening'

/** One part of one weekday. */
export interface WeekPart {
  readonly weekday: Weekday
  readonly part: DayPart
}

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
export const dayParts: readonly DayPart[] = ['morning', 'afternoon', 'evening']
export const everyPart: readonly WeekPart[] = weekdays.flatMap((weekday) =>
  dayParts.map((part) => ({ weekday, part })),
)

export const keyOf = ({ weekday, part }: WeekPart): string => `${weekday} ${part}`

/** Wide enough for every room's hours of that part, and for nothing of another. */
export function wholePart({ weekday, part }: WeekPart): OpeningWindow {
  const [startMinute, endMinute] = { morning: [495, 735], afternoon: [795, 1035], evening: [1065, 1290] }[
    part
  ] as [number, number]
  return { weekday, startMinute, endMinute }
}
