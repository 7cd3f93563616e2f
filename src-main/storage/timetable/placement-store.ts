// Placements: where one version of a plan puts each sitting. A sitting keeps its id through all versions.
import { and, eq } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import { placement } from './schema.ts'

export type PlacementEntity = Readonly<typeof placement.$inferSelect>

export function placementsOf(db: Handle, planId: string): PlacementEntity[] {
  return db.orm
    .select()
    .from(placement)
    .where(eq(placement.planId, planId))
    .orderBy(placement.sittingId)
    .all()
}

export function findPlacement(db: Handle, planId: string, sittingId: string): PlacementEntity | null {
  const found = db.orm.select().from(placement).where(at(planId, sittingId)).get()
  return found ?? null
}

export function savePlacement(db: Handle, entity: PlacementEntity): void {
  const { planId: _planId, sittingId: _sittingId, ...values } = entity
  db.orm
    .insert(placement)
    .values(entity)
    .onConflictDoUpdate({ target: [placement.planId, placement.sittingId], set: values })
    .run()
}

/** Makes a plan's placements exactly these; rows that stay as they are are not touched. */
export function replacePlacements(db: Handle, planId: string, wanted: readonly PlacementEntity[]): void {
  const kept = new Map(placementsOf(db, planId).map((row) => [row.sittingId, row]))
  for (const entity of wanted) {
    const before = kept.get(entity.sittingId)
    kept.delete(entity.sittingId)
    if (before === undefined || !isSame(before, entity)) savePlacement(db, entity)
  }
  for (const sittingId of kept.keys()) db.orm.delete(placement).where(at(planId, sittingId)).run()
}

export function copyPlacements(db: Handle, fromPlanId: string, toPlanId: string): void {
  for (const row of placementsOf(db, fromPlanId)) savePlacement(db, { ...row, planId: toPlanId })
}

/** Sittings that drafts and published plans put into a room, or give to a trainer, from a date on. */
export function countSittingsFrom(db: Handle, of: 'room' | 'trainer', id: string, from: string): number {
  const found = db.raw
    .prepare<[string, string], { n: number }>(
      `SELECT count(DISTINCT placement.sitting_id) AS n FROM placement
       JOIN plan ON plan.id = placement.plan_id AND plan.state IN ('draft', 'published')
       JOIN sitting ON sitting.id = placement.sitting_id AND sitting.state = 'planned'
       WHERE placement.${of}_id = ? AND placement.date >= ?`,
    )
    .get(id, from)
  return found?.n ?? 0
}

/** Sittings that drafts and published plans put on a date. */
export function countSittingsOn(db: Handle, date: string): number {
  const found = db.raw
    .prepare<[string], { n: number }>(
      `SELECT count(DISTINCT placement.sitting_id) AS n FROM placement
       JOIN plan ON plan.id = placement.plan_id AND plan.state IN ('draft', 'published')
       JOIN sitting ON sitting.id = placement.sitting_id AND sitting.state = 'planned'
       WHERE placement.date = ?`,
    )
    .get(date)
  return found?.n ?? 0
}

type Place = Pick<PlacementEntity, 'date' | 'startMinute' | 'roomId' | 'trainerId'>

export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.date === other.date &&
    one.startMinute === other.startMinute &&
    one.roomId === other.roomId &&
    one.trainerId === other.trainerId
  )
}

function isSame(one: PlacementEntity, other: PlacementEntity): boolean {
  return isSamePlace(one, other) && one.minutes === other.minutes && one.isPinned === other.isPinned
}

const at = (planId: string, sittingId: string) =>
  and(eq(placement.planId, planId), eq(placement.sittingId, sittingId))
