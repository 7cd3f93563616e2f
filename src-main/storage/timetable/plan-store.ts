// Plans: the versions of a season's timetable. A season has at most one draft and one published plan.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, insertRow, rowsOf, updateRows } from '../base/rows.ts'
import { all, integer, select, text } from '../base/select.ts'
import { type PlanEntity, placement, plan, type UnplacedNote } from './schema.ts'

export type { PlanEntity } from './schema.ts'

export const findPlan = (db: ReadHandle, seasonId: string, state: 'draft' | 'published'): PlanEntity | null =>
  findRow(db, plan, { seasonId, state })

const placed = select(
  { id: text(), sittings: integer() },
  `SELECT p.plan_id AS id, count(*) AS sittings FROM plan JOIN placement p ON p.plan_id = plan.id
  WHERE plan.season_id = :seasonId GROUP BY p.plan_id`,
)

/** Newest first, each with how many sittings it places. */
export function listPlans(db: ReadHandle, seasonId: string): (PlanEntity & { sittings: number })[] {
  const counts = new Map(all(db, placed, { seasonId }).map(({ id, sittings }) => [id, sittings]))
  return rowsOf(db, plan, { seasonId }, ['number', 'desc']).map((row) => ({
    ...row,
    sittings: counts.get(row.id) ?? 0,
  }))
}

/** An empty draft under the season's next number. */
export function insertDraft(tx: WriteHandle, id: string, seasonId: string, createdAt: number): PlanEntity {
  const number = nextNumber(tx, seasonId)
  const entity = { id, seasonId, number, state: 'draft', unplaced: [], createdAt, publishedAt: null } as const
  insertPlan(tx, entity)
  return entity
}

export const insertPlan = (tx: WriteHandle, entity: PlanEntity): void => insertRow(tx, plan, entity)

/** Behind all others of its season: published versions are counted in the order in which they were published. */
export function putLast(tx: WriteHandle, { id, seasonId }: PlanEntity): void {
  updateRows(tx, plan, { id }, { number: nextNumber(tx, seasonId) })
}

const nextNumber = (db: ReadHandle, seasonId: string): number =>
  (rowsOf(db, plan, { seasonId }, ['number', 'desc'])[0]?.number ?? 0) + 1

export function saveUnplaced(tx: WriteHandle, id: string, unplaced: readonly UnplacedNote[]): void {
  updateRows(tx, plan, { id }, { unplaced })
}

export function setPlanState(
  tx: WriteHandle,
  id: string,
  state: PlanEntity['state'],
  publishedAt: number | null,
): void {
  updateRows(tx, plan, { id }, { state, publishedAt })
}

/** The plan with its placements; its sittings stay. */
export function deletePlan(tx: WriteHandle, id: string): void {
  deleteRows(tx, placement, { planId: id })
  deleteRows(tx, plan, { id })
}
