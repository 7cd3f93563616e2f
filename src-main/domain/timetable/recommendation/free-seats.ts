// When a class could sit: at a time that nothing forbids it, with a room and a trainer free.

import { quartersPerDay } from '../compiled/days.ts'
import { type Occupancy, occupancyOf } from '../explain/occupancy.ts'
import { roomKiller, trainerKiller } from '../explain/owner-killers.ts'
import { timeKillers } from '../explain/time-killers.ts'
import { gridMinutes, type PlanClass, type PlanProblem } from '../problem.ts'
import { suits } from '../rules/room-kind.ts'
import type { Placement } from '../solution.ts'

/** Whether a sitting of so many minutes could begin then, around what lies; the order of lessons is not asked. */
export type SeatFinder = (day: number, startMinute: number, minutes: number) => boolean

export function seatFinder(
  problem: PlanProblem,
  planClass: PlanClass,
  lying: readonly Placement[],
): SeatFinder {
  const rooms = numbersWhere(problem.rooms, (room) => suits(planClass, room) && room.seats >= planClass.heads)
  const trainers = numbersWhere(problem.trainers, ({ id }) => planClass.qualifiedTrainerIds.includes(id))
  // Without any room or trainer every time is as good: the planner says what is missing.
  if (rooms.length === 0 || trainers.length === 0 || planClass.lessons.length === 0) return () => true
  const on = occupancyOf(problem, lying)
  const killers = new Map<number, Uint8Array>()
  return (day, startMinute, minutes) => {
    const killedBy = killers.get(minutes) ?? timeKillers(on, planClass, minutes)
    killers.set(minutes, killedBy)
    const time = (day - on.days.first) * quartersPerDay + Math.floor(startMinute / gridMinutes)
    return killedBy[time] === 0 && hasSeat(on, rooms, trainers, time, minutes)
  }
}

function hasSeat(
  on: Occupancy,
  rooms: readonly number[],
  trainers: readonly number[],
  time: number,
  minutes: number,
): boolean {
  const open = rooms.filter((room) => roomKiller(on, room, time, minutes) === 0)
  return open.length > 0 && trainers.some((trainer) => trainerKiller(on, trainer, time, minutes, open) === 0)
}

function numbersWhere<Thing>(things: readonly Thing[], isOne: (thing: Thing) => boolean): readonly number[] {
  return things.flatMap((thing, number) => (isOne(thing) ? [number] : []))
}
