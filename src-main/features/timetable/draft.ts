// The season's one draft: begun as a copy of what is published, and given up as a whole.
import { Refusal } from '../../contract/errors.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { copyPlacements, placementsOf } from '../../storage/timetable/placement-store.ts'
import {
  deletePlan,
  findPlan,
  insertDraft,
  type PlanEntity,
  listPlans as readPlans,
} from '../../storage/timetable/plan-store.ts'
import { deleteLooseSittings } from '../../storage/timetable/sitting-store.ts'
import { readSeasonFacts } from './season-facts.ts'

interface BySeason {
  readonly seasonId: string
}

/** The draft there is, or a new one that copies the published plan. */
export function ensureDraft(tx: WriteHandle, seasonId: string, context: CallContext): PlanEntity {
  const found = findPlan(tx, seasonId, 'draft')
  if (found !== null) return found
  const draft = insertDraft(tx, context.newId(), seasonId, context.now)
  const published = findPlan(tx, seasonId, 'published')
  if (published !== null) copyPlacements(tx, published.id, draft.id)
  return draft
}

export function listPlans(db: ReadHandle, { seasonId }: BySeason) {
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

/** The draft goes, and with it the sittings that only it knew. */
export function discardDraft(tx: WriteHandle, { seasonId }: BySeason, context: CallContext) {
  const { season } = readSeasonFacts(tx, seasonId, context)
  const draft = findPlan(tx, seasonId, 'draft')
  if (draft === null) throw new Refusal('NOT_FOUND', { what: '排课草稿' })
  const placed = placementsOf(tx, draft.id).map((one) => one.sittingId)
  deletePlan(tx, draft.id)
  deleteLooseSittings(tx, [...placed, ...draft.unplaced.map((one) => one.sittingId)])
  return { id: draft.id, seasonName: season.name }
}
