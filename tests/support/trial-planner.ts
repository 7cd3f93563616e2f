// A planner's thread for tests of the runner: plans with few moves, tells of a better score at every move, and fails when its seed says so.
import { engine } from '../../src-main/domain/timetable/engine.ts'
import type { Planner, PlannerOptions } from '../../src-main/domain/timetable/planner.ts'
import { scorePlan } from '../../src-main/domain/timetable/score-plan.ts'
import type { PlanScore } from '../../src-main/domain/timetable/scoring.ts'
import { serveSolver } from '../../src-main/workers/serve-solver.ts'
import { trialSeeds } from './trial-seeds.ts'

const movesBeforeLook = 100
/** With more moves than that it takes its time: a screen is to be looked at meanwhile. */
const mostQuickMoves = 100_000
const pauseMs = 1
const sleeper = new Int32Array(new SharedArrayBuffer(4))

const trialPlanner: Planner = {
  plan(problem, options) {
    if (options.seed === trialSeeds.throws) throw new Error('this seed cannot be planned')
    if (options.seed === trialSeeds.dies) process.exit(7)
    if (options.seed === trialSeeds.eatsMemory) eatMemory()
    if (options.seed === trialSeeds.ponders) ponder()
    const { placements, unplaced } = engine.plan(problem, {
      seed: 1,
      moves: 20_000,
      shouldStop: () => false,
    })
    const mine = options.from ?? placements
    const { hard, unplaced: lessons, short, soft } = scorePlan(problem, mine)
    const truth = { hard, unplaced: lessons, short, soft: soft + (options.seed === trialSeeds.lies ? 1 : 0) }
    const stopped = walk(options, truth)
    return { placements: mine, unplaced, stopped }
  },
}

/** Comes down to the true score move by move. */
function walk({ moves = 0, time, shouldStop, onBest, onMoves }: PlannerOptions, truth: PlanScore): boolean {
  const begun = time?.now() ?? 0
  const isOver = (tried: number) =>
    time === undefined ? tried >= moves : time.now() - begun >= time.milliseconds
  let tried = 0
  for (; !isOver(tried); tried += movesBeforeLook) {
    onBest?.({
      score: { ...truth, soft: truth.soft + 1_000_000 - tried / movesBeforeLook },
      placements: [],
      moves: tried,
    })
    onMoves?.(tried)
    if (moves > mostQuickMoves) Atomics.wait(sleeper, 0, 0, pauseMs)
    if (!shouldStop()) continue
    onBest?.({ score: truth, placements: [], moves: tried })
    return true
  }
  onBest?.({ score: truth, placements: [], moves: tried })
  return false
}

/** As one that still reads a huge problem: asks nobody whether to stop. */
function ponder(): never {
  for (;;) Atomics.wait(sleeper, 0, 0, 1_000)
}

function eatMemory(): never {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index / 3))
}

serveSolver(trialPlanner)
