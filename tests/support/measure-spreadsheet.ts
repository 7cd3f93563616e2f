// Runs in a process of its own: reads one file through the runner and prints what it cost, so that the peak memory
// measured is this file's and nobody else's.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readSpreadsheet } from '../../src-main/workers/spreadsheet-runner.ts'

const file = process.argv[2] ?? ''
const bytes = new Uint8Array(readFileSync(file))
const before = process.resourceUsage().maxRSS
const started = performance.now()
const outcome = await readSpreadsheet({ kind: 'file', fileName: basename(file), bytes })
const milliseconds = performance.now() - started
const result = {
  outcome: outcome.ok ? 'ok' : outcome.code,
  rows: outcome.ok ? (outcome.sheets[0]?.rows.length ?? 0) : 0,
  milliseconds: Math.round(milliseconds),
  /** maxRSS is in kilobytes on every platform */
  grownMegabytes: Math.round((process.resourceUsage().maxRSS - before) / 1024),
}
process.stdout.write(JSON.stringify(result))
