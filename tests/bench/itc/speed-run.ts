// One turn of the race on comp02 in a process of its own, as each run of the planner has a thread of its own:
// `engine|yardstick SEED SECONDS` prints the fully scored moves a processor's second.
import { readFileSync } from 'node:fs'
import { budgetOfTime } from '../../../src-main/domain/timetable/search/budget.ts'
import { solveItc } from './engine/solve-itc.ts'
import { hardCodedAnnealer } from './hard-coded-annealer.ts'
import { parseInstance } from './instance.ts'
import { processorMs } from './processor-clock.ts'

const [who, seed, seconds] = process.argv.slice(2)
const file = new URL('../../data/itc2007/comp02.ctt', import.meta.url)
const instance = parseInstance(readFileSync(file, 'utf8'))

function perSecond(): number {
  if (who === 'yardstick') {
    const { scored, cpuSeconds } = hardCodedAnnealer(instance, Number(seed), { cpuSeconds: Number(seconds) })
    return scored / cpuSeconds
  }
  const begun = processorMs()
  const { scored } = solveItc(instance, Number(seed), budgetOfTime(Number(seconds) * 1000, processorMs))
  return (scored * 1000) / (processorMs() - begun)
}

process.stdout.write(`${Math.round(perSecond())}\n`)
