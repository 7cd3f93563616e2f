// The board of a season's plan: compiled problem, places, ledger and rules joined, with what is fixed already lying there.

import { isoDateOf } from '../calendar/dates.ts'
import { Board, noPlaces, nowhere } from './board/board.ts'
import type { Compiled } from './compiled/compile.ts'
import { quarterMinutes, quartersPerDay } from './compiled/days.ts'
import { seasonDeltas } from './deltas/index.ts'
import { Ledger, type TierWeights } from './deltas/ledger.ts'
import type { RoomUse } from './deltas/room-use.ts'
import type { TrainerDays } from './deltas/trainer-days.ts'
import type { Placement } from './solution.ts'

export interface SeasonBoard {
  readonly compiled: Compiled
  readonly board: Board
  readonly ledger: Ledger
  readonly rooms: RoomUse
  readonly chains: TrainerDays
  /** By class: heads × lessons short, and lessons without a place. */
  readonly trouble: { readonly short: Int32Array; readonly unplaced: Int32Array }
  /** Items that may be moved, in order; and by item, 1 for those. */
  readonly movable: Int32Array
  readonly isMovable: Uint8Array
}

export function seasonBoard(compiled: Compiled, tiers: TierWeights): SeasonBoard {
  const places = noPlaces(compiled.items)
  const ledger = new Ledger(compiled.scoring, tiers)
  const { deltas, rooms, chains, trouble } = seasonDeltas({ compiled, places, ledger })
  const board = new Board(
    places,
    deltas.flatMap(({ gates = [] }) => gates),
    deltas.flatMap(({ costs = [] }) => costs),
    deltas.flatMap(({ watchers = [] }) => watchers),
  )
  const { time, room, trainer } = compiled.fixed
  const movable: number[] = []
  for (let item = 0; item < compiled.items; item += 1) {
    if (time[item] === nowhere) movable.push(item)
    else if (room[item] !== nowhere && trainer[item] !== nowhere) {
      board.put(item, time[item] ?? 0, room[item] ?? 0, trainer[item] ?? 0)
    }
  }
  const isMovable = Uint8Array.from(time, (at) => (at === nowhere ? 1 : 0))
  return { compiled, board, ledger, rooms, chains, trouble, movable: Int32Array.from(movable), isMovable }
}

/** Puts a plan's sittings where it has them, as far as the rules let them lie there; how many that are. */
export function layOut({ compiled, board, movable }: SeasonBoard, plan: readonly Placement[]): number {
  const { time, room, trainer } = compiled.placesOf(plan)
  let laid = 0
  for (const item of movable) {
    const at = time[item] ?? nowhere
    const inRoom = room[item] ?? nowhere
    const withTrainer = trainer[item] ?? nowhere
    if (at < 0 || inRoom === nowhere || withTrainer === nowhere) continue
    if (!board.allows(item, at, inRoom, withTrainer)) continue
    board.put(item, at, inRoom, withTrainer)
    laid += 1
  }
  return laid
}

/** The movable items' placements, beside what the problem fixes. */
export function placementsOn({ compiled, movable }: SeasonBoard, places: Board['places']): Placement[] {
  const { problem, days, itemIds } = compiled
  const found: Placement[] = [...problem.fixed]
  for (const item of movable) {
    const time = places.time[item] ?? nowhere
    const room = problem.rooms[places.room[item] ?? nowhere]
    const trainer = problem.trainers[places.trainer[item] ?? nowhere]
    if (time === nowhere || room === undefined || trainer === undefined) continue
    const day = Math.floor(time / quartersPerDay)
    found.push({
      sittingId: itemIds[item] ?? '',
      date: isoDateOf(days.first + day),
      startMinute: (time - day * quartersPerDay) * quarterMinutes,
      roomId: room.id,
      trainerId: trainer.id,
    })
  }
  return found
}
