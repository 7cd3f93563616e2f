// Dated production periods of enterprises.
import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import { productionPeriod } from './schema.ts'

export type ProductionPeriodEntity = Readonly<typeof productionPeriod.$inferSelect>

export function listPeriods(db: Handle, enterpriseId: string): ProductionPeriodEntity[] {
  return db.orm
    .select()
    .from(productionPeriod)
    .where(eq(productionPeriod.enterpriseId, enterpriseId))
    .orderBy(asc(productionPeriod.startsOn), asc(productionPeriod.id))
    .all()
}

/** Those that touch any day from the first to the last, both included. */
export function periodsBetween(
  db: Handle,
  enterpriseId: string,
  from: string,
  to: string,
): ProductionPeriodEntity[] {
  return db.orm
    .select()
    .from(productionPeriod)
    .where(
      and(
        eq(productionPeriod.enterpriseId, enterpriseId),
        lte(productionPeriod.startsOn, to),
        gte(productionPeriod.endsOn, from),
      ),
    )
    .orderBy(asc(productionPeriod.startsOn), asc(productionPeriod.id))
    .all()
}

export function findPeriod(db: Handle, id: string): ProductionPeriodEntity | null {
  return db.orm.select().from(productionPeriod).where(eq(productionPeriod.id, id)).get() ?? null
}

export function savePeriodRow(db: Handle, entity: ProductionPeriodEntity): void {
  const { id: _id, ...values } = entity
  db.orm
    .insert(productionPeriod)
    .values(entity)
    .onConflictDoUpdate({ target: productionPeriod.id, set: values })
    .run()
}

export function deletePeriod(db: Handle, id: string): void {
  db.orm.delete(productionPeriod).where(eq(productionPeriod.id, id)).run()
}

export function deletePeriodsOf(db: Handle, enterpriseId: string): void {
  db.orm.delete(productionPeriod).where(eq(productionPeriod.enterpriseId, enterpriseId)).run()
}

/** Where the sittings of an enterprise's classes lie in the published plan and the draft, each place once. */
export function sittingTimesOf(
  db: Handle,
  enterpriseId: string,
  from: string,
  to: string,
): { sittingId: string; date: string; startMinute: number; minutes: number }[] {
  return db.raw
    .prepare<[string, string, string], ReturnType<typeof sittingTimesOf>[number]>(
      `SELECT DISTINCT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.minutes FROM class_enterprise own
      JOIN lesson l ON l.class_id = own.class_id JOIN sitting s ON s.lesson_id = l.id AND s.state = 'planned'
      JOIN placement p ON p.sitting_id = s.id JOIN plan ON plan.id = p.plan_id AND plan.state IN ('draft', 'published')
      WHERE own.enterprise_id = ? AND p.date BETWEEN ? AND ?`,
    )
    .all(enterpriseId, from, to)
}
