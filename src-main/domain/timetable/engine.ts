// The engine: a first plan built class by class, then annealed as a whole, its best brought back.
import { checkPlan } from './check-plan.ts'
import { type Compiled, compileProblem } from './compiled/compile.ts'
import { construct } from './construct.ts'
import type { TierWeights } from './deltas/ledger.ts'
import { explainUnplaced, notTried } from './explain/why-unplaced.ts'
import { movesOn } from './moves/moves-on.ts'
import type { Planner, PlannerOptions } from './planner.ts'
import type { PlanProblem } from './problem.ts'
import type { Scoring } from './scoring.ts'
import { anneal, type Schedule } from './search/anneal.ts'
import { type Budget, budgetOfMoves, budgetOfTime } from './search/budget.ts'
import { Random } from './search/random.ts'
import { layOut, placementsOn, type SeasonBoard, seasonBoard } from './season-board.ts'
import { seasonState } from './season-state.ts'
import { comparePlacements, type Placement, type Solution } from './solution.ts'
import { bringForward, inOrderOfIds } from './tidy.ts'

/** Moves tried for each sitting where nobody says how many: enough for a season to settle. */
const movesForEach = 3_000
const fewestMoves = 100_000

export const engine: Planner = {
  plan(problem, options) {
    const compiled = compileProblem(problem)
    const on = seasonBoard(compiled, tierWeights(compiled.scoring))
    const hard = checkPlan(problem, problem.fixed).violations.length
    return search(problem, on, hard, options)
  },
}

function search(problem: PlanProblem, on: SeasonBoard, hard: number, options: PlannerOptions): Solution {
  const { seed, from, onBest, onMoves } = options
  const random = new Random(seed)
  const budget = budgetOf(on.compiled, options)
  let isStopped = false
  const shouldStop = () => {
    isStopped ||= options.shouldStop()
    return isStopped
  }
  const laid = from === undefined ? 0 : layOut(on, from)
  construct(on, random, shouldStop)
  const state = seasonState(on, hard)
  let told = -1
  const { moves } = anneal(state, movesOn(on), {
    schedule: scheduleOf(on.compiled.scoring, laid * 2 > on.movable.length),
    budget,
    random,
    shouldStop,
    onBatch: (tried) => {
      onMoves?.(tried)
      if (onBest === undefined || told === state.improvements()) return
      told = state.improvements()
      onBest({
        score: state.keptScore(),
        moves: tried,
        get placements() {
          return placementsOn(on, state.kept)
        },
      })
    },
  })
  const tidied = () => {
    state.restore()
    bringForward(on, shouldStop)
    state.moved(0)
    return on.board.places
  }
  // Who asks to stop waits for an answer, not for a tidier one.
  const best = placementsOn(on, isStopped ? state.kept : tidied())
  const placements = inOrderOfIds(problem, best).toSorted(comparePlacements)
  return {
    placements,
    unplaced: isStopped ? notTried(problem, placements) : explainUnplaced(problem, placements),
    stopped: isStopped,
    score: { ...state.keptScore(), hard: hard === 0 ? 0 : settledBreaches(problem, placements) },
    moves,
  }
}

/** What fixed sittings still break among themselves: a new sitting can lift a clash of workers, and none adds a breach. */
function settledBreaches(problem: PlanProblem, placements: readonly Placement[]): number {
  const fixed = new Set(problem.fixed.map(({ sittingId }) => sittingId))
  const { violations } = checkPlan(problem, placements)
  return violations.filter(({ sittingIds }) => sittingIds.every((id) => fixed.has(id))).length
}

/** However the soft rules are weighed, a lesson without a place and a worker who falls short weigh more. */
export function tierWeights({ weights }: Scoring): TierWeights {
  const heaviest = heaviestOf(weights)
  return { unplaced: 20 * heaviest, short: Math.ceil(heaviest / 2) }
}

const heaviestOf = (weights: Scoring['weights']): number => Math.max(20, ...Object.values(weights))

/** Where most of a plan is there already little is to be changed, so it is not heated as far. */
export function scheduleOf({ weights }: Scoring, hasPlan: boolean): Schedule {
  const heaviest = heaviestOf(weights)
  return { hottest: heaviest / (hasPlan ? 12 : 2), coldest: heaviest / 45 }
}

function budgetOf({ items }: Compiled, { moves, time }: PlannerOptions): Budget {
  if (time !== undefined) return budgetOfTime(time.milliseconds, time.now)
  return budgetOfMoves(moves ?? Math.max(fewestMoves, items * movesForEach))
}
