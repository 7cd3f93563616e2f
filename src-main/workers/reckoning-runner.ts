// Mends, finds substitutes and checks plans outside the main thread, in one thread that is kept for the next question.
import { Worker } from 'node:worker_threads'
import { checkPlan } from '../domain/timetable/check-plan.ts'
import type { PlanProblem } from '../domain/timetable/problem.ts'
import type { MendAnswer, MendRequest } from '../domain/timetable/replan/mend-request.ts'
import type { Substitutes, SubstitutesRequest } from '../domain/timetable/replan/substitutes.ts'
import type { Violation } from '../domain/timetable/rule.ts'
import type { Placement } from '../domain/timetable/solution.ts'
import type { ReckoningJob, ReckoningKind, Reckonings } from './reckoning-job.ts'

const heapMegabytes = 1_536
/** Whoever asks once mostly asks again. */
const keptMs = 60_000
/** So many sittings are checked in some milliseconds: less than it takes to tell a thread of them. */
const smallPlan = 400

/** All reject when the thread fails, or the program ends. */
export interface Reckoner {
  readonly mend: (request: MendRequest) => Promise<MendAnswer>
  readonly findSubstitutes: (request: SubstitutesRequest) => Promise<readonly Substitutes[]>
  /** Every breach of every hard rule. */
  readonly check: (problem: PlanProblem, placements: readonly Placement[]) => Promise<readonly Violation[]>
  readonly endAll: () => void
}

export function createReckoner(workerFile = ownWorker()): Reckoner {
  const thread = new KeptThread(workerFile)
  return {
    mend: (request) => thread.ask('mend', request),
    findSubstitutes: (request) => thread.ask('substitutes', request),
    check: async (problem, placements) =>
      placements.length > smallPlan
        ? thread.ask('check', { problem, placements })
        : checkPlan(problem, placements).violations,
    endAll: () => thread.endForGood(),
  }
}

/** One thread for one question after the other, kept for a while after the last. */
class KeptThread {
  readonly #workerFile: URL
  #last: Promise<unknown> = Promise.resolve()
  #kept: Worker | null = null
  #idle: NodeJS.Timeout | undefined
  #isEnded = false

  constructor(workerFile: URL) {
    this.#workerFile = workerFile
  }

  ask<Kind extends ReckoningKind>(
    kind: Kind,
    asked: Reckonings[Kind]['asked'],
  ): Promise<Reckonings[Kind]['answer']> {
    // A kind goes with what is asked of it, which a union of all kinds cannot say; nor that its answer is of that kind.
    const coming = this.#last.then(() => this.#run({ kind, asked } as ReckoningJob)) as Promise<
      Reckonings[Kind]['answer']
    >
    this.#last = coming.catch(() => null)
    return coming
  }

  endForGood(): void {
    this.#isEnded = true
    this.#end()
  }

  #end(): void {
    clearTimeout(this.#idle)
    void this.#kept?.terminate()
    this.#kept = null
  }

  /** One that dies while nobody asks says so to nobody else: the next question gets a new thread. */
  #start(): Worker {
    const worker = startWorker(this.#workerFile)
    worker.once('exit', () => {
      if (this.#kept === worker) this.#kept = null
    })
    return worker
  }

  async #run(job: ReckoningJob): Promise<Reckonings[ReckoningKind]['answer']> {
    if (this.#isEnded) throw new Error('the program ends')
    clearTimeout(this.#idle)
    const worker = this.#kept ?? this.#start()
    this.#kept = worker
    worker.ref()
    try {
      const answer = answerOf(worker)
      worker.postMessage(job)
      const found = await answer
      worker.unref()
      this.#idle = setTimeout(() => this.#end(), keptMs).unref()
      return found
    } catch (error) {
      this.#end()
      throw error
    }
  }
}

function answerOf(worker: Worker): Promise<Reckonings[ReckoningKind]['answer']> {
  const { promise, resolve, reject } = Promise.withResolvers<Reckonings[ReckoningKind]['answer']>()
  const onExit = (code: number) => reject(new Error(`the thread ended with code ${code}`))
  worker.once('message', resolve).once('error', reject).once('exit', onExit)
  return promise.finally(() => worker.off('message', resolve).off('error', reject).off('exit', onExit))
}

function startWorker(workerFile: URL): Worker {
  const worker = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
  // Whoever waits for an answer hears of a failure; one that nobody waits for must not end the program.
  worker.on('error', () => {})
  return worker
}

function ownWorker(): URL {
  const file = import.meta.url.endsWith('.ts') ? './reckoning-worker.ts' : './reckoning-worker.js'
  return new URL(file, import.meta.url)
}
