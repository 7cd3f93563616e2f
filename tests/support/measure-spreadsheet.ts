// `FILE [MS]`, in a process of its own: reads one file through the runner and prints what it cost.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readSpreadsheet } from '../../src-main/workers/spreadsheet-runner.ts'
import { beginPeak } from './peak-memory.ts'

const [file = '', timeLimit] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const peak = beginPeak()
const started = performance.now()
const outcome = await readSpreadsheet(
  { kind: 'file', fileName: basename(file), bytes },
  timeLimit === undefined ? {} : { timeLimit: Number(timeLimit) },
)
const milliseconds = performance.now() - started
const result = {
  outcome: outcome.ok ? 'ok' : outcome.code,
  rows: outcome.ok ? (outcome.sheets[0]?.rows.length ?? 0) : 0,
  milliseconds: Math.round(milliseconds),
  grownMegabytes: Math.round(peak.grownMegabytes()),
}
process.stdout.write(JSON.stringify(result))
