// Frozen weeks of a season, each known by its Monday.
import { and, asc, eq } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import { frozenWeek } from './schema.ts'

/** Mondays, earliest first. */
export function frozenWeeksOf(db: Handle, seasonId: string): string[] {
  return db.orm
    .select({ monday: frozenWeek.monday })
    .from(frozenWeek)
    .where(eq(frozenWeek.seasonId, seasonId))
    .orderBy(asc(frozenWeek.monday))
    .all()
    .map((row) => row.monday)
}

/** A week that is frozen already stays so. */
export function insertFrozenWeek(db: Handle, seasonId: string, monday: string): void {
  db.orm.insert(frozenWeek).values({ seasonId, monday }).onConflictDoNothing().run()
}

export function deleteFrozenWeek(db: Handle, seasonId: string, monday: string): void {
  db.orm
    .delete(frozenWeek)
    .where(and(eq(frozenWeek.seasonId, seasonId), eq(frozenWeek.monday, monday)))
    .run()
}
