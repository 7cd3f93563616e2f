// Sittings: times a lesson is taught. One with marks is never deleted, only called off.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { change, insertRow, rowsOf, updateRows } from '../base/rows.ts'
import { first, integer, orNull, type Row, select, text } from '../base/select.ts'
import { sitting } from './schema.ts'

const namedShape = {
  id: text(),
  lessonId: text(),
  /** From 1 within the lesson. */
  ordinal: integer(),
  state: text<'planned' | 'cancelled'>(),
  cancelReason: orNull(text()),
  classId: text(),
  className: text(),
  seasonId: text(),
  lessonNumber: integer(),
  minutes: integer(),
}
/** A sitting with what it is called by. */
export type NamedSitting = Row<typeof namedShape>

const named = select(
  namedShape,
  `SELECT s.id, s.lesson_id AS lessonId, s.ordinal, s.state, s.cancel_reason AS cancelReason,
    c.id AS classId, c.name AS className, c.season_id AS seasonId, l.number AS lessonNumber, l.minutes
  FROM sitting s JOIN lesson l ON l.id = s.lesson_id JOIN class c ON c.id = l.class_id WHERE s.id = :id`,
)

export const findSitting = (db: ReadHandle, id: string): NamedSitting | null => first(db, named, { id })

/** A new sitting of a lesson, after those it has. */
export function insertSitting(tx: WriteHandle, id: string, lessonId: string): void {
  const last = rowsOf(tx, sitting, { lessonId }, ['ordinal', 'desc'])[0]
  const ordinal = (last?.ordinal ?? 0) + 1
  insertRow(tx, sitting, { id, lessonId, ordinal, state: 'planned', cancelReason: null })
}

export function cancelSittingRow(tx: WriteHandle, id: string, cancelReason: string): void {
  updateRows(tx, sitting, { id }, { state: 'cancelled', cancelReason })
}

/**
 * Deletes these sittings where nothing knows them any more: no plan places them, no roll names them, and they make up
 * for no sitting that was called off.
 */
export function deleteLooseSittings(tx: WriteHandle, ids: readonly string[]): void {
  for (const id of ids)
    change(
      tx,
      `DELETE FROM sitting WHERE id = :id AND state = 'planned'
        AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.sitting_id = sitting.id)
        AND NOT EXISTS (SELECT 1 FROM attendance_mark m WHERE m.sitting_id = sitting.id)
        AND NOT EXISTS (SELECT 1 FROM attendance_sheet a WHERE a.sitting_id = sitting.id)
        AND NOT EXISTS (SELECT 1 FROM sitting o WHERE o.lesson_id = sitting.lesson_id AND o.state = 'cancelled')`,
      { id },
    )
}
