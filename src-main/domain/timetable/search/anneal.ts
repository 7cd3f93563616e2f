// Simulated annealing over whatever can be moved: it knows neither lessons nor shifts.
// Source: Kirkpatrick, Gelatt, Vecchi, Optimization by simulated annealing (1983); geometric cooling.
import type { Budget } from './budget.ts'
import { forbidden, type Move, type Searchable, type WeightedMove } from './move.ts'
import type { Random } from './random.ts'

export interface Schedule {
  /** In units of cost: worsenings of about so much are accepted at the beginning, and at the end. */
  readonly hottest: number
  readonly coldest: number
}

export interface AnnealOptions {
  readonly schedule: Schedule
  readonly budget: Budget
  readonly random: Random
  /** Asked every so many moves, as the clock is. */
  readonly shouldStop: () => boolean
  /** Called between batches of moves with how many have been tried in all. */
  readonly onBatch?: (moves: number) => void
  /** Moves that had been tried before, for a budget that others have used a part of. */
  readonly movesBefore?: number
}

export interface AnnealCount {
  /** Everything drawn, what could not be drawn included. */
  readonly moves: number
  /** Those that were priced in full. */
  readonly scored: number
  readonly accepted: number
}

/** Between two looks at the clock and at whether to stop: even slow moves take no more than some milliseconds. */
const batchSize = 512
const tableSize = 4_096
/** Chances below this are taken for none. */
const leastChance = 1e-9

/** Leaves the best that was seen in what is kept, and the last that was seen lying. */
export function anneal(
  state: Searchable,
  moves: readonly WeightedMove[],
  options: AnnealOptions,
): AnnealCount {
  const { schedule, budget, random, shouldStop } = options
  if (moves.length === 0) return { moves: 0, scored: 0, accepted: 0 }
  const drawn = drawTable(moves)
  const chances = new Float64Array(tableSize)
  const before = options.movesBefore ?? 0
  let [tried, scored, accepted] = [0, 0, 0]
  const cooling = Math.log(schedule.coldest / schedule.hottest)
  for (;;) {
    const used = budget.used(before + tried)
    if (used >= 1 || shouldStop()) break
    const worst = fillChances(chances, schedule.hottest * Math.exp(cooling * used))
    for (let step = 0; step < batchSize; step += 1) {
      const move = drawn[random.next() & drawMask]
      if (move === undefined || !move.draw(random)) continue
      const delta = move.delta()
      if (delta >= forbidden) {
        move.undo()
        continue
      }
      scored += 1
      if (delta <= 0 || (delta < worst && random.unit() < (chances[delta] ?? 0))) {
        move.apply()
        accepted += 1
        state.moved(delta)
      } else {
        move.undo()
      }
    }
    tried += batchSize
    options.onBatch?.(before + tried)
  }
  return { moves: tried, scored, accepted }
}

const drawMask = 255

/** One of 256 places chosen at random gives each move about as often as its share asks. */
function drawTable(moves: readonly WeightedMove[]): readonly Move[] {
  const sum = moves.reduce((total, { share }) => total + share, 0)
  const table: Move[] = []
  let reached = 0
  for (const { move, share } of moves) {
    reached += share
    while (table.length < Math.round((reached / sum) * (drawMask + 1))) table.push(move)
  }
  return table
}

/** The chance of a worsening by each whole number; the first worsening that has none is given back. */
function fillChances(chances: Float64Array, temperature: number): number {
  for (let delta = 0; delta < tableSize; delta += 1) {
    const chance = Math.exp(-delta / temperature)
    chances[delta] = chance
    if (chance < leastChance) return delta
  }
  return tableSize
}
