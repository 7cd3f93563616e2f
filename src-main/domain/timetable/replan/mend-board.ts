// The engine's board for one mending: compiled once, what is sound where it lies, and as many sittings let go as are asked for.
import { type Board, nowhere, type Places } from '../board/board.ts'
import { type Compiled, compileProblem } from '../compiled/compile.ts'
import { trainerStarts } from '../compiled/trainer-starts.ts'
import { tierWeights } from '../engine.ts'
import { placementsOn, type SeasonBoard, seasonBoard } from '../season-board.ts'
import type { Placement } from '../solution.ts'
import { type MendOrder, mendProblem } from './mend-order.ts'

/** What is sought first: as little change as can be, or that everybody can reach what they need. */
export type MendAim = 'change' | 'reach'

export interface MendBoard {
  readonly compiled: Compiled
  /** Where everything lay that the plan in force has a place for, broken or not. */
  readonly lay: Places
  placeBefore(item: number): Placement | null
  /** Starts at which a trainer could teach an item's class. */
  readonly starts: ReturnType<typeof trainerStarts>
  /** With these sittings to be moved: all sound ones as they lay, the broken ones nowhere. */
  letGo(chosenIds: ReadonlySet<string>, aim: MendAim): SeasonBoard
  /** Everything that has a place now. */
  planOn(on: SeasonBoard): readonly Placement[]
  /** By class number: what of it has a place now. */
  classPlan(on: SeasonBoard, classNumber: number): readonly Placement[]
}

/** `free`: all that may ever be let go on it; `kept`: broken sittings whose place has been decided already. */
export function mendBoard(
  order: MendOrder,
  free: ReadonlySet<string>,
  kept: readonly Placement[],
): MendBoard {
  const compiled = compileProblem(mendProblem(order, free, kept))
  const { time, room, trainer } = compiled.placesOf(order.before)
  const lay = { time, room, trainer }
  const sound = compiled.placesOf(order.before.filter(({ sittingId }) => !order.broken.has(sittingId)))
  const start = { time: sound.time, room: sound.room, trainer: sound.trainer }
  const needs = { reach: compiled.cohortNeed, change: needsOfNew(compiled, lay) }
  const places = new Map(order.before.map((one) => [one.sittingId, one]))
  const boards = new Map<MendAim, SeasonBoard>()

  /** A mending is no occasion to move people to evenings that suit them better: classes with a plan are first owed nothing. */
  function boardFor(aim: MendAim): SeasonBoard {
    const tiers = tierWeights(compiled.scoring)
    const made = boards.get(aim) ?? seasonBoard({ ...compiled, cohortNeed: needs[aim] }, tiers)
    boards.set(aim, made)
    return made
  }

  const movable = Int32Array.from(compiled.itemIds.keys()).filter(
    (item) => compiled.fixed.time[item] === nowhere,
  )
  const byClass = Map.groupBy(movable, (item) => compiled.itemClass[item] ?? 0)
  const fixedOf = Map.groupBy(
    compiled.problem.fixed,
    ({ sittingId }) => compiled.index.sittings.get(sittingId)?.planClass,
  )
  return {
    compiled,
    lay,
    placeBefore: (item) => places.get(compiled.itemIds[item] ?? '') ?? null,
    starts: trainerStarts(compiled),
    letGo(chosenIds, aim) {
      const on = boardFor(aim)
      layAs(on, on.movable, start)
      const chosen = on.movable.filter((item) => chosenIds.has(compiled.itemIds[item] ?? ''))
      const isMovable = new Uint8Array(compiled.items)
      for (const item of chosen) isMovable[item] = 1
      return { ...on, movable: chosen, isMovable }
    },
    planOn: (on) => placementsOn({ ...on, movable }, on.board.places),
    classPlan(on, classNumber) {
      const own = fixedOf.get(compiled.problem.classes[classNumber]) ?? []
      const problem = { ...compiled.problem, fixed: own }
      const items = Int32Array.from(byClass.get(classNumber) ?? [])
      return placementsOn({ ...on, compiled: { ...compiled, problem }, movable: items }, on.board.places)
    },
  }
}

/** All that lies elsewhere is lifted first: no two may lie in one place even for a moment. Gates are not asked. */
export function layAs({ board }: SeasonBoard, items: Iterable<number>, target: Places): void {
  const { places } = board
  const elsewhere = [...items].filter((item) => !liesAs(places, target, item))
  for (const item of elsewhere) lift(board, item)
  for (const item of elsewhere) {
    const [time, room, trainer] = [target.time[item], target.room[item], target.trainer[item]]
    if (time === undefined || room === undefined || trainer === undefined) continue
    if (time !== nowhere && room !== nowhere && trainer !== nowhere) board.put(item, time, room, trainer)
  }
}

export function lift(board: Board, item: number): void {
  if (board.places.time[item] !== nowhere) board.put(item, nowhere, nowhere, nowhere)
}

/** What lies now, to come back to. */
export function copyOf({ time, room, trainer }: Places): Places {
  return { time: time.slice(), room: room.slice(), trainer: trainer.slice() }
}

export const liesAs = (places: Places, target: Places, item: number): boolean =>
  places.time[item] === target.time[item] &&
  places.room[item] === target.room[item] &&
  places.trainer[item] === target.trainer[item]

/** Only a class that is put in has people who are owed lessons. */
function needsOfNew(compiled: Compiled, lay: Places): Int32Array {
  const needs = compiled.cohortNeed.slice()
  for (const [item, time] of lay.time.entries()) {
    if (time === nowhere) continue
    const classNumber = compiled.itemClass[item] ?? 0
    needs.fill(0, compiled.classFirstCohort[classNumber], compiled.classFirstCohort[classNumber + 1])
  }
  return needs
}
