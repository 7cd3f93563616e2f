// `npm run bench`: every measured figure with its limit. `--json FILE` writes the same as an array; `--small` is quick;
// `--only start,lists` measures these groups alone.
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { noHistory } from '../../src-main/features/settings/sample/history.ts'
import { badFileFigures } from './bad-files.ts'
import { bigImportFigures } from './big-import.ts'
import { type Figure, lineOf } from './figures.ts'
import { inferFigures } from './infer.ts'
import { itcSpeedFigures } from './itc/speed.ts'
import { largeSeasonFigures } from './large-season.ts'
import { largeSheetFigures } from './large-sheets.ts'
import { listPageFigures } from './list-pages.ts'
import { mendFigures } from './mend.ts'
import { plannerFigures } from './planner.ts'
import { possiblePlaceFigures } from './possible-places.ts'
import { reachFigures } from './reach.ts'
import { recommendFigures } from './recommend.ts'
import { refetchFigures } from './refetch.ts'
import { rollFigures } from './roll.ts'
import { startUpFigures } from './start-up.ts'
import { stopFigures } from './stop.ts'
import { undoableFigures } from './undoable.ts'
import { tenYears } from './worlds.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    small: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const isSmall = values.small
process.stdout.write(
  `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}\n`,
)

const named = (kind: string, figures: readonly Figure[]) =>
  figures.map((one) => ({ ...one, name: `${kind}: ${one.name}` }))

const groups: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  start: () => startUpFigures(isSmall),
  lists: async () => named('list', await listPageFigures(isSmall ? noHistory : tenYears, isSmall ? 5 : 40)),
  undo: () => undoableFigures(isSmall ? 300 : 10_000, isSmall ? 5 : 100),
  refetch: () => refetchFigures(isSmall ? 1 : 10),
  season: () => largeSeasonFigures(isSmall),
  planner: () => plannerFigures(isSmall ? 2 : 10),
  stop: () => stopFigures(isSmall ? 1 : 5, !isSmall),
  places: () => possiblePlaceFigures(isSmall ? 5 : 200),
  mend: () => mendFigures(isSmall ? 3 : 10, !isSmall),
  itc: () => itcSpeedFigures(isSmall ? 1 : 5, isSmall ? 1 : 10),
  recommend: () => recommendFigures(isSmall ? 5 : 40),
  reach: () => reachFigures(isSmall ? 20 : 500),
  roll: () => rollFigures(isSmall ? 1 : 5),
  sheets: () => largeSheetFigures(isSmall ? 1 : 3),
  infer: () => inferFigures(isSmall ? 5 : 40, isSmall ? 50 : 500),
  import: async () => named('import', await bigImportFigures(isSmall)),
  files: async () => named('file', await badFileFigures(isSmall ? 2 : Number.POSITIVE_INFINITY)),
}

const asked = values.only?.split(',') ?? Object.keys(groups)
const unknown = asked.filter((name) => groups[name] === undefined)
if (unknown.length > 0)
  throw new Error(`no such figures: ${unknown.join()}; there are ${Object.keys(groups).join()}`)

const figures: Figure[] = []
for (const name of asked) {
  const more = (await groups[name]?.()) ?? []
  figures.push(...more)
  for (const one of more) process.stdout.write(`${lineOf(one)}\n`)
}

if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
const missed = figures.filter((one) => !one.ok).length
process.stdout.write(`${figures.length} figures, ${missed} missed\n`)
process.exit(missed === 0 ? 0 : 1)
