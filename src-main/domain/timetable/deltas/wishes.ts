// How far a start is from what its class wishes, in units: four for the weekday, one for each quarter hour up to eight.
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import { noMinute } from '../compiled/sittings.ts'
import type { PlanClass } from '../problem.ts'
import type { DeltaInput } from './delta.ts'

const usualStartMinute = 1140
const minutesPerDay = 1440

/** A class that holds its lessons more than once says with its pattern where the others lie. */
export const judgesEverySitting = ({ sittingPattern = [] }: PlanClass): boolean => sittingPattern.length < 2

/** Zero for items that somebody wants at a time of their own. */
export function offWish({ problem, itemClass, itemOffset, wantedMinute, days }: DeltaInput['compiled']) {
  const byMinute = problem.classes.map(unitsByMinute)
  const byWeekday = problem.classes.map(({ wishes: { weekdays } }) =>
    Uint8Array.from({ length: 7 }, (_, day) =>
      weekdays.length === 0 || weekdays.some((wished) => wished === day + 1) ? 0 : 4,
    ),
  )
  return (item: number, time: number): number => {
    if (wantedMinute[item] !== noMinute) return 0
    const classNumber = itemClass[item] ?? 0
    const day = Math.floor(time / quartersPerDay)
    const minute = (time - day * quartersPerDay) * quarterMinutes + (itemOffset[item] ?? 0)
    return (byMinute[classNumber]?.[minute] ?? 0) + (byWeekday[classNumber]?.[days.weekday[day] ?? 0] ?? 0)
  }
}

function unitsByMinute({ wishes, sittingPattern = [] }: PlanClass): Uint8Array {
  const units = new Uint8Array(minutesPerDay)
  if (sittingPattern.length > 0) return units
  units.fill(8)
  for (const start of wishes.startMinutes.length > 0 ? wishes.startMinutes : [usualStartMinute]) {
    const from = Math.max(0, start - 8 * quarterMinutes)
    for (let minute = from; minute < Math.min(minutesPerDay, start + 8 * quarterMinutes); minute += 1) {
      const apart = Math.floor(Math.abs(minute - start) / quarterMinutes)
      units[minute] = Math.min(units[minute] ?? 8, apart)
    }
  }
  return units
}
