// A season's figures as lines for a terminal.
import { softCodes, softNames } from '../../../src-main/domain/timetable/scoring.ts'
import { isZero, type SeasonRun } from './plan-season.ts'

export function linesOf(run: SeasonRun): string {
  const { asked, score } = run
  const soft = softCodes
    .filter((code) => score.bySoft[code].amount > 0)
    .map((code) => {
      const { amount, cost } = score.bySoft[code]
      return `  ${code.padEnd(18)}${String(amount).padStart(8)}${String(cost).padStart(9)}  ${softNames[code]}`
    })
  return [
    `${asked.size} ${asked.seed}: ${run.classes} classes, ${run.placements.length} sittings placed, ${run.seconds.toFixed(1)} s`,
    `hard ${score.hard}  unplaced ${score.unplaced}  short ${score.short}  soft ${score.soft}  heads lost ${score.bySoft['heads-lost'].amount}`,
    ...soft,
    `moves ${run.moves}, ${Math.round(run.moves / run.seconds)} a second`,
    `memory ${Math.round(run.peakMegabytes)} MB at the peak`,
    `first plan with nothing broken, left out or short: ${zeroTime(run)}`,
    `the hidden plan's soft, for comparison: ${run.hiddenPlan.soft}`,
    claimLine(run),
  ].join('\n')
}

/** For many seeds: one line each. */
export function shortLine(run: SeasonRun): string {
  const { hard, unplaced, short, soft } = run.score
  return `seed ${run.asked.seed}: hard ${hard}  unplaced ${unplaced}  short ${short}  soft ${soft}  zero ${zeroTime(run)}`
}

const zeroTime = ({ zeroAfterSeconds, score }: SeasonRun): string => {
  if (zeroAfterSeconds !== null) return `after ${zeroAfterSeconds.toFixed(2)} s`
  return isZero(score) ? 'at the end' : 'never'
}

/** A planner that reckons otherwise than the checker has a fault. */
function claimLine({ claimed, score }: SeasonRun): string {
  if (!claimed) return 'the planner claims no score'
  const agrees =
    claimed.hard === score.hard &&
    claimed.unplaced === score.unplaced &&
    claimed.short === score.short &&
    claimed.soft === score.soft
  if (agrees) return 'the planner claims the same score'
  const { hard, unplaced, short, soft } = claimed
  return `MISMATCH: the planner claims hard ${hard}  unplaced ${unplaced}  short ${short}  soft ${soft}`
}
