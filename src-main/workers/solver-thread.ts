// One seed of a run in a thread of its own; however the thread ends, it is an outcome.
import { Worker } from 'node:worker_threads'
import type { PlanScore } from '../domain/timetable/scoring.ts'
import type { Solution } from '../domain/timetable/solution.ts'
import type { SolverFailure } from '../domain/timetable/solver-run.ts'
import type { SolverJob, SolverMessage } from './solver-job.ts'

export interface SeedSuccess {
  readonly ok: true
  readonly seed: number
  readonly solution: Solution
  readonly score: PlanScore | null
  readonly moves: number
  readonly checked: PlanScore
}

export interface SeedThread {
  /** Never rejects, and comes when the thread has ended. */
  readonly outcome: Promise<SeedSuccess | SolverFailure>
  /** Whether it has told of a plan. */
  readonly hasFound: () => boolean
  /** Ends the thread where it stands. */
  readonly end: () => void
}

export interface ThreadOptions {
  readonly workerFile: URL
  readonly heapMegabytes: number
}

export interface ThreadListener {
  readonly onProgress: (score: PlanScore | null, moves: number) => void
  /** What the plan that it begins with scores. */
  readonly onFrom: (score: PlanScore) => void
}

export function startThread(
  options: ThreadOptions,
  job: SolverJob,
  { onProgress, onFrom }: ThreadListener,
): SeedThread {
  const { promise, resolve } = Promise.withResolvers<SeedSuccess | SolverFailure>()
  let hasFound = false
  const worker = startWorker(options, job)
  if (worker instanceof Error) {
    const outcome = Promise.resolve(failed('threw', worker.message))
    return { outcome, hasFound: () => false, end: () => {} }
  }
  worker.on('message', (message: SolverMessage) => {
    if (message.kind === 'from') return onFrom(message.score)
    hasFound ||= message.score !== null
    if (message.kind === 'progress') return onProgress(message.score, message.moves)
    const { solution, score, moves, checked } = message
    resolve({ ok: true, seed: job.seed, solution, score, moves, checked })
  })
  // Heard for as long as it lives: an error that nobody hears ends the whole program.
  worker.on('error', (error) => resolve(failureOf(error, options)))
  worker.once('exit', (code) => resolve(failed('thread-died', `the thread ended with code ${code}`)))
  return {
    outcome: promise.then(async (outcome) => {
      await worker.terminate()
      return outcome
    }),
    hasFound: () => hasFound,
    end: () => resolve(failed('ended', 'nobody wants it any more')),
  }
}

/** What cannot be copied into a thread is refused at once. */
function startWorker({ workerFile, heapMegabytes }: ThreadOptions, job: SolverJob): Worker | Error {
  try {
    return new Worker(workerFile, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function failureOf(error: unknown, { heapMegabytes }: ThreadOptions): SolverFailure {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isOutOfMemory) return failed('out-of-memory', `more than ${heapMegabytes} MB`)
  return failed('threw', error instanceof Error ? (error.stack ?? error.message) : String(error))
}

const failed = (reason: SolverFailure['reason'], detail: string): SolverFailure => ({
  ok: false,
  reason,
  detail,
})
