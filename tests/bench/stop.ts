// How long somebody waits who stops a run that has a plan: the search is left, the plan checked by the rules and handed over.
import { createSolver } from '../../src-main/workers/solver-runner.ts'
import { trialSeeds, trialWorker } from '../support/trial-seeds.ts'
import { type Figure, figure } from './figures.ts'
import { makeSeason } from './season/make-season.ts'
import type { SizeName } from './season/sizes.ts'

const LIMIT_MS = 100

/** A district's is only watched: its check alone takes longer. */
export async function stopFigures(runs: number, withDistrict: boolean): Promise<readonly Figure[]> {
  const palace = [
    figure("stop a palace's run", await waitedMs('palace', runs), 'ms', LIMIT_MS),
    figure('stop a run that has no plan yet', await waitedForNothingMs(runs), 'ms', LIMIT_MS),
  ]
  if (!withDistrict) return palace
  return [...palace, figure("stop a district's run", await waitedMs('district', 1), 'ms', null)]
}

/** The median. */
async function waitedMs(size: SizeName, runs: number): Promise<number> {
  const { problem } = makeSeason(size, 1)
  const solver = createSolver()
  const waited: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const { promise: found, resolve: find } = Promise.withResolvers<void>()
    const { stop, outcome } = solver.solve({
      problem,
      seeds: [1],
      budget: { milliseconds: 600_000 },
      onProgress: ({ score }) => score !== null && find(),
    })
    await found
    await new Promise((resolve) => setTimeout(resolve, 500))
    const asked = performance.now()
    stop()
    const end = await outcome
    if (!end.ok) throw new Error(`${end.reason}: ${end.detail}`)
    waited.push(performance.now() - asked)
  }
  return median(waited)
}

/** Threads that look at nothing until they have a plan must be ended from outside. */
async function waitedForNothingMs(runs: number): Promise<number> {
  const { problem } = makeSeason('palace', 1)
  const solver = createSolver({ workerFile: trialWorker })
  const waited: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const budget = { milliseconds: 600_000 }
    const { stop, outcome } = solver.solve({ problem, seeds: [trialSeeds.ponders], budget })
    await new Promise((resolve) => setTimeout(resolve, 500))
    const asked = performance.now()
    stop()
    await outcome
    waited.push(performance.now() - asked)
  }
  return median(waited)
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
