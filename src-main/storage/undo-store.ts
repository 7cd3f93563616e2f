// Keeps what each command touched, so that its own author can take it back as long as nobody has built on it.
import { and, desc, eq, gt, inArray, lt } from 'drizzle-orm'
import { finalActSince } from './built-on.ts'
import { rowImages, type TouchedRow } from './change-capture.ts'
import { danglingTable } from './dangling-rows.ts'
import type { Handle } from './handle.ts'
import { auditEntry, undoRow, undoStep } from './schema/accounts.ts'

const KEPT_MS = 30 * 24 * 60 * 60 * 1000

export interface UndoRecord {
  readonly accountId: string
  readonly actorName: string
  readonly auditSeq: number
  readonly sentence: string
  readonly doneAt: number
  /** false where only a reversing command may take it back (ledgers, claims, publication, accounts). */
  readonly isUndoable: boolean
}

export function saveUndoStep(db: Handle, record: UndoRecord, rows: readonly TouchedRow[]): void {
  const { isUndoable, ...step } = record
  const state = isUndoable ? 'done' : 'final'
  const { id } = db.orm
    .insert(undoStep)
    .values({ ...step, state })
    .returning({ id: undoStep.id })
    .get()
  const insert = db.raw.prepare(
    'INSERT INTO undo_row (step_id, table_name, row_key, before_image, after_image) VALUES (?, ?, ?, ?, ?)',
  )
  for (const row of rows)
    insert.run(id, row.table, row.key, isUndoable ? row.before : null, isUndoable ? row.after : null)
  db.orm
    .delete(undoStep)
    .where(lt(undoStep.doneAt, record.doneAt - KEPT_MS))
    .run()
}

/** Newest first; action is the procedure that did it (classes.enrol). */
export function undoableSteps(db: Handle, accountId: string, limit = 50) {
  return db.orm
    .select({
      id: undoStep.id,
      sentence: undoStep.sentence,
      doneAt: undoStep.doneAt,
      action: auditEntry.action,
    })
    .from(undoStep)
    .innerJoin(auditEntry, eq(auditEntry.seq, undoStep.auditSeq))
    .where(and(eq(undoStep.accountId, accountId), eq(undoStep.state, 'done')))
    .orderBy(desc(undoStep.id))
    .limit(limit)
    .all()
}

export interface UndoObstacle {
  readonly who: string
  readonly what: string
}

/**
 * Who has changed a row of the step since, and with what; or who has done something final (published, concluded) to what
 * its rows belong to. null where nothing stands in the way.
 */
export function undoObstacle(db: Handle, stepId: number): UndoObstacle | null {
  const images = rowImages(db.raw)
  const rows = rowsOf(db, stepId)
  for (const row of rows) {
    if (images(row.tableName).current(row.rowKey) === row.afterImage) continue
    const later = db.orm
      .select({ who: undoStep.actorName, what: undoStep.sentence })
      .from(undoRow)
      .innerJoin(undoStep, eq(undoStep.id, undoRow.stepId))
      .where(
        and(
          eq(undoRow.tableName, row.tableName),
          eq(undoRow.rowKey, row.rowKey),
          gt(undoRow.stepId, stepId),
          inArray(undoStep.state, ['done', 'final']),
        ),
      )
      .orderBy(desc(undoRow.stepId))
      .limit(1)
      .get()
    return later ?? { who: '系统', what: '其他修改' }
  }
  return finalActSince(db.raw, stepId, rows)
}

/**
 * Restores the rows of a step as they were. Foreign keys are checked at the end of the transaction's own statements.
 * All rows are taken out before any is put back: a unique value may have passed from one row of the step to another.
 */
export function undoRows(db: Handle, stepId: number): void {
  db.raw.pragma('defer_foreign_keys = ON')
  const rows = rowsOf(db, stepId)
  const images = rowImages(db.raw)
  for (const row of rows) images(row.tableName).remove(row.rowKey)
  for (const row of rows) if (row.beforeImage !== null) images(row.tableName).insert(row.beforeImage)
  db.orm.update(undoStep).set({ state: 'undone' }).where(eq(undoStep.id, stepId)).run()
}

/** The table at the other end of a reference that the restored rows would break, or null. */
export const danglingAfter = (db: Handle, stepId: number): string | null =>
  danglingTable(db.raw, rowsOf(db, stepId))

const rowsOf = (db: Handle, stepId: number) =>
  db.orm.select().from(undoRow).where(eq(undoRow.stepId, stepId)).all()
