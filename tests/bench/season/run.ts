// `npm run season -- --size palace|district|tight --seed N --seconds S [--moves M] [--out FILE]`; `--many N` for seeds 1 to N.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { engine as planner } from '../../../src-main/domain/timetable/engine.ts'
import { linesOf, shortLine } from './lines.ts'
import { type Asked, isZero, planSeason } from './plan-season.ts'
import { type SizeName, sizes } from './sizes.ts'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'palace' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '30' },
    moves: { type: 'string' },
    many: { type: 'string' },
    out: { type: 'string' },
  },
})

const isSize = (text: string): text is SizeName => Object.hasOwn(sizes, text)

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= least) return number
  throw new RangeError(`--${name} is a whole number from ${least} on, not ${text}`)
}

function askedFor(seed: number): Asked {
  if (!isSize(values.size))
    throw new RangeError(`--size is one of ${Object.keys(sizes).join(', ')}, not ${values.size}`)
  const seconds = wholeNumber('seconds', values.seconds, 1)
  const moves = values.moves === undefined ? null : wholeNumber('moves', values.moves, 0)
  return { size: values.size, seed, seconds, moves }
}

function runOne(seed: number): void {
  const run = planSeason(planner, askedFor(seed))
  process.stdout.write(`${linesOf(run)}\n`)
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(run, null, 2)}\n`)
}

function runMany(count: number): void {
  let reached = 0
  for (let seed = 1; seed <= count; seed += 1) {
    const run = planSeason(planner, askedFor(seed))
    if (isZero(run.score)) reached += 1
    process.stdout.write(`${shortLine(run)}\n`)
  }
  process.stdout.write(`${reached} of ${count} with nothing broken, left out or short\n`)
}

if (values.many === undefined) runOne(wholeNumber('seed', values.seed, 0))
else runMany(wholeNumber('many', values.many, 1))
