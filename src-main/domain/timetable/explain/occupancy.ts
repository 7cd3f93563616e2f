// What a plan takes up, as tables by quarter hour: which room, whose evening, which people, how much equipment.
import { isoDateOf, mondayOf } from '../../calendar/dates.ts'
import { isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { compileDays, type Days, quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import { compileResources, type Resources } from '../compiled/resources.ts'
import { indexProblem, type PlacedSitting, type ProblemIndex, viewPlan } from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import type { Placement } from '../solution.ts'

/** Rooms, trainers and equipment are numbered as the problem lists them; minutes count from the beginning of day 0. */
export interface Occupancy {
  readonly index: ProblemIndex
  readonly days: Days
  readonly times: number
  readonly resources: Resources
  /** By room × times + quarter hour: 1 where something lies. */
  readonly roomTaken: Uint8Array
  /** By trainer × days + day. */
  readonly trainerDays: readonly (readonly Busy[] | undefined)[]
  /** Sittings by trainer × weeks + week. */
  readonly trainerWeeks: Int32Array
  readonly byClass: ReadonlyMap<string, readonly Busy[]>
  /** By equipment × times + quarter hour: how many are in use. */
  readonly inUse: Int32Array
  /** By day: 1 for a day off, and for one in a frozen week. */
  readonly isDayOff: Uint8Array
  readonly isFrozen: Uint8Array
}

export interface Busy {
  readonly sitting: PlacedSitting
  readonly start: number
  readonly end: number
  /** As travel counts places. */
  readonly place: number
}

export function occupancyOf(problem: PlanProblem, plan: readonly Placement[]): Occupancy {
  const index = indexProblem(problem)
  const days = compileDays({ ...problem, fixed: plan })
  const times = days.count * quartersPerDay
  const resources = compileResources(problem, days)
  const roomNumbers = numbersOf(problem.rooms)
  const trainerNumbers = numbersOf(problem.trainers)
  const equipmentNumbers = numbersOf(problem.equipment)
  const roomTaken = new Uint8Array(problem.rooms.length * times)
  const inUse = new Int32Array(problem.equipment.length * times)
  const trainerWeeks = new Int32Array(problem.trainers.length * days.weeks)
  const trainerDays: Busy[][] = []
  const byClass = new Map<string, Busy[]>()
  for (const sitting of viewPlan(index, plan).placed) {
    const room = roomNumbers.get(sitting.room.id) ?? 0
    const trainer = trainerNumbers.get(sitting.trainer.id) ?? 0
    const start = sitting.start - days.first * minutesPerDay
    const busy = {
      sitting,
      start,
      end: start + sitting.lesson.minutes,
      place: resources.roomPlace[room] ?? 0,
    }
    const from = Math.floor(start / quarterMinutes)
    const to = Math.min(times, Math.ceil(busy.end / quarterMinutes))
    roomTaken.fill(1, room * times + from, room * times + to)
    for (const { equipmentId, count } of sitting.planClass.equipment) {
      const row = (equipmentNumbers.get(equipmentId) ?? -1) * times
      for (let at = from; row >= 0 && at < to; at += 1) inUse[row + at] = (inUse[row + at] ?? 0) + count
    }
    const day = Math.floor(start / minutesPerDay)
    const week = trainer * days.weeks + (days.week[day] ?? 0)
    trainerWeeks[week] = (trainerWeeks[week] ?? 0) + 1
    const cell = trainer * days.count + day
    trainerDays[cell] = [...(trainerDays[cell] ?? []), busy]
    const own = byClass.get(sitting.planClass.id) ?? []
    own.push(busy)
    byClass.set(sitting.planClass.id, own)
  }
  return {
    index,
    days,
    times,
    resources,
    roomTaken,
    trainerDays,
    trainerWeeks,
    byClass,
    inUse,
    ...closedDays(index, days),
  }
}

export const numbersOf = (things: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(things.map(({ id }, number) => [id, number]))

function closedDays({ problem, holidays }: ProblemIndex, days: Days) {
  const dates = Array.from({ length: days.count }, (_, day) => isoDateOf(days.first + day))
  const frozen = new Set(problem.frozenWeeks)
  return {
    isDayOff: Uint8Array.from(dates, (date) =>
      isHolidayKind(kindOfDay(date, holidays, problem.holidaysKnownUpTo).kind) ? 1 : 0,
    ),
    isFrozen: Uint8Array.from(dates, (date) => (frozen.size > 0 && frozen.has(mondayOf(date)) ? 1 : 0)),
  }
}
