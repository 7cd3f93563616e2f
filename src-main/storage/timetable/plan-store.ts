// Plans: the versions of a season's timetable. A season has at most one draft and one published plan.
import { and, desc, eq } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import { placement, plan } from './schema.ts'

/** What a plan keeps of a sitting that it has no place for. */
export interface UnplacedNote {
  readonly sittingId: string
  readonly sentence: string
}

export interface PlanEntity {
  readonly id: string
  readonly seasonId: string
  /** Counts up within the season. */
  readonly number: number
  readonly state: 'draft' | 'published' | 'superseded'
  readonly unplaced: readonly UnplacedNote[]
  readonly createdAt: number
  readonly publishedAt: number | null
}

export function findPlan(db: Handle, seasonId: string, state: 'draft' | 'published'): PlanEntity | null {
  const row = db.orm
    .select()
    .from(plan)
    .where(and(eq(plan.seasonId, seasonId), eq(plan.state, state)))
    .get()
  return row === undefined ? null : toEntity(row)
}

/** Newest first, each with how many sittings it places. */
export function listPlans(db: Handle, seasonId: string): (PlanEntity & { sittings: number })[] {
  const counts = new Map(
    db.raw
      .prepare<[string], { id: string; n: number }>(
        `SELECT p.plan_id AS id, count(*) AS n FROM plan JOIN placement p ON p.plan_id = plan.id
        WHERE plan.season_id = ? GROUP BY p.plan_id`,
      )
      .all(seasonId)
      .map(({ id, n }) => [id, n]),
  )
  const rows = db.orm.select().from(plan).where(eq(plan.seasonId, seasonId)).orderBy(desc(plan.number)).all()
  return rows.map((row) => ({ ...toEntity(row), sittings: counts.get(row.id) ?? 0 }))
}

/** An empty draft under the season's next number. */
export function insertDraft(db: Handle, id: string, seasonId: string, createdAt: number): PlanEntity {
  const number = nextNumber(db, seasonId)
  const entity = { id, seasonId, number, state: 'draft', unplaced: [], createdAt, publishedAt: null } as const
  insertPlan(db, entity)
  return entity
}

export function insertPlan(db: Handle, entity: PlanEntity): void {
  db.orm.insert(plan).values(entity).run()
}

/** Behind all others of its season: published versions are counted in the order in which they were published. */
export function putLast(db: Handle, { id, seasonId }: PlanEntity): void {
  db.orm
    .update(plan)
    .set({ number: nextNumber(db, seasonId) })
    .where(eq(plan.id, id))
    .run()
}

function nextNumber(db: Handle, seasonId: string): number {
  const last = db.orm
    .select({ number: plan.number })
    .from(plan)
    .where(eq(plan.seasonId, seasonId))
    .orderBy(desc(plan.number))
    .limit(1)
    .get()
  return (last?.number ?? 0) + 1
}

export function saveUnplaced(db: Handle, id: string, unplaced: readonly UnplacedNote[]): void {
  db.orm.update(plan).set({ unplaced }).where(eq(plan.id, id)).run()
}

export function setPlanState(
  db: Handle,
  id: string,
  state: PlanEntity['state'],
  publishedAt: number | null,
): void {
  db.orm.update(plan).set({ state, publishedAt }).where(eq(plan.id, id)).run()
}

/** The plan with its placements; its sittings stay. */
export function deletePlan(db: Handle, id: string): void {
  db.orm.delete(placement).where(eq(placement.planId, id)).run()
  db.orm.delete(plan).where(eq(plan.id, id)).run()
}

function toEntity(row: typeof plan.$inferSelect): PlanEntity {
  return { ...row, unplaced: row.unplaced as readonly UnplacedNote[] } // only saveUnplaced writes it
}
