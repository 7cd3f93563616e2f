// The engine's own search on a board of a mending, for what cannot be laid one by one: a class put in, rooms that must be freed.
import { construct } from '../construct.ts'
import { scheduleOf } from '../engine.ts'
import { movesOn } from '../moves/moves-on.ts'
import { anneal } from '../search/anneal.ts'
import { budgetOfMoves } from '../search/budget.ts'
import { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { seasonState } from '../season-state.ts'
import { bringForward } from '../tidy.ts'

const movesForEach = 6_000
const fewestMoves = 100_000
const seed = 1
const shouldStop = () => false

/** Leaves the best that it has seen lying. The same board and `mostMoves` give the same plan on every machine. */
export function searchFurther(on: SeasonBoard, mostMoves: number): void {
  const { board, movable, compiled } = on
  const lying = movable.filter((item) => (board.places.time[item] ?? -1) >= 0).length
  const random = new Random(seed)
  construct(on, random, shouldStop)
  const state = seasonState(on, 0)
  const moves = Math.min(mostMoves, Math.max(fewestMoves, movable.length * movesForEach))
  anneal(state, movesOn(on), {
    schedule: scheduleOf(compiled.scoring, lying * 2 > movable.length),
    budget: budgetOfMoves(moves),
    random,
    shouldStop,
  })
  state.restore()
  bringForward(on, shouldStop)
}
