// The season's one draft: begun as a copy of what is published, published or given up as a whole.
import { Refusal } from '../../contract/errors.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { Handle } from '../../storage/handle.ts'
import { copyPlacements, placementsOf } from '../../storage/placement-store.ts'
import { countChanges, unplacedLessons } from '../../storage/plan-review-store.ts'
import {
  deletePlan,
  findPlan,
  insertDraft,
  type PlanEntity,
  listPlans as readPlans,
  setPlanState,
} from '../../storage/plan-store.ts'
import { cancelSittingRow, deleteLooseSittings } from '../../storage/sitting-store.ts'
import { breachesOf, livePlacements, problemOf } from './plan-problem.ts'
import { readSeasonFacts } from './season-facts.ts'
import { surplusSittings } from './surplus-sittings.ts'

interface BySeason {
  readonly seasonId: string
}

/** The draft there is, or a new one that copies the published plan. */
export function ensureDraft(tx: Handle, seasonId: string, context: CallContext): PlanEntity {
  const found = findPlan(tx, seasonId, 'draft')
  if (found !== null) return found
  const draft = insertDraft(tx, context.newId(), seasonId, context.now)
  const published = findPlan(tx, seasonId, 'published')
  if (published !== null) copyPlacements(tx, published.id, draft.id)
  return draft
}

export function listPlans(db: Handle, { seasonId }: BySeason) {
  const rows = readPlans(db, seasonId)
  return {
    rows: rows.map(({ id, number, state, createdAt, publishedAt, sittings }) => ({
      id,
      number,
      state,
      createdAt,
      publishedAt,
      sittings,
    })),
  }
}

/**
 * The draft takes the published plan's place; times that it gives up are called off, for a lesson with one that lies
 * nowhere would never be over. @throws PLAN_BREAKS_RULES naming what stands against it.
 */
export function publishDraft(tx: Handle, { seasonId }: BySeason, context: CallContext) {
  const facts = readSeasonFacts(tx, seasonId, context, false)
  if (facts.draft === null) throw new Refusal('NOT_FOUND', { what: '排课草稿' })
  const { plan, placements } = facts.draft
  const breaches = breachesOf(facts, problemOf(facts), livePlacements(facts, placements))
  if (breaches.length > 0) {
    throw new Refusal('PLAN_BREAKS_RULES', { sentences: breaches.map((one) => one.sentence) })
  }
  const before = facts.published?.plan ?? null
  const changed = before === null ? placements.length : countChanges(tx, plan.id, before.id)
  if (before !== null) setPlanState(tx, before.id, 'superseded', before.publishedAt)
  setPlanState(tx, plan.id, 'published', context.now)
  for (const id of surplusSittings(facts)) cancelSittingRow(tx, id, '课表改为更少的场次')
  const unplaced = unplacedLessons(tx, seasonId, plan.id).length
  return { id: plan.id, seasonName: facts.season.name, number: plan.number, changed, unplaced }
}

/** The draft goes, and with it the sittings that only it knew. */
export function discardDraft(tx: Handle, { seasonId }: BySeason, context: CallContext) {
  const { season } = readSeasonFacts(tx, seasonId, context, false)
  const draft = findPlan(tx, seasonId, 'draft')
  if (draft === null) throw new Refusal('NOT_FOUND', { what: '排课草稿' })
  const placed = placementsOf(tx, draft.id).map((one) => one.sittingId)
  deletePlan(tx, draft.id)
  deleteLooseSittings(tx, [...placed, ...draft.unplaced.map((one) => one.sittingId)])
  return { id: draft.id, seasonName: season.name }
}
