// No test fails because the machine is slow: what is measured by a clock is measured by `npm run bench`, and whoever waits
// waits with the one patience that there is.
import { expect, it } from 'vitest'
import { sourcesBelow } from './sources.ts'

/** Clocks, each with why it stands there; none decides whether a test passes. */
const clocks: Record<string, string> = {
  'tests/procedures/prepared.test.ts': 'keeps the thread busy for a while',
  'tests/renderer/transport/refetcher.test.ts': 'reads the clock that it turns itself',
  'tests/storage/base/crash.test.ts': 'how long an import takes here, so that the kills lie within it',
  'tests/storage/base/upgrade-killed.test.ts':
    'how long an upgrade takes here, so that the kills lie within it',
  'tests/support/built.ts': 'when a build was begun that never ended',
  'tests/support/check.ts': 'says how long each part took',
  'tests/support/measure-spreadsheet.ts': 'says to the bench what a file cost',
  'tests/support/open-screens.ts': 'says to the bench when a screen asked',
  'tests/e2e/support/program-clock.ts': 'sets the clock of a program',
}

const isMeasuring = (path: string) => path.startsWith('tests/bench/') && !path.endsWith('.test.ts')
const sources = sourcesBelow('tests').filter(
  ({ path }) => !isMeasuring(path) && path !== 'tests/architecture/patience.test.ts',
)
const saying = (pattern: RegExp) => sources.flatMap(({ path, text }) => (pattern.test(text) ? [path] : []))

it('clocks are read only where somebody said why', () => {
  const found = saying(/performance\.now|Date\.now\(\)|hrtime|[cC]puUsage/)
  expect(found.toSorted()).toEqual(Object.keys(clocks).toSorted())
})

it('nobody waits for less than everybody: no test and no page has a time of its own', () => {
  const own = /timeout: ?[\d_]|DefaultTimeout\([\d_]|^\s*\}, [\d_]{4,}\)$|(waitFor|poll)\(.*, [\d_]{3,}\)/m
  expect(saying(own)).toEqual([])
})
