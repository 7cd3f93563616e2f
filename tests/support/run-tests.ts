// `npm test`: every suite, what meets a clock under three time zones, and the one counted line at the end.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from '../../src-main/launch/build-when-stale.ts'
import { findBrowser } from './browser.ts'
import { findClockTests } from './clock-tests.ts'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly success: boolean
}

const root = join(import.meta.dirname, '..', '..')
const reports = join(root, 'node_modules', '.cache', 'test-reports')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')

interface Suite {
  readonly name: string
  readonly paths: readonly string[]
  readonly zone: string
  /** One file after the other, each in a process of its own. */
  readonly isAlone?: boolean
}

const clockTests = [...findClockTests().tests.keys()]

const suites: readonly Suite[] = [
  { name: 'clocks-utc', paths: clockTests, zone: 'UTC' },
  { name: 'clocks-shanghai', paths: clockTests, zone: 'Asia/Shanghai' },
  {
    name: 'core',
    paths: [
      'tests/architecture',
      'tests/bench',
      'tests/domain',
      'tests/features',
      'tests/launch',
      'tests/procedures',
      'tests/renderer',
      'tests/security',
      'tests/storage',
      'tests/workers',
    ],
    zone: 'America/New_York',
  },
  // One browser at a time: each wants a core to itself.
  { name: 'doors', paths: ['tests/hosts', 'tests/e2e'], zone: 'UTC', isAlone: true },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
await buildWhenStale(root)
findBrowser() // installing one takes longer than any test may wait

const total = { passed: 0, failed: 0, skipped: 0 }
for (const suite of suites) {
  const file = join(reports, `${suite.name}.json`)
  const args = [
    vitest,
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...suite.paths,
    ...(suite.isAlone === true ? ['--no-file-parallelism', '--isolate'] : []),
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    file,
  ]
  const run = () =>
    spawnSync(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, TZ: suite.zone },
    })
  let result = run()
  // Node itself may die when threads end while others compile ("jit_page.has_value()" in V8): no test has failed then, and
  // the suite is run once more, which is said.
  if (result.status !== 0 && readReport(file).numFailedTests === 0) {
    process.stdout.write(`${suite.name} died outside its tests and is run once more\n`)
    result = run()
  }
  const report = readReport(file)
  total.passed += report.numPassedTests
  total.failed += report.numFailedTests
  total.skipped += report.numPendingTests + report.numTodoTests
  // a suite that dies outside its tests (a broken import) has failed even where no test did
  if (result.status !== 0 && report.numFailedTests === 0) total.failed += 1
}

const line = `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`
writeFileSync(join(reports, 'counted.txt'), `${line}\n`)
process.stdout.write(`${line}\n`)
process.exit(total.failed === 0 ? 0 : 1)

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, success: false }
  }
}
