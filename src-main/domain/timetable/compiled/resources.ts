// Rooms, trainers and equipment as tables: when a room is open, when a trainer can come, how far places lie apart.
import { dayNumber } from '../../calendar/dates.ts'
import { type OpeningWindow, type PlanProblem, travelTable } from '../problem.ts'
import { type Days, quarterMinutes, quartersPerDay } from './days.ts'

const always = 32_767
const noLimit = 0x7fffffff

export interface Resources {
  /** By (room × 7 + weekday) × 96 + quarter: the latest minute at which a sitting that begins then may end; 0: shut. */
  readonly roomOpenUntil: Int16Array
  /** By room × days + day: 1 where its place or the room itself is closed. */
  readonly roomClosed: Uint8Array
  readonly roomPlace: Int32Array
  readonly roomSeats: Int32Array
  /** Like roomOpenUntil. */
  readonly trainerFreeUntil: Int16Array
  /** By trainer × days + day. */
  readonly trainerAway: Uint8Array
  /** Sittings a week; more than there can be where there is no limit. */
  readonly trainerLimit: Int32Array
  /** Minutes by place × places + place. */
  readonly travel: Int32Array
  readonly places: number
  readonly longestTravel: number
  readonly equipmentCount: Int32Array
}

export function compileResources(problem: PlanProblem, days: Days): Resources {
  const { rooms, trainers } = problem
  const placeIds = [...new Set(rooms.map((room) => room.placeId))]
  const placeOf = new Map(placeIds.map((id, index) => [id, index]))
  const travel = travelMatrix(problem, placeIds)
  return {
    roomOpenUntil: untilTable(rooms.map((room) => room.openings)),
    roomClosed: closedDays(problem, days),
    roomPlace: Int32Array.from(rooms, (room) => placeOf.get(room.placeId) ?? 0),
    roomSeats: Int32Array.from(rooms, (room) => room.seats),
    trainerFreeUntil: untilTable(trainers.map((trainer) => trainer.availability)),
    trainerAway: awayDays(problem, days),
    trainerLimit: Int32Array.from(trainers, (trainer) => trainer.mostSittingsPerWeek ?? noLimit),
    travel,
    places: placeIds.length,
    longestTravel: travel.reduce((most, minutes) => Math.max(most, minutes), 0),
    equipmentCount: Int32Array.from(problem.equipment, ({ count }) => count),
  }
}

function untilTable(owners: readonly (readonly OpeningWindow[] | null)[]): Int16Array {
  const until = new Int16Array(owners.length * 7 * quartersPerDay)
  for (const [owner, windows] of owners.entries()) {
    if (windows === null) {
      until.fill(always, owner * 7 * quartersPerDay, (owner + 1) * 7 * quartersPerDay)
      continue
    }
    for (const { weekday, startMinute, endMinute } of windows) {
      const row = (owner * 7 + weekday - 1) * quartersPerDay
      for (let quarter = Math.ceil(startMinute / quarterMinutes); quarter < quartersPerDay; quarter += 1) {
        if (quarter * quarterMinutes >= endMinute) break
        until[row + quarter] = Math.max(until[row + quarter] ?? 0, endMinute)
      }
    }
  }
  return until
}

function closedDays({ rooms, closures }: PlanProblem, days: Days): Uint8Array {
  const closed = new Uint8Array(rooms.length * days.count)
  for (const [row, room] of rooms.entries()) {
    const ofPlace = closures.filter(({ placeId }) => placeId === room.placeId)
    for (const { startsOn, endsOn } of [...ofPlace, ...(room.closures ?? [])])
      fillDays(closed, row, days, startsOn, endsOn)
  }
  return closed
}

function awayDays({ trainers }: PlanProblem, days: Days): Uint8Array {
  const away = new Uint8Array(trainers.length * days.count)
  for (const [trainer, { absences }] of trainers.entries()) {
    for (const { startsOn, endsOn } of absences) fillDays(away, trainer, days, startsOn, endsOn)
  }
  return away
}

function fillDays(table: Uint8Array, row: number, days: Days, startsOn: string, endsOn: string): void {
  const first = Math.max(0, dayNumber(startsOn) - days.first)
  const last = Math.min(days.count - 1, dayNumber(endsOn) - days.first)
  if (first <= last) table.fill(1, row * days.count + first, row * days.count + last + 1)
}

function travelMatrix({ travel }: PlanProblem, placeIds: readonly string[]): Int32Array {
  const between = travelTable(travel)
  return Int32Array.from(placeIds.flatMap((from) => placeIds.map((to) => between(from, to))))
}
