// Runs of the planner: started, watched, stopped; what one came to is stored by makePlan.
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { act, planning, query, stream } from '../../kit.ts'
import { id, instant } from '../../values.ts'
import { planningInput } from './plans.ts'

/** How long to search, in moves: the same choice gives the same plan on every machine. */
export const planEffort = z.enum(['quick', 'standard', 'thorough'])
export type PlanEffort = z.infer<typeof planEffort>

const startInput = planningInput.extend({
  effort: planEffort.default('standard'),
  /** Instead of the effort's moves: so many seconds, whatever they are enough for. */
  seconds: z.int().min(1).max(3600).nullable().default(null),
  /** Searches with `seed` and the numbers after it, of which the best is taken; null: as the effort says. */
  seeds: z.int().min(1).max(16).nullable().default(null),
})
export type StartPlanningInput = z.infer<typeof startInput>

/** Compared in this order; less is better. */
const planScore = z.object({ hard: z.int(), unplaced: z.int(), short: z.int(), soft: z.int() })

export const planningState = z.enum(['running', 'done', 'stopped', 'failed'])
export type PlanningState = z.infer<typeof planningState>

export const planningEvent = z.object({
  state: planningState,
  /** The best so far; null while there is none. */
  score: planScore.nullable(),
  /** What the plan that there is, draft or published, scores for the same task; null without one, or until it is known. */
  present: planScore.nullable(),
  moves: z.int(),
  movesPerSecond: z.int(),
  elapsedMs: z.int(),
  /** Of the budget, from 0 to 1. */
  share: z.number().min(0).max(1),
  /** When the best was found, after the beginning. */
  betterAtMs: z.int().nullable(),
  /** Why it failed and what to do; null unless it did. */
  reason: z.string().nullable(),
  /** Once it has ended: rules that its plan would still break, for which makePlan would refuse it. */
  breaches: z.array(z.string()),
  /** Once it has ended with a plan: sittings that it places otherwise than the plan that there is, draft or published. */
  changed: z.int().nullable(),
})
export type PlanningEvent = z.infer<typeof planningEvent>

const byRun = z.object({ runId: id })
const runShown = z.object({
  runId: id,
  startedBy: z.string(),
  startedAt: instant,
  state: planningState,
  /** Something that it rests on has been changed since it began: makePlan would refuse it. */
  isOutdated: z.boolean(),
})

export const planningRunProcedures = {
  /** Begins a run; nothing is stored. A season has one at a time. */
  startPlanning: act(planning).input(startInput).output(byRun),
  /** At most ten events a second, the newest first of all, and a last one once the run has ended. */
  watchPlanning: stream(planning).input(byRun).output(eventIterator(planningEvent)),
  /** Ends the search and keeps its best for makePlan; with `discard`, or where there is none yet, nothing is kept. */
  stopPlanning: act(planning)
    .input(byRun.extend({ discard: z.boolean().default(false) }))
    .output(z.object({ ok: z.literal(true) })),
  /** The season's newest run that has not been stored: still on its way, or waiting for somebody to use it. */
  planningRun: query(planning)
    .input(z.object({ seasonId: id }))
    .output(z.object({ run: runShown.nullable() })),
}
