// Runs of the planner as the screens know them: begun, watched, stopped, found again.
import type { PlanningEvent, StartPlanningInput } from '../../../contract/timetable/plan/planning-runs.ts'
import type { PlanDesign } from '../../../domain/timetable/plan-design.ts'
import type { Acting, CallContext, StaffContext } from '../../../procedures/call-context.ts'
import { toRefusal } from '../../../procedures/failures.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import type { TimetableOffice } from '../office.ts'
import { digestOf, readSeasonFacts } from '../season-facts.ts'
import { designPlan } from './design-plan.ts'
import { PlanningRun } from './planning-runs.ts'
import { solvePlan } from './solve-run.ts'

interface ByRun {
  readonly runId: string
}

export interface OrderedRun {
  readonly run: PlanningRun
  /** Begins it; called once. */
  readonly carryOut: () => Promise<PlanDesign>
}

/** Reads what the plan rests on, now; the run itself is still to be begun. */
export function orderRun(
  db: ReadHandle,
  input: StartPlanningInput,
  context: Acting<StaffContext>,
  { threads }: TimetableOffice,
): OrderedRun {
  const { core, account, newId } = context
  const facts = readSeasonFacts(db, input.seasonId, context)
  const run = new PlanningRun({
    id: newId(),
    seasonId: input.seasonId,
    digest: digestOf(facts),
    startedBy: account.displayName,
    startedAt: context.now,
  })
  const carryOut = () =>
    run.carryOut(
      () =>
        designPlan(
          facts,
          input,
          newId,
          (planning, from) => solvePlan(core, threads, run, { planning, from }, input),
          threads.check,
        ),
      (error) => toRefusal(core, error),
    )
  return { run, carryOut }
}

/** @throws PLANNING_RUNNING. */
export function startPlanning(
  db: ReadHandle,
  input: StartPlanningInput,
  context: Acting<StaffContext>,
  office: TimetableOffice,
): ByRun {
  const { run, carryOut } = orderRun(db, input, context, office)
  office.runs.begin(run, carryOut)
  return { runId: run.order.id }
}

/** @throws NOT_FOUND. */
export function watchPlanning(
  { runId }: ByRun,
  { now }: CallContext,
  signal: AbortSignal | undefined,
  { runs }: TimetableOffice,
): AsyncGenerator<PlanningEvent, void, void> {
  return runs.byId(runId, now).run.watch(signal)
}

/** Answers once the run has ended; one that came to nothing is forgotten. @throws NOT_FOUND. */
export async function stopPlanning(
  { runId, discard }: ByRun & { readonly discard: boolean },
  { now }: CallContext,
  { runs }: TimetableOffice,
): Promise<{ ok: true }> {
  const { run, design } = runs.byId(runId, now)
  if (discard) runs.discard(runId)
  else run.stop()
  // Why it failed is told to those who watch it.
  const came = await design.catch(() => null)
  if (came === null) runs.discard(runId)
  return { ok: true }
}

export function planningRun(
  db: ReadHandle,
  { seasonId }: { seasonId: string },
  context: CallContext,
  { runs }: TimetableOffice,
) {
  const kept = runs.ofSeason(seasonId, context.now)
  if (kept === null) return { run: null }
  const { id, startedBy, startedAt, digest } = kept.run.order
  const isOutdated = digestOf(readSeasonFacts(db, seasonId, context)) !== digest
  return { run: { runId: id, startedBy, startedAt, state: kept.run.state, isOutdated } }
}
