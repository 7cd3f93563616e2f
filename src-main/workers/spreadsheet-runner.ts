// Reads a stranger's spreadsheet without trusting it: in a thread of its own that is ended after its time, with every
// end a named outcome.
import { MessageChannel, Worker } from 'node:worker_threads'
import { type ReaderEnd, type ReaderStart, takeSheets } from './sheet-crossing.ts'
import { type SpreadsheetInput, type SpreadsheetOutcome, spreadsheetLimits } from './sheet-grid.ts'

/** Leaves half a second of the five for starting and ending the thread. */
const timeLimitMilliseconds = 4_500
const heapMegabytes = 224

export interface ReaderOptions {
  readonly timeLimit?: number | undefined
  /** The thread's entry. */
  readonly workerFile?: URL | undefined
}

/** Never throws: a file that hangs, explodes or kills its thread is an outcome like any other. */
export async function readSpreadsheet(
  input: SpreadsheetInput,
  { timeLimit = timeLimitMilliseconds, workerFile = ownWorker() }: ReaderOptions = {},
): Promise<SpreadsheetOutcome> {
  const size = input.kind === 'file' ? input.bytes.length : input.text.length
  if (size === 0) return failed('EMPTY_FILE', 'no bytes')
  if (size > spreadsheetLimits.fileBytes) return failed('FILE_TOO_LARGE', `${size} bytes`)
  const { port1: rows, port2: sender } = new MessageChannel()
  const worker = startWorker({ input, rows: sender }, workerFile)
  try {
    const end = await endOf(worker, timeLimit)
    return end.ok ? { ok: true, sheets: await takeSheets(end.sheets, rows) } : end
  } finally {
    rows.close()
    await worker.terminate()
  }
}

function ownWorker(): URL {
  const file = import.meta.url.endsWith('.ts') ? './spreadsheet-worker.ts' : './spreadsheet-worker.js'
  return new URL(file, import.meta.url)
}

function startWorker(start: ReaderStart, workerFile: URL): Worker {
  return new Worker(workerFile, {
    workerData: start,
    transferList: [start.rows],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16 },
  })
}

function endOf(worker: Worker, timeLimit: number): Promise<ReaderEnd> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(failed('SPREADSHEET_TIMEOUT', `${timeLimit} ms`)), timeLimit)
    const finish = (end: ReaderEnd) => {
      clearTimeout(timer)
      resolve(end)
    }
    worker.once('message', finish)
    // Heard for as long as it lives: an error that nobody hears ends the whole program.
    worker.on('error', (error) => finish(outcomeOfError(error)))
    worker.once('exit', (code) => finish(failed('SPREADSHEET_BROKEN', `the reader ended with code ${code}`)))
  })
}

function outcomeOfError(error: unknown): Failed {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isOutOfMemory) return failed('FILE_TOO_LARGE', 'the reader ran out of memory')
  return failed('SPREADSHEET_BROKEN', error instanceof Error ? error.message : 'unknown')
}

type Failed = SpreadsheetOutcome & { ok: false }

function failed(code: Failed['code'], detail: string): Failed {
  return { ok: false, code, detail }
}
