// Keeps what each command touched, so that its own author can take it back as long as nobody has built on it.
import { and, desc, eq, lt } from 'drizzle-orm'
import { auditEntry, undoRow, undoStep } from '../accounts/schema.ts'
import { actOnOwners, type LaterAct } from './built-on.ts'
import { keepCaptured, removeKept, restoreKept, rowImages } from './change-capture.ts'
import { danglingTable } from './dangling-rows.ts'
import type { Handle } from './handle.ts'

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

/** Keeps what was noted in these tables. @returns the step's id. */
export function saveUndoStep(db: Handle, record: UndoRecord, tables: readonly string[]): number {
  const { isUndoable, ...step } = record
  const state = isUndoable ? 'done' : 'final'
  const { id } = db.orm
    .insert(undoStep)
    .values({ ...step, state })
    .returning({ id: undoStep.id })
    .get()
  keepCaptured(db.raw, id, tables, { withImages: isUndoable })
  db.orm
    .delete(undoStep)
    .where(lt(undoStep.doneAt, record.doneAt - KEPT_MS))
    .run()
  return id
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

/** accountId and stepId are null where no step is known to have done it. */
export interface UndoObstacle {
  readonly stepId: number | null
  readonly accountId: string | null
  readonly who: string
  readonly what: string
}

/**
 * Who has changed a row of the step since, and with what; or who has done something final (published, concluded) to what
 * its rows belong to. null where nothing stands in the way.
 */
export function undoObstacle(db: Handle, stepId: number): UndoObstacle | null {
  const rows = rowsOf(db, stepId)
  const [altered] = alteredOf(db, rows)
  if (altered === undefined) return actOnOwners(db, stepId)
  return laterStep(db)(altered, stepId) ?? { stepId: null, accountId: null, who: '系统', what: '其他修改' }
}

type UndoRow = ReturnType<typeof rowsOf>[number]

function alteredOf(db: Handle, rows: readonly UndoRow[]): UndoRow[] {
  const images = rowImages(db.raw)
  return rows.filter((row) => images(row.tableName).current(row.rowKey) !== row.afterImage)
}

/** The last to touch a row after a step, unless that was taken back. */
function laterStep(db: Handle): (row: UndoRow, stepId: number) => LaterAct | undefined {
  const ask = db.raw.prepare<[string, string, number], LaterAct>(
    `SELECT s.id AS stepId, s.account_id AS accountId, s.actor_name AS who, s.sentence AS what
    FROM undo_row r JOIN undo_step s ON s.id = r.step_id
    WHERE r.table_name = ? AND r.row_key = ? AND r.step_id > ? AND s.state IN ('done', 'final')
    ORDER BY r.step_id DESC LIMIT 1`,
  )
  return ({ tableName, rowKey }, stepId) => ask.get(tableName, rowKey, stepId)
}

/**
 * Restores the rows of a step as they were. Foreign keys are checked at the end of the transaction's own statements.
 * All rows are taken out before any is put back: a unique value may have passed from one row of the step to another.
 */
export function undoRows(db: Handle, stepId: number): void {
  db.raw.pragma('defer_foreign_keys = ON')
  const tables = db.raw
    .prepare<[number], string>('SELECT DISTINCT table_name FROM undo_row WHERE step_id = ?')
    .pluck()
    .all(stepId)
  for (const table of tables) removeKept(db.raw, stepId, table)
  for (const table of tables) restoreKept(db.raw, stepId, table)
  db.orm.update(undoStep).set({ state: 'undone' }).where(eq(undoStep.id, stepId)).run()
}

/** The table at the other end of a reference that the restored rows would break, or null. */
export const danglingAfter = (db: Handle, stepId: number): string | null =>
  danglingTable(db.raw, rowsOf(db, stepId))

const rowsOf = (db: Handle, stepId: number) =>
  db.orm.select().from(undoRow).where(eq(undoRow.stepId, stepId)).all()
