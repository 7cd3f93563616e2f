// The planner in threads of its own: what it streams, how it is stopped, that cores change nothing, and how it fails.
import type { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { PlanProblem } from '../../src-main/domain/timetable/problem.ts'
import type {
  SolverOutcome,
  SolverProgress,
  SolverRequest,
} from '../../src-main/domain/timetable/solver-run.ts'
import { createSolver } from '../../src-main/workers/solver-runner.ts'
import { problem as sampleProblem } from '../domain/timetable/sample-problem.ts'
import { trialSeeds, trialWorker } from '../support/trial-seeds.ts'

const problem = sampleProblem()
const trial = createSolver({ workerFile: trialWorker })
const request = (change: Partial<SolverRequest>): SolverRequest => ({
  problem,
  seeds: [1],
  budget: { moves: 1_000 },
  ...change,
})

/** Only stopping ends it, however slow the machine. */
const forEver = { milliseconds: 24 * 60 * 60_000 }

function successOf(outcome: SolverOutcome) {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`)
  return outcome
}

test('the program plans a season in its own thread without an error', async () => {
  const outcome = successOf(await createSolver().solve(request({ budget: { moves: 20_000 } })).outcome)
  expect(outcome.solution.unplaced).toEqual([])
  expect(outcome.solution.placements.length).toBeGreaterThanOrEqual(problem.classes.length)
})

test('the best is told at most ten times a second, and gets better', async () => {
  const told: SolverProgress[] = []
  const { promise: enough, resolve: hasEnough } = Promise.withResolvers<void>()
  const onProgress = (progress: SolverProgress) => {
    told.push(progress)
    if (told.filter(({ score }) => score !== null).length >= 5) hasEnough()
  }
  const run = trial.solve(request({ budget: forEver, onProgress }))
  await enough
  run.stop()
  const { progress } = successOf(await run.outcome)
  expect(told.length).toBeLessThanOrEqual(Math.ceil(progress.elapsedMs / 100))
  const softs = told.flatMap(({ score }) => (score === null ? [] : [score.soft]))
  expect(softs.length).toBeGreaterThanOrEqual(5)
  expect(softs).toEqual(softs.toSorted((a, b) => b - a))
  expect(told.map(({ share }) => share)).toEqual(told.map(({ share }) => share).toSorted((a, b) => a - b))
  expect(progress.fromScore).toBeNull()
})

test('a run whose time is over has had its whole share, and tells nothing after its end', async () => {
  const told: SolverProgress[] = []
  const run = trial.solve(
    request({ budget: { milliseconds: 300 }, onProgress: (progress) => told.push(progress) }),
  )
  const { progress } = successOf(await run.outcome)
  const after = told.length
  expect(progress.share).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(told).toHaveLength(after)
})

test('a run that is stopped hands over its best, long before its time is over', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const onProgress = ({ score }: SolverProgress) => score !== null && begin()
  const run = trial.solve(request({ seeds: [1, 2], budget: forEver, onProgress }))
  await begun
  run.stop()
  const { progress, solution, score } = successOf(await run.outcome)
  expect(progress.share).toBeLessThan(0.5)
  expect(solution.stopped).toBe(true)
  expect(score?.soft).toBeLessThan(500_000)
})

test('a run that is stopped before there is any plan ends and has found nothing', async () => {
  const seeds = [trialSeeds.ponders, trialSeeds.ponders + 1_000]
  const { promise: begun, resolve: begin } = Promise.withResolvers<unknown>()
  process.once('worker', begin)
  const run = trial.solve(request({ seeds, budget: forEver, threads: 1 }))
  await begun
  run.stop()
  // It would ponder for ever: only stopping ends it.
  expect(await run.outcome).toMatchObject({ ok: false, reason: 'stopped' })
})

test('stopped while one seed has a plan and another has none yet, the plan is handed over', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const run = trial.solve(
    request({
      seeds: [1, trialSeeds.ponders],
      budget: forEver,
      onProgress: ({ score }) => score !== null && begin(),
    }),
  )
  await begun
  run.stop()
  expect(successOf(await run.outcome).seed).toBe(1)
})

test('whatever goes wrong in a thread after its first error is heard too, and does not end the program', async () => {
  const { promise: started, resolve: start } = Promise.withResolvers<Worker>()
  process.once('worker', start)
  const run = trial.solve(request({ budget: forEver }))
  const worker = await started
  worker.emit('error', new Error('the first'))
  expect(() => worker.emit('error', new Error('the second'))).not.toThrow()
  const outcome = await run.outcome
  expect(outcome).toMatchObject({ ok: false, reason: 'threw' })
  expect(outcome.ok ? '' : outcome.detail).toContain('the first')
})

test('what the given plan scores is told before the search begins, where it is asked for', async () => {
  const { solution, checked } = successOf(await trial.solve(request({})).outcome)
  const from = solution.placements.slice(1)
  const { progress } = successOf(await trial.solve(request({ from, tellsFrom: true })).outcome)
  expect(progress.fromScore?.unplaced).toBe(checked.unplaced + 1)
})

test('the same seeds and moves come to the same plan on one thread and on two', async () => {
  const seeds = [3, 4]
  const [one, two] = await Promise.all(
    [1, 2].map((threads) => createSolver().solve(request({ seeds, threads })).outcome),
  )
  if (one === undefined || two === undefined) throw new Error('two runs were asked for')
  expect(successOf(one).solution).toEqual(successOf(two).solution)
  expect(successOf(one).seed).toBe(successOf(two).seed)
})

test('of equally good plans the lowest seed is taken, whichever thread ends first', async () => {
  expect(successOf(await trial.solve(request({ seeds: [5, 3, 4] })).outcome).seed).toBe(3)
})

test('a run begins with the plan that it is given', async () => {
  const { solution } = successOf(await trial.solve(request({})).outcome)
  const from = solution.placements.slice(1)
  const resumed = successOf(await trial.solve(request({ from })).outcome)
  expect(resumed.solution.placements).toEqual(from)
})

test('a planner that throws, dies or takes all memory is a failed run with its reason', async () => {
  const solver = createSolver({ workerFile: trialWorker, heapMegabytes: 48 })
  for (const [seed, reason] of [
    [trialSeeds.throws, 'threw'],
    [trialSeeds.dies, 'thread-died'],
    [trialSeeds.eatsMemory, 'out-of-memory'],
  ] as const) {
    const outcome = await solver.solve(request({ seeds: [seed] })).outcome
    expect(outcome, String(seed)).toMatchObject({ ok: false, reason })
  }
})

test('one seed that fails ends the others, which would have gone on for ever', async () => {
  const run = trial.solve(request({ seeds: [1, trialSeeds.throws], budget: forEver }))
  expect(await run.outcome).toMatchObject({ ok: false, reason: 'threw' })
})

test('a problem that cannot be handed to a thread is a failed run too', async () => {
  const odd: PlanProblem & { readonly odd: () => void } = { ...problem, odd: () => {} }
  expect(await trial.solve(request({ problem: odd })).outcome).toMatchObject({ ok: false, reason: 'threw' })
})

test('a run that nobody wants any more ends, and with it all its threads', async () => {
  const solver = createSolver({ workerFile: trialWorker })
  const runs = [1, 2].map((seed) => solver.solve(request({ seeds: [seed], budget: forEver })))
  solver.endAll()
  const outcomes = await Promise.all(runs.map((run) => run.outcome))
  expect(outcomes.map((one) => !one.ok && one.reason)).toEqual(['ended', 'ended'])
})
