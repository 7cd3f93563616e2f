// `npm test`: every suite, the domain under three time zones, and the one counted line at the end.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenStale } from '../../src-main/launch/build-when-stale.ts'
import { findBrowser } from './browser.ts'

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
  /** One file after the other, each in a process of its own: these measure time and memory, and would disturb each other. */
  readonly isMeasured?: boolean
}

const suites: readonly Suite[] = [
  { name: 'domain-utc', paths: ['tests/domain'], zone: 'UTC' },
  { name: 'domain-new-york', paths: ['tests/domain'], zone: 'America/New_York' },
  { name: 'domain-shanghai', paths: ['tests/domain'], zone: 'Asia/Shanghai' },
  {
    name: 'core',
    paths: [
      'tests/architecture',
      'tests/bench',
      'tests/features',
      'tests/launch',
      'tests/procedures',
      'tests/renderer',
      'tests/security',
      'tests/storage',
    ],
    zone: 'America/New_York',
  },
  { name: 'bounds', paths: ['tests/workers'], zone: 'UTC', isMeasured: true },
  // One browser at a time: what a screen does within seconds is part of what is tested.
  { name: 'doors', paths: ['tests/hosts', 'tests/e2e'], zone: 'UTC', isMeasured: true },
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
    ...(suite.isMeasured === true ? ['--no-file-parallelism', '--isolate'] : []),
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    file,
  ]
  const result = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: suite.zone },
  })
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
