// Runs the planner outside the main thread: one to N seeds on as many cores, the best of them, and every end a value.
import { availableParallelism } from 'node:os'
import { compareScores } from '../domain/timetable/scoring.ts'
import type {
  SolverFailure,
  SolverOutcome,
  SolverRequest,
  SolverRun,
} from '../domain/timetable/solver-run.ts'
import { SolverTally } from './solver-tally.ts'
import { type SeedSuccess, type SeedThread, startThread } from './solver-thread.ts'

const tellEveryMs = 100

export interface Solver {
  readonly solve: (request: SolverRequest) => SolverRun
  /** Ends every run that is still on its way. */
  readonly endAll: () => void
}

export interface SolverOptions {
  /** A thread's entry that calls serveSolver; the program's own unless a test has another planner. */
  readonly workerFile?: URL
  /** Of each thread; a district's season takes less than half of what is usual. */
  readonly heapMegabytes?: number
}

export function createSolver({
  workerFile = ownWorker(),
  heapMegabytes = 1_536,
}: SolverOptions = {}): Solver {
  const running = new Set<SolverRun>()
  return {
    solve: (request) => {
      const run = startRun({ workerFile, heapMegabytes }, request)
      running.add(run)
      void run.outcome.then(() => running.delete(run))
      return run
    },
    endAll: () => {
      for (const run of running) run.end()
    },
  }
}

function ownWorker(): URL {
  const file = import.meta.url.endsWith('.ts') ? './solver-worker.ts' : './solver-worker.js'
  return new URL(file, import.meta.url)
}

/** What the lanes of a run share. */
interface Work {
  readonly options: Required<SolverOptions>
  readonly request: SolverRequest
  readonly lanes: number
  readonly stopFlag: SharedArrayBuffer
  /** Seeds that no thread has begun yet. */
  readonly waiting: number[]
  readonly threads: Set<SeedThread>
  readonly tally: SolverTally
  readonly found: SeedSuccess[]
  isStopped: boolean
  failure: SolverFailure | null
}

function startRun(options: Required<SolverOptions>, request: SolverRequest): SolverRun {
  const { seeds, budget, threads = seeds.length, onProgress } = request
  const lanes = Math.max(1, Math.min(availableParallelism(), threads, seeds.length))
  const work: Work = {
    options,
    request,
    lanes,
    stopFlag: new SharedArrayBuffer(4),
    waiting: [...seeds],
    threads: new Set(),
    tally: new SolverTally(budget, seeds.length),
    found: [],
    isStopped: false,
    failure: null,
  }
  const timer = setInterval(() => onProgress?.(work.tally.progress()), tellEveryMs)
  const allLanes = Array.from({ length: lanes }, () => runLane(work))
  return {
    outcome: Promise.all(allLanes).then(() => {
      clearInterval(timer)
      return outcomeOf(work)
    }),
    stop: () => stop(work),
    end: () => fail(work, { ok: false, reason: 'ended', detail: 'nobody wants it any more' }),
  }
}

/** Takes seed after seed, each in a fresh thread, so that no seed can know what another one did. */
async function runLane(work: Work): Promise<void> {
  for (let seed = work.waiting.shift(); seed !== undefined; seed = work.waiting.shift()) {
    const outcome = await runSeed(work, seed)
    if (!outcome.ok) return work.isStopped && outcome.reason === 'ended' ? undefined : fail(work, outcome)
    work.found.push(outcome)
    if (outcome.solution.stopped) work.tally.note(seed, outcome.score, outcome.moves)
    else work.tally.finish(seed, outcome.score, outcome.moves)
  }
}

async function runSeed(work: Work, seed: number): Promise<SeedSuccess | SolverFailure> {
  const { options, request, stopFlag, threads, tally } = work
  const { problem, seeds, from = null } = request
  const tellsFrom = request.tellsFrom === true && seed === seeds[0]
  const job = { problem, seed, from, tellsFrom, stopFlag, budget: budgetOfSeed(work) }
  const thread = startThread(options, job, {
    onProgress: (score, moves) => tally.note(seed, score, moves),
    onFrom: (score) => tally.given(score),
  })
  threads.add(thread)
  const outcome = await thread.outcome
  threads.delete(thread)
  return outcome
}

/** Seeds that wait for one another share the time. */
function budgetOfSeed({ request: { budget, seeds }, lanes }: Work): SolverRequest['budget'] {
  if ('moves' in budget) return budget
  return { milliseconds: budget.milliseconds / Math.ceil(seeds.length / lanes) }
}

/** A thread that has found nothing yet, as one that is still reading the problem, has nothing to lose: it is not waited for. */
function stop(work: Work): void {
  work.isStopped = true
  work.waiting.length = 0
  Atomics.store(new Int32Array(work.stopFlag), 0, 1)
  for (const thread of work.threads) if (!thread.hasFound()) thread.end()
}

/** The first failure is the run's; the other threads have nothing left to find. */
function fail(work: Work, failure: SolverFailure): void {
  work.failure ??= failure
  work.waiting.length = 0
  for (const thread of work.threads) thread.end()
}

function outcomeOf({ failure, found, isStopped, tally }: Work): SolverOutcome {
  if (failure !== null) return failure
  const [best] = found.toSorted(compareFound)
  if (best !== undefined) {
    const { solution, score, checked, seed } = best
    return { ok: true, solution, score, checked, seed, progress: tally.progress() }
  }
  return isStopped
    ? { ok: false, reason: 'stopped', detail: 'there was no plan yet' }
    : { ok: false, reason: 'threw', detail: 'no seed was asked for' }
}

/** The better first, and of equals the lower seed. A planner that claims no score is judged by what it left over. */
function compareFound(one: SeedSuccess, other: SeedSuccess): number {
  const byScore = one.score !== null && other.score !== null ? compareScores(one.score, other.score) : 0
  return byScore || one.solution.unplaced.length - other.solution.unplaced.length || one.seed - other.seed
}
