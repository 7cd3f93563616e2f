// What stands against a start whatever the room and the trainer: the season, days off, blocks, the class itself, equipment.
import { dayNumber, isoDateOf, mondayOf } from '../../calendar/dates.ts'
import type { Interval } from '../../calendar/intervals.ts'
import { isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { PlanClass, PlanProblem } from '../problem.ts'
import { isPermitted } from '../rules/holiday.ts'
import { shortTimes } from './equipment-breaks.ts'
import { orderBounds } from './order-bounds.ts'
import { markDays, marker } from './rule-bits.ts'
import type { Standing } from './standing.ts'
import { eachRun, eachTouching } from './starts.ts'
import { markWorkerClashes } from './worker-breaks.ts'

/** By start: the rules that would be broken. */
export function timeBreaks(on: Standing): Int32Array {
  const { starts } = on
  const sets = new Int32Array(starts.count)
  markDatedRules(on, sets)
  const markAll = (times: readonly Interval[], mark: (first: number, end: number) => void) => {
    for (const time of times) eachTouching(starts, time, mark)
  }
  markAll(blockedTimes(on), marker(sets, 'enterprise-block'))
  markAll(on.own, marker(sets, 'class-clash'))
  markAll(shortTimes(on), marker(sets, 'equipment-overuse'))
  markWorkerClashes(on, marker(sets, 'worker-clash'))
  const { earliest, latest } = orderBounds(on)
  const markOrder = marker(sets, 'lesson-order')
  const begin = starts.firstDay * minutesPerDay
  const end = begin + starts.days * minutesPerDay
  eachRun(starts, begin, Math.min(earliest, end), markOrder)
  eachRun(starts, Math.max(latest + 1, begin), end, markOrder)
  return sets
}

function markDatedRules({ problem, view, planClass, starts, fixed }: Standing, sets: Int32Array): void {
  const { deadline, notBefore = null } = planClass
  const dates = Array.from({ length: starts.days }, (_, day) => isoDateOf(starts.firstDay + day))
  const dateAt = (day: number) => dates[day] ?? ''
  const isOutside = (date: string) =>
    (deadline !== null && date > deadline) || (notBefore !== null && date < notBefore)
  markDays(sets, starts, 'season-bounds', (day) => isOutside(dateAt(day)))
  const frozen = new Set(problem.frozenWeeks)
  if (frozen.size > 0 && fixed === null) {
    markDays(sets, starts, 'frozen-week', (day) => frozen.has(mondayOf(dateAt(day))))
  }
  markDays(sets, starts, 'holiday', (day) => {
    const { kind } = kindOfDay(dateAt(day), view.holidays, problem.holidaysKnownUpTo)
    return isHolidayKind(kind) && !isPermitted(problem, dateAt(day), planClass.id)
  })
}

/** Every part of every block of the class's enterprises, in minutes since 1970-01-01. */
function blockedTimes({ problem, planClass, starts }: Standing): readonly Interval[] {
  return blocksFor(problem, planClass).flatMap(({ startsOn, endsOn, startMinute, endMinute }) => {
    // What begins the day before may reach into the first, and a long sitting into the day after the last.
    const first = Math.max(dayNumber(startsOn), starts.firstDay - 1)
    const last = Math.min(dayNumber(endsOn), starts.firstDay + starts.days)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
      start: (first + at) * minutesPerDay + startMinute,
      end: (first + at) * minutesPerDay + endMinute,
    }))
  })
}

/** The periods in which its enterprises have no lessons. */
export const blocksFor = ({ periods }: PlanProblem, { enterpriseIds }: PlanClass) =>
  periods.filter(({ effect, enterpriseId }) => effect === 'block' && enterpriseIds.includes(enterpriseId))
