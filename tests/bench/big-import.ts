// What a large roster and a large shift table cost, each in a fresh process on a house of 20,000 people: how long whoever
// asks beside them waits, how long the transaction lasts, and how much memory the process takes at most.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { type Figure, figure } from './figures.ts'
import type { Held } from './held-watch.ts'
import { worldFolder } from './worlds.ts'

const today = '2025-11-12'
const OTHERS_MS = 300
const HELD_MS = 300
const TRANSACTION_MS = 1_500
const UNDO_MS = 3_000
const IN_ALL_MS = 5_000

interface Costs {
  readonly costs: Readonly<Record<'preview' | 'import' | 'undo', Held>> & { readonly renewal?: Held }
  readonly peakMegabytes: number
}

export async function bigImportFigures(isSmall: boolean): Promise<Figure[]> {
  const workers = isSmall ? 600 : 20_000
  const roster = await costsOf('roster', workers, isSmall ? 300 : 18_000)
  const shifts = await costsOf('shifts', workers, isSmall ? 50 : 3_000)
  return [...figuresOf('roster', roster), ...figuresOf('shift table', shifts)]
}

async function costsOf(kind: 'roster' | 'shifts', workers: number, size: number): Promise<Costs> {
  const folder = await worldFolder(today, { years: 0, workers, marks: 0 })
  try {
    const run = new URL('./big-import-run.ts', import.meta.url).pathname
    const { stdout, stderr } = spawnSync(process.execPath, [run, kind, folder, today, String(size)], {
      encoding: 'utf8',
    })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function figuresOf(name: string, { costs, peakMegabytes }: Costs): Figure[] {
  const reading = (['preview', 'import'] as const).flatMap((what) => [
    figure(`${name}, ${what}: the thread held`, costs[what].heldMs, 'ms', HELD_MS),
    figure(`${name}, ${what}: the thread held, processor time`, costs[what].heldCpuMs, 'ms', null),
    figure(`${name}, ${what}: others wait`, costs[what].othersMs, 'ms', OTHERS_MS),
    figure(`${name}, ${what}: in all`, costs[what].tookMs, 'ms', IN_ALL_MS),
  ])
  const renewal =
    costs.renewal === undefined
      ? []
      : [
          figure(`${name}, again with other phones: others wait`, costs.renewal.othersMs, 'ms', OTHERS_MS),
          figure(
            `${name}, again with other phones: the transaction`,
            costs.renewal.transactionMs,
            'ms',
            TRANSACTION_MS,
          ),
        ]
  return [
    ...reading,
    ...renewal,
    figure(`${name}, import: the transaction`, costs.import.transactionMs, 'ms', TRANSACTION_MS),
    figure(
      `${name}, import: the transaction's own processor time`,
      costs.import.transactionCpuMs,
      'ms',
      null,
    ),
    figure(`${name}, undo: the transaction`, costs.undo.transactionMs, 'ms', UNDO_MS),
    figure(`${name}, peak memory`, peakMegabytes, 'MB', null),
  ]
}
