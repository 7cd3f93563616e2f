// Which rule stands against a start whatever the room and the trainer: the season, days off, blocks, people, equipment.
import { dayNumber, isoDateOf } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { quartersPerDay } from '../compiled/days.ts'
import { startsTouching } from '../compiled/intervals.ts'
import { gridMinutes, type PlanClass, type PlanProblem } from '../problem.ts'
import type { RuleCode } from '../rule-code.ts'
import { isPermitted } from '../rules/holiday.ts'
import { companionsOf } from './focus.ts'
import { numbersOf, type Occupancy } from './occupancy.ts'

/** In the order in which they are asked; a start is laid to the first that stands against it. */
export const killers = [
  'season-bounds',
  'frozen-week',
  'holiday',
  'enterprise-block',
  'lesson-order',
  'class-clash',
  'worker-clash',
  'equipment-overuse',
  'room-kind',
  'room-capacity',
  'closed-site',
  'room-open',
  'room-clash',
  'trainer-qualified',
  'trainer-available',
  'trainer-limit',
  'trainer-clash',
  'travel-time',
] as const satisfies readonly RuleCode[]

export type Killer = (typeof killers)[number]

/** A killer's number; 0 is none. */
export const numberOf = (code: Killer): number => killers.indexOf(code) + 1

/** Not asked: outside the hours of the day, or of the season. */
export const noCandidate = 255

/** By start: the number of the first rule that stands against it, 0 where none does; the order of lessons is left out. */
export function timeKillers(on: Occupancy, planClass: PlanClass, minutes: number): Uint8Array {
  const killedBy = new Uint8Array(on.times).fill(noCandidate)
  const { problem } = on.index
  const first = Math.ceil(problem.dayWindow.startMinute / gridMinutes)
  const last = Math.floor((problem.dayWindow.endMinute - minutes) / gridMinutes)
  for (let day = 0; day < on.days.count; day += 1) {
    const date = isoDateOf(on.days.first + day)
    if (date < problem.season.startsOn || date > problem.season.endsOn || last < first) continue
    const killer = dayKiller(on, planClass, day, date)
    killedBy.fill(
      killer === null ? 0 : numberOf(killer),
      day * quartersPerDay + first,
      day * quartersPerDay + last + 1,
    )
  }
  const mark = (from: number, to: number, code: Killer) =>
    startsTouching(from, to, minutes, on.times, (start, end) => {
      for (let time = start; time < end; time += 1) if (killedBy[time] === 0) killedBy[time] = numberOf(code)
    })
  for (const { from, to } of blocksOf(on, planClass)) mark(from, to, 'enterprise-block')
  for (const { start, end } of on.byClass.get(planClass.id) ?? []) mark(start, end, 'class-clash')
  for (const id of companionsOf(problem, new Set([planClass.id]))) {
    for (const { start, end } of on.byClass.get(id) ?? []) mark(start, end, 'worker-clash')
  }
  for (const quarter of shortQuarters(on, planClass)) {
    mark(quarter * gridMinutes, (quarter + 1) * gridMinutes, 'equipment-overuse')
  }
  return killedBy
}

function dayKiller(on: Occupancy, one: PlanClass, day: number, date: string): Killer | null {
  if (one.deadline !== null && date > one.deadline) return 'season-bounds'
  if (one.notBefore != null && date < one.notBefore) return 'season-bounds'
  if (on.isFrozen[day] === 1) return 'frozen-week'
  return on.isDayOff[day] === 1 && !isPermitted(on.index.problem, date, one.id) ? 'holiday' : null
}

/** Every part of every block of the class's enterprises, in minutes from the beginning of day 0. */
function blocksOf({ index, days }: Occupancy, planClass: PlanClass) {
  return blocksFor(index.problem, planClass).flatMap((period) => {
    const first = Math.max(-2, dayNumber(period.startsOn) - days.first)
    const last = Math.min(days.count, dayNumber(period.endsOn) - days.first)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
      from: (first + at) * minutesPerDay + period.startMinute,
      to: (first + at) * minutesPerDay + period.endMinute,
    }))
  })
}

export const blocksFor = ({ periods }: PlanProblem, { enterpriseIds }: PlanClass) =>
  periods.filter(({ effect, enterpriseId }) => effect === 'block' && enterpriseIds.includes(enterpriseId))

/** Quarter hours in which too little of something that the class needs is left. */
function shortQuarters({ index, inUse, times }: Occupancy, { equipment }: PlanClass): readonly number[] {
  const numbers = numbersOf(index.problem.equipment)
  const quarters = new Set<number>()
  for (const { equipmentId, count } of equipment) {
    const number = numbers.get(equipmentId)
    if (number === undefined) continue
    const most = (index.problem.equipment[number]?.count ?? 0) - count
    for (let quarter = 0; quarter < times; quarter += 1) {
      if ((inUse[number * times + quarter] ?? 0) > most) quarters.add(quarter)
    }
  }
  return [...quarters]
}
