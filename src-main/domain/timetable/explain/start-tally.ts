// Every start that a sitting could have, laid to the rule that killed it, with what each room and each trainer had against it.
import { weekdayOfNumber } from '../../calendar/dates.ts'
import type { Breaks } from '../breaks/breaks.ts'
import { type BreakCode, bitOf, breakCodes, firstOf, numberOf } from '../breaks/rule-bits.ts'
import type { Standing } from '../breaks/standing.ts'
import { instantOf, minuteOf } from '../breaks/starts.ts'
import type { PlanRoom, PlanTrainer } from '../problem.ts'
import { suits } from '../rules/room-kind.ts'

export interface StartTally {
  /** Starts within the season and the hours of its days. */
  readonly starts: number
  /** Those that nothing stands against. */
  readonly free: number
  readonly byRule: ReadonlyMap<BreakCode, number>
  /** The same of those that the order of lessons leaves. */
  readonly inGap: ReadonlyMap<BreakCode, number>
  /** Of the rooms that the class could use, in the problem's order. */
  readonly rooms: readonly OwnerTally<PlanRoom>[]
  /** Of those qualified. */
  readonly trainers: readonly OwnerTally<PlanTrainer>[]
}

/** What one room or trainer had against the starts that came so far. */
export interface OwnerTally<Owner> {
  readonly owner: Owner
  /** By the rule's number. */
  readonly kills: Int32Array
  /** Starts killed because it is shut or away, by (weekday from Monday 0) × 3 + morning, afternoon, evening. */
  readonly shutParts: Int32Array
  /** Starts killed because something else lies there or the week is full, by the same. */
  readonly busyParts: Int32Array
}

export const partsPerDay = 3

export interface TallyInput {
  readonly on: Standing
  readonly breaks: Breaks
  /** In minutes since 1970-01-01, between which order leaves it: told by the caller, whatever the plan's own order says. */
  readonly earliest: number
  readonly latest: number
}

const orderBit = bitOf('lesson-order')

export function tallyStarts(input: TallyInput): StartTally {
  const { on, earliest, latest } = input
  const { starts } = on
  const counts = new Int32Array(breakCodes.length)
  const gapCounts = new Int32Array(breakCodes.length)
  const killers = killersOf(input)
  let free = 0
  for (let start = 0; start < starts.count; start += 1) {
    const begin = instantOf(starts, start)
    const isInGap = begin >= earliest && begin + starts.minutes <= latest
    const killer = killers.killerAt(start, isInGap)
    if (killer < 0) free += 1
    else {
      counts[killer] = (counts[killer] ?? 0) + 1
      if (isInGap) gapCounts[killer] = (gapCounts[killer] ?? 0) + 1
    }
  }
  return {
    starts: starts.count,
    free,
    byRule: byCode(counts),
    inGap: byCode(gapCounts),
    rooms: killers.rooms,
    trainers: killers.trainers,
  }
}

/** Time is asked first, with the order of lessons among it, then the rooms, then the trainers with their ways. */
function killersOf({ on, breaks }: TallyInput) {
  const { planClass, rooms, trainers, placeOf } = on
  const ofKind = rooms.flatMap((room, at) => (suits(planClass, room) ? [at] : []))
  const large = ofKind.filter((at) => (rooms[at]?.seats ?? 0) >= planClass.heads)
  const roomStage = stageOf(on, large, rooms)
  const trainerStage = stageOf(on, [...trainers.keys()], trainers)
  const noRoom = numberOf(ofKind.length > 0 ? 'room-capacity' : 'room-kind')
  const openPlaces = new Set<number>()

  const askRoom = (start: number) => (room: number) => {
    const killer = firstOf(breaks.ofRoom(room, start))
    if (killer < 0) openPlaces.add(placeOf[room] ?? 0)
    return killer
  }
  const askTrainer = (start: number) => (trainer: number) => {
    const killer = firstOf(breaks.ofTrainer(trainer, start))
    if (killer >= 0) return killer
    const isNear = [...openPlaces].some((place) => !breaks.isTooFar(start, place, trainer))
    return isNear ? -1 : numberOf('travel-time')
  }

  function killerAt(start: number, isInGap: boolean): number {
    const bits = ((breaks.byStart[start] ?? 0) & ~orderBit) | (isInGap ? 0 : orderBit)
    if (bits !== 0) return firstOf(bits)
    if (large.length === 0) return noRoom
    openPlaces.clear()
    const byRoom = roomStage.ask(start, askRoom(start))
    if (byRoom >= 0) return byRoom
    if (trainers.length === 0) return numberOf('trainer-qualified')
    return trainerStage.ask(start, askTrainer(start))
  }

  return { killerAt, rooms: roomStage.tallies, trainers: trainerStage.tallies }
}

/** Asks each owner; -1 when one has nothing against the start, else what most have, of equals the first in order. */
function stageOf<Owner>(on: Standing, numbers: readonly number[], owners: readonly Owner[]) {
  const asked = numbers.flatMap((number) => {
    const owner = owners[number]
    return owner === undefined ? [] : [{ number, tally: emptyTally(owner) }]
  })
  const votes = new Int32Array(breakCodes.length)
  const ask = (start: number, killerOf: (number: number) => number): number => {
    votes.fill(0)
    let isFree = false
    const part = partOf(on, start)
    for (const { number, tally } of asked) {
      const killer = killerOf(number)
      if (killer < 0) isFree = true
      else {
        votes[killer] = (votes[killer] ?? 0) + 1
        tally.kills[killer] = (tally.kills[killer] ?? 0) + 1
        const parts = isShut(killer) ? tally.shutParts : tally.busyParts
        parts[part] = (parts[part] ?? 0) + 1
      }
    }
    return isFree ? -1 : votes.indexOf(Math.max(...votes))
  }
  return { tallies: asked.map(({ tally }) => tally), ask }
}

const emptyTally = <Owner>(owner: Owner): OwnerTally<Owner> => ({
  owner,
  kills: new Int32Array(breakCodes.length),
  shutParts: new Int32Array(7 * partsPerDay),
  busyParts: new Int32Array(7 * partsPerDay),
})

const byCode = (counts: Int32Array): ReadonlyMap<BreakCode, number> =>
  new Map(
    breakCodes.flatMap((code, at) => {
      const count = counts[at] ?? 0
      return count > 0 ? [[code, count] as const] : []
    }),
  )

const shutCodes = new Set([numberOf('room-open'), numberOf('trainer-available')])
const isShut = (killer: number): boolean => shutCodes.has(killer)

const [noon, evening] = [720, 1020]

/** Before 12:00, before 17:00, later. */
function partOf({ starts }: Standing, start: number): number {
  const weekday = weekdayOfNumber(starts.firstDay + Math.floor(start / starts.perDay)) - 1
  const minute = minuteOf(starts, start)
  return weekday * partsPerDay + (minute < noon ? 0 : minute < evening ? 1 : 2)
}
