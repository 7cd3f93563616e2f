// Classes with their enterprises and lessons: what is written when a class is opened, changed or called off.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { change, deleteRows, findRow, insertRow, insertRows, rowsOf, updateRows } from '../base/rows.ts'
import { all, select, text } from '../base/select.ts'
import { wasHeld } from '../facts/held-sitting.ts'
import { classEnterprise, classTable, lesson } from './schema.ts'

export type ClassEntity = Readonly<typeof classTable.$inferSelect>
export type Lesson = Readonly<typeof lesson.$inferSelect>

export const findClass = (db: ReadHandle, id: string): ClassEntity | null => findRow(db, classTable, { id })

export const insertClass = (tx: WriteHandle, entity: ClassEntity): void => insertRow(tx, classTable, entity)

export function updateClass(tx: WriteHandle, id: string, values: Partial<Omit<ClassEntity, 'id'>>): void {
  updateRows(tx, classTable, { id }, values)
}

const codes = select(
  { code: text() },
  "SELECT code FROM class WHERE code >= :prefix AND code < :prefix || '~'",
)

/** Class codes of one series, e.g. all that start with JQ-2025-. */
export const classCodes = (db: ReadHandle, prefix: string): string[] =>
  all(db, codes, { prefix }).map(({ code }) => code)

const names = select(
  { name: text() },
  "SELECT name FROM class WHERE season_id = :seasonId AND state <> 'cancelled'",
)

/** Names in use in a season, cancelled classes left out. */
export const classNames = (db: ReadHandle, seasonId: string): string[] =>
  all(db, names, { seasonId }).map(({ name }) => name)

/** Replaces the enterprises of a class; unchanged rows are left alone. */
export function saveClassEnterprises(
  tx: WriteHandle,
  classId: string,
  enterpriseIds: readonly string[],
): void {
  const before = enterpriseIdsOf(tx, classId)
  const gone = before.filter((id) => !enterpriseIds.includes(id))
  deleteRows(tx, classEnterprise, { classId, enterpriseId: gone })
  const added = enterpriseIds.filter((id) => !before.includes(id))
  insertRows(
    tx,
    classEnterprise,
    added.map((enterpriseId) => ({ classId, enterpriseId })),
  )
}

export const enterpriseIdsOf = (db: ReadHandle, classId: string): string[] =>
  rowsOf(db, classEnterprise, { classId }).map((row) => row.enterpriseId)

export const insertLessons = (tx: WriteHandle, lessons: readonly Lesson[]): void =>
  insertRows(tx, lesson, lessons)

/** Calls off the class's sittings that have no marks and lie after `today` or nowhere yet; sittings held stay as they are. */
export function callOffSittings(tx: WriteHandle, classId: string, reason: string, today: string): void {
  change(
    tx,
    `UPDATE sitting SET state = 'cancelled', cancel_reason = :reason
    WHERE state = 'planned' AND lesson_id IN (SELECT id FROM lesson WHERE class_id = :classId)
      AND NOT EXISTS (SELECT 1 FROM mark m WHERE m.sitting_id = sitting.id)
      AND id NOT IN (SELECT t.sitting_id FROM taught_sitting t WHERE t.class_id = :classId AND ${wasHeld('t', ':today')})`,
    { reason, classId, today },
  )
}
