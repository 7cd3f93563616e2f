// `npm run itc -- FILE.ctt --seconds S --seed N --out FILE.sol`: solves with the engine, scores what was written to the file.
// `npm run itc -- --all FOLDER --seconds S --seeds N`: every instance of a folder with the seeds 1 to N, and the means.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Budget, budgetOfMoves, budgetOfTime } from '../../../src-main/domain/timetable/search/budget.ts'
import { solveItc } from './engine/solve-itc.ts'
import { parseInstance } from './instance.ts'
import { type OfficialScore, officialScore } from './official-score.ts'
import { processorMs } from './processor-clock.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    moves: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    all: { type: 'string' },
    seeds: { type: 'string', default: '3' },
  },
})

if (values.all !== undefined) solveAll(values.all, Number(values.seeds))
else if (positionals[0] !== undefined) solveOne(positionals[0], Number(values.seed), values.out)
else throw new Error('npm run itc -- FILE.ctt --seconds 60 --seed 1 --out FILE.sol')

function solveOne(file: string, seed: number, out?: string): OfficialScore {
  const instance = parseInstance(readFileSync(file, 'utf8'))
  const begun = processorMs()
  const found = solveItc(instance, seed, budget())
  const seconds = (processorMs() - begun) / 1000
  const target = out ?? `${instance.name}.sol`
  writeFileSync(target, found.solution)

  const judged = officialScore(instance, readFileSync(target, 'utf8'))
  if (!judged.ok) throw new Error(`${target} line ${judged.line}: ${judged.refusal}`)
  const { hard, soft, violations, cost } = judged.score
  say(`${instance.name} seed ${seed}: cost ${cost}, ${violations} violations, ${target}`)
  for (const [name, value] of Object.entries({ ...hard, ...soft })) {
    say(`  ${name.padEnd(22)}${String(value).padStart(6)}`)
  }
  const perSecond = (count: number) => (count / seconds / 1e6).toFixed(2)
  say(
    `${seconds.toFixed(1)} CPU s, ${perSecond(found.moves)} M moves/s, ${perSecond(found.scored)} M fully scored/s`,
  )
  if (cost !== found.cost) say(`MISMATCH: the engine says ${found.cost}`)
  if (violations > 0 || cost !== found.cost) process.exitCode = 1
  return judged.score
}

function solveAll(folder: string, seeds: number): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ctt'))
  let sum = 0
  for (const name of names.toSorted()) {
    const out = values.out ?? join(folder, `${name}.sol`)
    const costs = Array.from(
      { length: seeds },
      (_, index) => solveOne(join(folder, name), index + 1, out).cost,
    )
    const mean = costs.reduce((total, cost) => total + cost, 0) / seeds
    sum += mean
    say(`== ${name}: mean ${mean.toFixed(1)} of ${costs.join(' ')}`)
  }
  say(`== sum of the means: ${sum.toFixed(1)}`)
}

function budget(): Budget {
  return values.moves === undefined
    ? budgetOfTime(Number(values.seconds) * 1000, processorMs)
    : budgetOfMoves(Number(values.moves))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
