// Fully scored moves a processor's second on comp02: the engine beside an annealer written for this one problem only.
import { spawnSync } from 'node:child_process'
import { type Figure, figure } from '../figures.ts'

/** The engine may take so much longer for a move: it must reach 0.6 of the other's number. */
const mostPercent = 100 / 0.6

/** Turn by turn, so that a busy machine slows both; the medians are compared. */
export function itcSpeedFigures(rounds: number, seconds: number): Figure[] {
  const turns = Array.from({ length: rounds }, (_, seed) => ({
    yardstick: scoredPerSecond('yardstick', seed + 1, seconds),
    engine: scoredPerSecond('engine', seed + 1, seconds),
  }))
  const percent = (100 * median(turns.map((one) => one.yardstick))) / median(turns.map((one) => one.engine))
  return [figure('itc: hard-coded annealer’s scored moves over the engine’s', percent, '%', mostPercent)]
}

function scoredPerSecond(who: 'engine' | 'yardstick', seed: number, seconds: number): number {
  const script = new URL('./speed-run.ts', import.meta.url).pathname
  const run = spawnSync(process.execPath, [script, who, String(seed), String(seconds)], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return Number(run.stdout)
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
