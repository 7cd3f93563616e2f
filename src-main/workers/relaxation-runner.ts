// Tries relaxations outside the main thread, one request after the other, each for a few seconds at most.
import { Worker } from 'node:worker_threads'
import type { RelaxationReport, RelaxationRequest } from '../domain/timetable/explain/relaxations.ts'
import type { RelaxationJob } from './relaxation-job.ts'

const longestMs = 12_000
const heapMegabytes = 1_024

export interface Relaxer {
  /** Rejects when the thread fails, or is ended. */
  readonly relax: (request: RelaxationRequest) => Promise<RelaxationReport>
  readonly endAll: () => void
}

export function createRelaxer(workerFile = ownWorker()): Relaxer {
  let last: Promise<unknown> = Promise.resolve()
  let running: Worker | null = null
  let isEnded = false

  async function run(request: RelaxationRequest): Promise<RelaxationReport> {
    if (isEnded) throw new Error('the program ends')
    const stopFlag = new SharedArrayBuffer(4)
    const job: RelaxationJob = { request, stopFlag }
    const resourceLimits = { maxOldGenerationSizeMb: heapMegabytes }
    const worker = new Worker(workerFile, { workerData: job, resourceLimits })
    running = worker
    const timer = setTimeout(() => Atomics.store(new Int32Array(stopFlag), 0, 1), longestMs)
    try {
      return await answerOf(worker)
    } finally {
      clearTimeout(timer)
      running = null
      await worker.terminate()
    }
  }

  return {
    relax: (request) => {
      const coming = last.then(() => run(request))
      last = coming.catch(() => null)
      return coming
    },
    endAll: () => {
      isEnded = true
      void running?.terminate()
    },
  }
}

function answerOf(worker: Worker): Promise<RelaxationReport> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    // Heard for as long as it lives: an error that nobody hears ends the whole program.
    worker.on('error', reject)
    worker.once('exit', (code) => reject(new Error(`the thread ended with code ${code}`)))
  })
}

function ownWorker(): URL {
  const file = import.meta.url.endsWith('.ts') ? './relaxation-worker.ts' : './relaxation-worker.js'
  return new URL(file, import.meta.url)
}
