import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

/**
 * Collections of rubbish while so many moves are tried, the first quarter left out: there everything is made that is made.
 * Single-threaded: on a busy machine a compiler beside the search would come to its hottest functions too late.
 */
function collectionsWhile(what: string, moves: number): number {
  const script = new URL('./allocation-run.ts', import.meta.url).pathname
  const run = spawnSync(
    process.execPath,
    ['--trace-gc', '--single-threaded', '--max-semi-space-size=1', script, what, String(moves)],
    { encoding: 'utf8' },
  )
  const [, measured] = run.stdout.split(/BEGIN\n|END\n/)
  if (run.status !== 0 || measured === undefined) throw new Error(run.stderr)
  return measured.split('\n').filter((line) => /Scavenge|Mark-Compact/.test(line)).length
}

// With so little room for what is young, a single number allocated for each move would make a dozen collections.
it.each([
  ['season', 1_500_000],
  ['itc', 6_000_000],
])('the inner loop allocates nothing: %s', (what, moves) => {
  expect(collectionsWhile(what, moves)).toBeLessThanOrEqual(2)
})
