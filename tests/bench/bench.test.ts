// The bench itself works: its small version measures every kind of figure and writes them as an array.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Figure, figure, latencies, lineOf } from './figures.ts'

it('a figure above its limit is missed, one at its limit holds', () => {
  expect(figure('x', 50, 'ms', 50).ok).toBe(true)
  expect(lineOf(figure('x', 50.01, 'ms', 50))).toMatch(/^MISSED .*50\.01 ms .*≤ 50 ms$/)
  expect(figure('x', 1e9, 'ms', null).ok).toBe(true)
})

it('what could not be measured is missed', () => {
  for (const limit of [50, null]) {
    expect(figure('x', Number.NaN, 'ms', limit).ok).toBe(false)
    expect(figure('x', Number.POSITIVE_INFINITY, 'ms', limit).ok).toBe(false)
  }
})

it('latencies are given as median and p95', async () => {
  const figures = await latencies('call', 1000, 20, () => Promise.resolve())
  expect(figures.map((one) => one.name)).toEqual(['call median', 'call p95'])
})

const kinds = [
  'start to address',
  'start to login page',
  'start to usable page',
  'list: ',
  '3,600 sittings: ',
  'undoable: ',
  '20 commits a second: ',
  'plan 40 classes of 12 lessons ',
  "stop a palace's run",
  'stop a run that has no plan yet',
  'roll: ',
  'sheet: ',
  'places of one sitting, first of the process',
  'places of one sitting, palace ',
  'mend: palace, 10 broken sittings',
  'mend: palace, substitutes for 10',
  'itc: ',
  'recommend sittings, 46 people in 4 teams, 16 weeks ',
  'recommend sittings, 46 rosters, 16 weeks ',
  'reach: ',
  'infer a rotation from 300 × 62 cells ',
  'infer nothing from 3,000 × 62 cells of noise ',
  'planted rotations not found, of ',
  'import: ',
  'file: ',
]

it('the small bench prints every figure and writes the same as JSON', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-bench-'))
  const file = join(folder, 'figures.json')
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'run.ts'), '--small', '--json', file], {
    encoding: 'utf8',
  })
  const figures: Figure[] = JSON.parse(readFileSync(file, 'utf8'))
  rmSync(folder, { recursive: true, force: true })
  for (const kind of kinds) {
    expect(
      figures.some((one) => one.name.startsWith(kind)),
      kind,
    ).toBe(true)
  }
  // Nothing is measured that this list does not know, so no kind can go missing behind another's name.
  expect(
    figures.map((one) => one.name).filter((name) => !kinds.some((kind) => name.startsWith(kind))),
  ).toEqual([])
  for (const one of figures) expect(run.stdout).toContain(one.name)
})
