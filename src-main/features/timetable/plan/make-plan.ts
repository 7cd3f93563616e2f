// 自动排课: designed before the transaction, stored only when nothing it rests on has changed and no rule is broken.

import { Refusal } from '../../../contract/errors.ts'
import type { MakePlanInput } from '../../../contract/timetable/plan/plans.ts'
import { addDays } from '../../../domain/calendar/dates.ts'
import { lackingIn } from '../../../domain/timetable/lacking-lessons.ts'
import { quickenedClasses } from '../../../domain/timetable/pace-report.ts'
import type { PlanDesign } from '../../../domain/timetable/plan-design.ts'
import type { Acting, CallContext, StaffContext } from '../../../procedures/call-context.ts'
import type { WriteHandle } from '../../../storage/base/handle.ts'
import {
  type PlacementEntity,
  placementsOf,
  replacePlacements,
} from '../../../storage/timetable/placement-store.ts'
import { type PlanEntity, saveUnplaced } from '../../../storage/timetable/plan-store.ts'
import type { UnplacedNote } from '../../../storage/timetable/schema.ts'
import { deleteLooseSittings, insertSitting } from '../../../storage/timetable/sitting-store.ts'
import { ensureDraft } from '../draft.ts'
import type { TimetableOffice } from '../office.ts'
import { firstFreeDay } from '../plan-problem.ts'
import { digestOf, readSeasonFacts, type SeasonFacts } from '../season-facts.ts'
import { orderRun } from './planning.ts'

export interface PreparedPlan {
  readonly digest: string
  readonly design: PlanDesign
}

/** Waits for the run named, or for one of its own that is the same on every machine. A run is used once. */
export async function prepareMakePlan(
  input: MakePlanInput,
  context: Acting<StaffContext>,
  office: TimetableOffice,
): Promise<PreparedPlan> {
  const { run, design: coming } =
    input.runId === null ? ownRun(input, context, office) : namedRun(office, input.runId, input, context)
  const design = await coming.finally(() => office.runs.discard(run.order.id))
  const facts = readSeasonFacts(context.core.house.db, input.seasonId, context)
  const { digest } = run.order
  if (digestOf(facts) !== digest) throw new Refusal('PLAN_OUTDATED')
  const { breaches } = design
  if (breaches.length > 0) throw new Refusal('PLAN_BREAKS_RULES', { sentences: [...breaches] })
  return { digest, design }
}

function ownRun(input: MakePlanInput, context: Acting<StaffContext>, office: TimetableOffice) {
  const search = { effort: 'quick', seconds: null, seeds: null } as const
  const { run, carryOut } = orderRun(context.core.house.db, { ...input, ...search }, context, office)
  return { run, design: carryOut() }
}

function namedRun(
  { runs }: TimetableOffice,
  runId: string,
  { seasonId }: MakePlanInput,
  { now }: CallContext,
) {
  const kept = runs.byId(runId, now)
  if (kept.run.order.seasonId !== seasonId) throw new Refusal('NOT_FOUND', { what: '这个学期的这次排课' })
  return kept
}

/** @throws PLAN_OUTDATED when anything was changed while the plan was made. */
export function makePlan(
  tx: WriteHandle,
  input: MakePlanInput,
  context: CallContext,
  prepared: PreparedPlan,
) {
  const facts = readSeasonFacts(tx, input.seasonId, context)
  if (digestOf(facts) !== prepared.digest) throw new Refusal('PLAN_OUTDATED')
  const { design } = prepared
  const released = new Set(design.released)
  const draft = ensureDraft(tx, input.seasonId, context)
  storeDesign(tx, facts, draft, design)
  const names = new Map(facts.classes.map((one) => [one.id, one.name]))
  return {
    id: draft.id,
    seasonName: facts.season.name,
    placed: design.solution.placements.length - design.kept.length,
    ...lackingOf(design),
    released: released.size,
    releasedUnplaced: design.solution.unplaced.filter((one) => released.has(one.sittingId)).length,
    doubledClasses: [...design.doubledClasses],
    quickened: quickenedClasses(
      design.problem,
      design.solution.placements,
      firstFreeDay(facts, addDays(facts.today, 1)),
    ).map(({ classId, sentence }) => ({ className: names.get(classId) ?? '', sentence })),
    short: design.short.map(({ classId, cohortName, heads, reachableLessons, requiredLessons }) => ({
      classId,
      className: names.get(classId) ?? '',
      cohortName,
      heads,
      reachable: reachableLessons,
      required: requiredLessons,
    })),
  }
}

/** Of the lessons that the run could not place as asked. */
function lackingOf({ problem, solution }: PlanDesign) {
  const left = new Set(solution.unplaced.map((one) => one.sittingId))
  const placed = new Set(solution.placements.map((one) => one.sittingId))
  const lessons = problem.classes.flatMap((one) => one.lessons)
  return lackingIn(
    lessons.filter(({ sittingIds }) => sittingIds.some((id) => left.has(id))),
    placed,
  )
}

function storeDesign(tx: WriteHandle, facts: SeasonFacts, draft: PlanEntity, design: PlanDesign): void {
  for (const { id, lessonId } of design.newSittings) insertSitting(tx, id, lessonId)
  const before = placementsOf(tx, draft.id)
  const wanted = draftPlacements(facts, draft, design, before)
  replacePlacements(tx, draft.id, wanted)
  const placed = new Set(wanted.map((one) => one.sittingId))
  const gone = before.map((one) => one.sittingId).filter((id) => !placed.has(id))
  const unplaced = new Set(design.solution.unplaced.map((one) => one.sittingId))
  deleteLooseSittings(
    tx,
    gone.filter((id) => !unplaced.has(id)),
  )
  saveUnplaced(tx, draft.id, unplacedNotes(design, draft))
}

/** What the planner placed, and what lies where it lay although it is called off: people must see that it is. */
function draftPlacements(
  facts: SeasonFacts,
  draft: PlanEntity,
  design: PlanDesign,
  before: readonly PlacementEntity[],
): PlacementEntity[] {
  const lengths = new Map(
    design.problem.classes.flatMap((one) =>
      one.lessons.flatMap((lesson) => lesson.sittingIds.map((id) => [id, lesson.minutes] as const)),
    ),
  )
  const pinned = new Set(before.filter((one) => one.isPinned).map((one) => one.sittingId))
  const known = new Map(
    [...(facts.published?.placements ?? []), ...before].map((one) => [one.sittingId, one]),
  )
  const planned = design.solution.placements.map((one) => ({
    ...one,
    planId: draft.id,
    minutes: known.get(one.sittingId)?.minutes ?? lengths.get(one.sittingId) ?? 0,
    isPinned: pinned.has(one.sittingId),
  }))
  const calledOff = before.filter((one) => !lengths.has(one.sittingId))
  return [...planned, ...calledOff]
}

/** The new reasons, and the old ones of lessons that this run was not asked about. */
function unplacedNotes(design: PlanDesign, draft: PlanEntity): UnplacedNote[] {
  const now = design.solution.unplaced.map(({ sittingId, sentence }) => ({ sittingId, sentence }))
  const asked = new Set([...now, ...design.solution.placements].map((one) => one.sittingId))
  return [...now, ...draft.unplaced.filter((one) => !asked.has(one.sittingId))]
}
