// Every start that a sitting could have, laid to the rule that killed it, with what each room and each trainer had against it.
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import type { PlanClass } from '../problem.ts'
import { suits } from '../rules/room-kind.ts'
import type { Occupancy } from './occupancy.ts'
import { roomKiller, trainerKiller } from './owner-killers.ts'
import { type Killer, killers, noCandidate, numberOf } from './time-killers.ts'

export interface CandidateTally {
  /** Starts within the season and the hours of its days. */
  readonly candidates: number
  /** Those that nothing stands against. */
  readonly free: number
  readonly byRule: ReadonlyMap<Killer, number>
  /** The same of those that the order of lessons leaves. */
  readonly inGap: ReadonlyMap<Killer, number>
  /** Of the rooms that the class could use, in the problem's order. */
  readonly rooms: readonly OwnerTally[]
  /** Of those qualified. */
  readonly trainers: readonly OwnerTally[]
}

/** What one room or trainer had against the starts that came so far. */
export interface OwnerTally {
  /** As the problem lists them. */
  readonly owner: number
  /** By the killer's number. */
  readonly kills: Int32Array
  /** Starts killed because it is shut or away, by (weekday from Monday 0) × 3 + morning, afternoon, evening. */
  readonly shutParts: Int32Array
  /** Starts killed because something else lies there or the week is full, by the same. */
  readonly busyParts: Int32Array
}

export const partsPerDay = 3

export interface TallyInput {
  readonly planClass: PlanClass
  readonly minutes: number
  /** By start, as timeKillers has them. */
  readonly killedBy: Uint8Array
  /** Minutes from the beginning of day 0 that order leaves. */
  readonly earliest: number
  readonly latest: number
}

export function tallyCandidates(on: Occupancy, input: TallyInput): CandidateTally {
  const { planClass, minutes, killedBy, earliest, latest } = input
  const counts = new Int32Array(killers.length + 1)
  const gapCounts = new Int32Array(killers.length + 1)
  const { rooms, trainers } = on.index.problem
  const ofKind = indexesWhere(rooms, (room) => suits(planClass, room))
  const large = ofKind.filter((room) => (rooms[room]?.seats ?? 0) >= planClass.heads)
  const qualified = new Set(planClass.qualifiedTrainerIds)
  const roomStage = stageOf(on, large)
  const trainerStage = stageOf(
    on,
    indexesWhere(trainers, ({ id }) => qualified.has(id)),
  )
  const noRoom = large.length > 0 ? 0 : numberOf(ofKind.length > 0 ? 'room-capacity' : 'room-kind')
  const noTrainer = trainerStage.tallies.length > 0 ? 0 : numberOf('trainer-qualified')
  const open: number[] = []

  const isInGap = (time: number): boolean =>
    time * quarterMinutes >= earliest && time * quarterMinutes + minutes <= latest

  function killerAt(time: number): number {
    const known = killedBy[time] ?? 0
    // Order is asked after what never changes, before what others take up.
    if ((known === 0 || known > numberOf('lesson-order')) && !isInGap(time)) return numberOf('lesson-order')
    if (known !== 0) return known
    if (noRoom !== 0) return noRoom
    open.length = 0
    const byRoom = roomStage.ask(time, (room) => {
      const killer = roomKiller(on, room, time, minutes)
      if (killer === 0) open.push(room)
      return killer
    })
    if (byRoom !== 0) return byRoom
    if (noTrainer !== 0) return noTrainer
    return trainerStage.ask(time, (trainer) => trainerKiller(on, trainer, time, minutes, open))
  }

  let candidates = 0
  for (let time = 0; time < on.times; time += 1) {
    if (killedBy[time] === noCandidate) continue
    candidates += 1
    const killer = killerAt(time)
    counts[killer] = (counts[killer] ?? 0) + 1
    if (isInGap(time)) gapCounts[killer] = (gapCounts[killer] ?? 0) + 1
  }
  return {
    candidates,
    free: counts[0] ?? 0,
    byRule: byCode(counts),
    inGap: byCode(gapCounts),
    rooms: roomStage.tallies,
    trainers: trainerStage.tallies,
  }
}

/** Asks each owner; 0 when one has nothing against the start, else what most have, of equals the first in order. */
function stageOf(on: Occupancy, owners: readonly number[]) {
  const tallies = owners.map((owner) => ({
    owner,
    kills: new Int32Array(killers.length + 1),
    shutParts: new Int32Array(7 * partsPerDay),
    busyParts: new Int32Array(7 * partsPerDay),
  }))
  const votes = new Int32Array(killers.length + 1)
  const ask = (time: number, killerOf: (owner: number) => number): number => {
    votes.fill(0)
    const part = partOf(on, time)
    for (const { owner, kills, shutParts, busyParts } of tallies) {
      const killer = killerOf(owner)
      votes[killer] = (votes[killer] ?? 0) + 1
      kills[killer] = (kills[killer] ?? 0) + 1
      if (isShut(killer)) shutParts[part] = (shutParts[part] ?? 0) + 1
      else if (killer !== 0) busyParts[part] = (busyParts[part] ?? 0) + 1
    }
    if ((votes[0] ?? 0) > 0) return 0
    let most = 1
    for (let killer = 2; killer < votes.length; killer += 1) {
      if ((votes[killer] ?? 0) > (votes[most] ?? 0)) most = killer
    }
    return most
  }
  return { tallies, ask }
}

const byCode = (counts: Int32Array): ReadonlyMap<Killer, number> =>
  new Map(
    killers.flatMap((code) => {
      const count = counts[numberOf(code)] ?? 0
      return count > 0 ? [[code, count] as const] : []
    }),
  )

const shutCodes = new Set([numberOf('room-open'), numberOf('trainer-available')])
const isShut = (killer: number): boolean => shutCodes.has(killer)

function indexesWhere<Thing>(things: readonly Thing[], isOne: (thing: Thing) => boolean): number[] {
  return things.flatMap((thing, at) => (isOne(thing) ? [at] : []))
}

const [noon, evening] = [48, 68]

/** Before 12:00, before 17:00, later. */
function partOf({ days }: Occupancy, time: number): number {
  const day = Math.floor(time / quartersPerDay)
  const quarter = time - day * quartersPerDay
  return (days.weekday[day] ?? 0) * partsPerDay + (quarter < noon ? 0 : quarter < evening ? 1 : 2)
}
