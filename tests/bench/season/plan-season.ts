// One run of a planner over a made season, on the processor's clock, judged by a checker that trusts no planner.

import type { Planner } from '../../../src-main/domain/timetable/planner.ts'
import { planScorer, type ScoreReport } from '../../../src-main/domain/timetable/score-plan.ts'
import type { PlanScore } from '../../../src-main/domain/timetable/scoring.ts'
import type { Placement } from '../../../src-main/domain/timetable/solution.ts'
import { beginPeak } from '../../support/peak-memory.ts'
import { makeSeason } from './make-season.ts'
import type { SizeName } from './sizes.ts'

export interface Asked {
  readonly size: SizeName
  readonly seed: number
  /** Seconds of the processor. */
  readonly seconds: number
  /** Instead of seconds: how many moves to try. */
  readonly moves: number | null
}

export interface SeasonRun {
  readonly asked: Asked
  readonly classes: number
  readonly placements: readonly Placement[]
  readonly score: ScoreReport
  /** Of the plan that the season was built around: nobody showed it to the planner, nor is it the best. */
  readonly hiddenPlan: PlanScore
  /** What the planner says of its own plan; null where it says nothing. */
  readonly claimed: PlanScore | null
  readonly seconds: number
  readonly moves: number
  /** When the planner first had a plan with nothing broken, left out or short; null where it never had. */
  readonly zeroAfterSeconds: number | null
  /** Of the whole process, the making of the season included. */
  readonly peakMegabytes: number
}

export const isZero = ({ hard, unplaced, short }: PlanScore): boolean =>
  hard === 0 && unplaced === 0 && short === 0

export function planSeason(planner: Planner, asked: Asked): SeasonRun {
  const peak = beginPeak()
  const { problem, planted } = makeSeason(asked.size, asked.seed)
  const begun = processorMs()
  const elapsed = () => processorMs() - begun
  const told: { claimed: PlanScore | null; moves: number; zeroMs: number | null } = {
    claimed: null,
    moves: 0,
    zeroMs: null,
  }
  const { placements, score: own } = planner.plan(problem, {
    seed: asked.seed,
    shouldStop: () => false,
    ...(asked.moves === null
      ? { time: { milliseconds: asked.seconds * 1000, now: processorMs } }
      : { moves: asked.moves }),
    onMoves: (moves) => {
      told.moves = moves
    },
    onBest: ({ score, moves }) => {
      told.claimed = score
      told.moves = Math.max(told.moves, moves)
      if (isZero(score)) told.zeroMs ??= elapsed()
    },
  })
  const seconds = elapsed() / 1000
  const peakMegabytes = peak.peakMegabytes()
  const scorer = planScorer(problem)
  const score = scorer.score(placements)
  const zeroAfterSeconds = told.zeroMs === null ? null : told.zeroMs / 1000
  return {
    asked,
    classes: problem.classes.length,
    placements,
    score,
    hiddenPlan: scorer.score(planted),
    // Tidying after the last of the better plans may have made it better still.
    claimed: own ?? told.claimed,
    seconds,
    moves: told.moves,
    zeroAfterSeconds,
    peakMegabytes,
  }
}

/** Both the program's and the system's part, so that neither waiting nor a busy machine counts. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
