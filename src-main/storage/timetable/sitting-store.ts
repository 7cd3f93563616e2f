// Sittings: times a lesson is taught. One with marks is never deleted, only called off.
import { eq, sql } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import { sitting } from './schema.ts'

export interface SittingEntity {
  readonly id: string
  readonly lessonId: string
  /** From 1 within the lesson. */
  readonly ordinal: number
  readonly state: 'planned' | 'cancelled'
  readonly cancelReason: string | null
}

/** A sitting with what it is called by. */
export interface NamedSitting extends SittingEntity {
  readonly classId: string
  readonly className: string
  readonly seasonId: string
  readonly lessonNumber: number
  readonly minutes: number
  readonly isLocked: boolean
}

export function findSitting(db: Handle, id: string): NamedSitting | null {
  const row = db.raw
    .prepare<[string], Omit<NamedSitting, 'isLocked'> & { isLocked: number }>(
      `SELECT s.id, s.lesson_id AS lessonId, s.ordinal, s.state, s.cancel_reason AS cancelReason,
        c.id AS classId, c.name AS className, c.season_id AS seasonId, l.number AS lessonNumber, l.minutes,
        EXISTS (SELECT 1 FROM attendance_sheet a WHERE a.sitting_id = s.id AND a.locked_at IS NOT NULL) AS isLocked
      FROM sitting s JOIN lesson l ON l.id = s.lesson_id JOIN class c ON c.id = l.class_id WHERE s.id = ?`,
    )
    .get(id)
  return row === undefined ? null : { ...row, isLocked: row.isLocked === 1 }
}

/** A new sitting of a lesson, after those it has. */
export function insertSitting(db: Handle, id: string, lessonId: string): void {
  const last = db.orm
    .select({ ordinal: sql<number>`coalesce(max(${sitting.ordinal}), 0)` })
    .from(sitting)
    .where(eq(sitting.lessonId, lessonId))
    .get()
  const ordinal = (last?.ordinal ?? 0) + 1
  db.orm.insert(sitting).values({ id, lessonId, ordinal, state: 'planned', cancelReason: null }).run()
}

export function cancelSittingRow(db: Handle, id: string, cancelReason: string): void {
  db.orm.update(sitting).set({ state: 'cancelled', cancelReason }).where(eq(sitting.id, id)).run()
}

/**
 * Deletes these sittings where nothing knows them any more: no plan places them, no roll names them, and they make up
 * for no sitting that was called off.
 */
export function deleteLooseSittings(db: Handle, ids: readonly string[]): void {
  const remove = db.raw.prepare<[string]>(
    `DELETE FROM sitting WHERE id = ? AND state = 'planned'
      AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.sitting_id = sitting.id)
      AND NOT EXISTS (SELECT 1 FROM attendance_mark m WHERE m.sitting_id = sitting.id)
      AND NOT EXISTS (SELECT 1 FROM attendance_sheet a WHERE a.sitting_id = sitting.id)
      AND NOT EXISTS (SELECT 1 FROM sitting o WHERE o.lesson_id = sitting.lesson_id AND o.state = 'cancelled')`,
  )
  for (const id of ids) remove.run(id)
}
