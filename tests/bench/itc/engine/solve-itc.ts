// Solves an instance of the competition with the engine's board and search: first no clash, then the least cost.
import {
  Board,
  type CostRule,
  noPlaces,
  nowhere,
  type Places,
} from '../../../../src-main/domain/timetable/board/board.ts'
import { anneal } from '../../../../src-main/domain/timetable/search/anneal.ts'
import { type Budget, budgetOfMoves } from '../../../../src-main/domain/timetable/search/budget.ts'
import type { Searchable } from '../../../../src-main/domain/timetable/search/move.ts'
import { Random } from '../../../../src-main/domain/timetable/search/random.ts'
import { type FlatInstance, flatten } from '../flat-instance.ts'
import type { Instance } from '../instance.ts'
import { chain } from './chain.ts'
import { type Clashes, createClashes } from './clashes.ts'
import { compactness, type ItcRule, minWorkingDays, roomCapacity, roomStability } from './itc-rules.ts'
import { moveOrSwap } from './move-or-swap.ts'

export interface ItcOutcome {
  /** By rule, as the engine reckons it; the file is scored by the official score. */
  readonly byRule: Readonly<Record<string, number>>
  readonly cost: number
  /** Moves drawn, and those whose whole price was worked out. */
  readonly moves: number
  readonly scored: number
  /** The competition's format, a line a lecture. */
  readonly solution: string
}

const hottest = 8
const coldest = 0.12
/** One cooling for a start without clashes; it is mostly found before the first is over. */
const movesOfStart = 1_000_000

/** Told of each move made, for tests: the cost that the deltas add up to, and where everything lies. */
export type Watch = (cost: number, flat: FlatInstance, places: Places) => void

/** @throws Error when no assignment without a clash is found within the budget. */
export function solveItc(instance: Instance, seed: number, budget: Budget, watch?: Watch): ItcOutcome {
  const flat = flatten(instance)
  const places = noPlaces(flat.lectureCount)
  const random = new Random(seed)
  const clashes = createClashes({ flat, places })
  const rules: readonly ItcRule[] = [roomCapacity, minWorkingDays, compactness, roomStability].map((make) =>
    make({ flat, places }),
  )
  const watchers = [clashes.watcher, ...rules.flatMap(({ watcher }) => watcher ?? [])]
  const boardOf = (costs: readonly CostRule[]) => new Board(places, [], costs, watchers)

  const loose = boardOf([clashes.cost])
  scatter(flat, loose, random)
  const clashing = costOf(places, clashTotal(flat, clashes, places))
  const removing = moveOrSwap({ flat, board: loose, clashes, isStrict: false })
  let startMoves = 0
  while (clashing.cost() > 0) {
    if (budget.used(startMoves) >= 1) throw new Error('no assignment without a clash was found')
    startMoves += anneal(clashing, [{ move: removing, share: 1 }], {
      schedule: { hottest: 0.6, coldest: 0.08 },
      budget: budgetOfMoves(movesOfStart),
      random,
      shouldStop: () => clashing.cost() === 0,
    }).moves
  }

  const board = boardOf(rules.map(({ cost }) => cost))
  const state = watched(costOf(places, total(rules)))
  const input = { flat, board, clashes, isStrict: true }
  const begun = budget.used(startMoves)
  const search = anneal(
    state,
    [
      { move: moveOrSwap(input), share: 99 },
      { move: chain(input), share: 1 },
    ],
    {
      schedule: { hottest, coldest },
      budget: partOf(budget, begun, 1),
      movesBefore: startMoves,
      random,
      shouldStop: () => state.keptCost() === 0,
    },
  )
  state.restore()
  return {
    byRule: Object.fromEntries(rules.map((rule) => [rule.cost.code, rule.total()])),
    cost: total(rules),
    moves: startMoves + search.moves,
    scored: search.scored,
    solution: write(instance, flat, places),
  }

  function watched(of: CostState): CostState {
    if (watch === undefined) return of
    return {
      ...of,
      moved(delta) {
        of.moved(delta)
        watch(of.cost(), flat, places)
      },
    }
  }

  /** Keeps the assignment of least cost. */
  function costOf(of: Places, begun: number): CostState {
    const kept = { time: of.time.slice(), room: of.room.slice() }
    let [cost, least] = [begun, begun]
    return {
      cost: () => cost,
      keptCost: () => least,
      moved(delta) {
        cost += delta
        if (cost >= least) return
        least = cost
        kept.time.set(of.time)
        kept.room.set(of.room)
      },
      restore() {
        for (let item = 0; item < flat.lectureCount; item += 1) board.put(item, nowhere, nowhere, nowhere)
        for (let item = 0; item < flat.lectureCount; item += 1) {
          board.put(item, kept.time[item] ?? 0, kept.room[item] ?? 0, 0)
        }
      },
    }
  }
}

interface CostState extends Searchable {
  cost(): number
  keptCost(): number
  /** Brings back the assignment of least cost. */
  restore(): void
}

const total = (rules: readonly ItcRule[]): number => rules.reduce((sum, rule) => sum + rule.total(), 0)

/** Every lecture into a room and period of its own, at random. */
function scatter({ lectureCount, periodCount, roomCount }: FlatInstance, board: Board, random: Random): void {
  const slots = Array.from({ length: periodCount * roomCount }, (_, slot) => slot)
  for (let item = 0; item < lectureCount; item += 1) {
    const at = item + random.below(slots.length - item)
    const slot = slots[at] ?? 0
    slots[at] = slots[item] ?? 0
    board.put(item, Math.floor(slot / roomCount), slot % roomCount, 0)
  }
}

/** Pairs that may not share a period, and lectures where their course is unavailable. */
function clashTotal(
  { courseOf, periodCount, unavailable, lectureCount }: FlatInstance,
  { counts }: Clashes,
  { time }: Places,
): number {
  let twice = 0
  for (let item = 0; item < lectureCount; item += 1) {
    const cell = (courseOf[item] ?? 0) * periodCount + (time[item] ?? 0)
    twice += (counts[cell] ?? 0) - 1 + (unavailable[cell] ?? 0)
  }
  return twice / 2
}

function write(
  instance: Instance,
  { courseOf, periodsPerDay }: FlatInstance,
  { time, room }: Places,
): string {
  const lines = Array.from(courseOf, (course, item) => {
    const period = time[item] ?? 0
    const day = Math.floor(period / periodsPerDay)
    return `${instance.courses[course]?.id} ${instance.rooms[room[item] ?? 0]?.id} ${day} ${period % periodsPerDay}`
  })
  return `${lines.join('\n')}\n`
}

/** A part of a budget, from one fraction of it to another, as a budget of its own. */
const partOf = (budget: Budget, from: number, to: number): Budget => ({
  used: (moves) => (from >= to ? 1 : Math.min(1, Math.max(0, (budget.used(moves) - from) / (to - from)))),
})
