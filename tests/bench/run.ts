// `npm run bench`: every measured figure with its limit. `--json FILE` writes the same as an array; `--small` is quick.
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { noHistory, tenYears } from '../../src-main/features/settings/sample/history.ts'
import { badFileFigures } from './bad-files.ts'
import { bigImportFigures } from './big-import.ts'
import { candidateFigures } from './candidates.ts'
import { type Figure, lineOf } from './figures.ts'
import { inferFigures } from './infer.ts'
import { itcSpeedFigures } from './itc/speed.ts'
import { listPageFigures } from './list-pages.ts'
import { mendFigures } from './mend.ts'
import { plannerFigures } from './planner.ts'
import { reachFigures } from './reach.ts'
import { recommendFigures } from './recommend.ts'
import { refetchFigures } from './refetch.ts'
import { startUpFigures } from './start-up.ts'
import { stopFigures } from './stop.ts'
import { undoableFigures } from './undoable.ts'

const { values } = parseArgs({
  options: { json: { type: 'string' }, small: { type: 'boolean', default: false } },
})
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}\n`,
)

const figures: Figure[] = []
const show = (more: readonly Figure[]) => {
  figures.push(...more)
  for (const one of more) process.stdout.write(`${lineOf(one)}\n`)
}

show(await startUpFigures(values.small))
show(
  (await listPageFigures(values.small ? noHistory : tenYears, values.small ? 5 : 40)).map((one) => ({
    ...one,
    name: `list: ${one.name}`,
  })),
)
show(await undoableFigures(values.small ? 300 : 10_000, values.small ? 5 : 100))
show(await refetchFigures(values.small ? 1 : 10))
show(await plannerFigures(values.small ? 2 : 10))
show(await stopFigures(values.small ? 1 : 5, !values.small))
show(await candidateFigures(values.small ? 5 : 200))
show(mendFigures(values.small ? 3 : 10, !values.small))
show(itcSpeedFigures(values.small ? 1 : 5, values.small ? 1 : 10))
show(await recommendFigures(values.small ? 5 : 40))
show(await reachFigures(values.small ? 20 : 500))
show(await inferFigures(values.small ? 5 : 40, values.small ? 50 : 500))
show((await bigImportFigures(values.small)).map((one) => ({ ...one, name: `import: ${one.name}` })))
show(badFileFigures().map((one) => ({ ...one, name: `file: ${one.name}` })))

if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
const missed = figures.filter((one) => !one.ok).length
process.stdout.write(`${figures.length} figures, ${missed} missed\n`)
process.exit(missed === 0 ? 0 : 1)
