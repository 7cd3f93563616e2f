// Fully scored moves a processor's second on comp02: the engine beside an annealer written for this one problem only.
import { readFileSync } from 'node:fs'
import { budgetOfTime } from '../../../src-main/domain/timetable/search/budget.ts'
import { type Figure, figure } from '../figures.ts'
import { solveItc } from './engine/solve-itc.ts'
import { hardCodedAnnealer } from './hard-coded-annealer.ts'
import { parseInstance } from './instance.ts'
import { processorMs } from './processor-clock.ts'

/** The engine may take so much longer for a move: it must reach 0.6 of the other's number. */
const mostPercent = 100 / 0.6

/** Both are compiled while they run: the first second of each is not looked at. */
const warmUpSeconds = 1

/** Turn by turn, so that a busy machine slows both; the medians are compared. */
export function itcSpeedFigures(rounds: number, seconds: number): Figure[] {
  const file = new URL('../../data/itc2007/comp02.ctt', import.meta.url)
  const instance = parseInstance(readFileSync(file, 'utf8'))
  const turn = (seed: number, length: number) => {
    const yardstick = hardCodedAnnealer(instance, seed, { cpuSeconds: length })
    const begun = processorMs()
    const { scored } = solveItc(instance, seed, budgetOfTime(length * 1000, processorMs))
    return {
      yardstick: yardstick.scored / yardstick.cpuSeconds,
      engine: (scored * 1000) / (processorMs() - begun),
    }
  }
  turn(0, warmUpSeconds)
  const turns = Array.from({ length: rounds }, (_, index) => turn(index + 1, seconds))
  const percent = (100 * median(turns.map((one) => one.yardstick))) / median(turns.map((one) => one.engine))
  return [figure('itc: hard-coded annealer’s scored moves over the engine’s', percent, '%', mostPercent)]
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
