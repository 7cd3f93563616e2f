// `npm run itc -- FILE.ctt --seconds S --seed N --out FILE.sol`: solves with the engine, scores what was written to the file.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { budgetOfMoves, budgetOfTime } from '../../../src-main/domain/timetable/search/budget.ts'
import { solveItc } from './engine/solve-itc.ts'
import { parseInstance } from './instance.ts'
import { officialScore } from './official-score.ts'
import { processorMs } from './processor-clock.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    moves: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
const [file] = positionals
if (file === undefined)
  throw new Error('which instance? npm run itc -- FILE.ctt --seconds 60 --seed 1 --out FILE.sol')

const instance = parseInstance(readFileSync(file, 'utf8'))
const begun = processorMs()
const budget =
  values.moves === undefined
    ? budgetOfTime(Number(values.seconds) * 1000, processorMs)
    : budgetOfMoves(Number(values.moves))
const found = solveItc(instance, Number(values.seed), budget)
const seconds = (processorMs() - begun) / 1000
const out = values.out ?? `${instance.name}.sol`
writeFileSync(out, found.solution)

const judged = officialScore(instance, readFileSync(out, 'utf8'))
if (!judged.ok) throw new Error(`${out} line ${judged.line}: ${judged.refusal}`)
const { hard, soft, violations, cost } = judged.score
process.stdout.write(`${instance.name} seed ${values.seed}: cost ${cost}, ${violations} violations, ${out}\n`)
for (const [name, value] of Object.entries({ ...hard, ...soft })) {
  process.stdout.write(`  ${name.padEnd(22)}${String(value).padStart(6)}\n`)
}
process.stdout.write(
  `${seconds.toFixed(1)} CPU s, ${perSecond(found.moves)} M moves/s, ${perSecond(found.scored)} M fully scored/s\n`,
)
if (cost !== found.cost) process.stdout.write(`MISMATCH: the engine says ${found.cost}\n`)
process.exit(violations === 0 && cost === found.cost ? 0 : 1)

function perSecond(count: number): string {
  return (count / seconds / 1e6).toFixed(2)
}
