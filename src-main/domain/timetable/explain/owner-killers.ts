// Which rule stands against one room or one trainer at one start.
import { minutesPerDay } from '../../calendar/times.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import type { Occupancy } from './occupancy.ts'
import { numberOf } from './time-killers.ts'

/** The number of the rule that stands against the room then; 0: none. */
export function roomKiller(
  { resources, days, times, roomTaken }: Occupancy,
  room: number,
  time: number,
  minutes: number,
): number {
  const day = Math.floor(time / quartersPerDay)
  const quarter = time - day * quartersPerDay
  if (resources.roomClosed[room * days.count + day] === 1) return numberOf('closed-site')
  const cell = (room * 7 + (days.weekday[day] ?? 0)) * quartersPerDay + quarter
  if (quarter * quarterMinutes + minutes > (resources.roomOpenUntil[cell] ?? 0)) return numberOf('room-open')
  const to = Math.min(times, time + Math.ceil(minutes / quarterMinutes))
  for (let at = time; at < to; at += 1) if (roomTaken[room * times + at] === 1) return numberOf('room-clash')
  return 0
}

/** The same for a trainer, with the way from any of the open rooms. */
export function trainerKiller(
  { resources, days, trainerDays, trainerWeeks }: Occupancy,
  trainer: number,
  time: number,
  minutes: number,
  open: readonly number[],
): number {
  const day = Math.floor(time / quartersPerDay)
  const quarter = time - day * quartersPerDay
  if (resources.trainerAway[trainer * days.count + day] === 1) return numberOf('trainer-available')
  const cell = (trainer * 7 + (days.weekday[day] ?? 0)) * quartersPerDay + quarter
  if (quarter * quarterMinutes + minutes > (resources.trainerFreeUntil[cell] ?? 0))
    return numberOf('trainer-available')
  const had = trainerWeeks[trainer * days.weeks + (days.week[day] ?? 0)] ?? 0
  if (had >= (resources.trainerLimit[trainer] ?? 0)) return numberOf('trainer-limit')
  const start = day * minutesPerDay + quarter * quarterMinutes
  const end = start + minutes
  const near = [day - 1, day, day + 1].flatMap((on) =>
    on < 0 || on >= days.count ? [] : (trainerDays[trainer * days.count + on] ?? []),
  )
  if (near.some((busy) => start < busy.end && busy.start < end)) return numberOf('trainer-clash')
  const isTooFar = !open.some((room) =>
    near.every((busy) => {
      const way = resources.travel[(resources.roomPlace[room] ?? 0) * resources.places + busy.place] ?? 0
      return start >= busy.end + way || busy.start >= end + way
    }),
  )
  return isTooFar ? numberOf('travel-time') : 0
}
