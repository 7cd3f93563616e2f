// Keeps what each command touched, so that its own author can take it back as long as nobody has built on it.
import { undoRow, undoStep } from '../accounts/schema.ts'
import { actOnOwners, type LaterAct } from './built-on.ts'
import { keepCaptured, removeKept, restoreKept, rowImages } from './change-capture.ts'
import { danglingTable } from './dangling-rows.ts'
import type { ReadHandle, WriteHandle } from './handle.ts'
import { change, rowsOf, updateRows } from './rows.ts'
import { all, first, integer, only, select, text } from './select.ts'

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

const inserted = select(
  { id: integer() },
  `INSERT INTO undo_step (account_id, actor_name, audit_seq, sentence, done_at, state)
  VALUES (:accountId, :actorName, :auditSeq, :sentence, :doneAt, :state) RETURNING id`,
)

/** Keeps what was noted in these tables. @returns the step's id. */
export function saveUndoStep(tx: WriteHandle, record: UndoRecord, tables: readonly string[]): number {
  const { isUndoable, ...step } = record
  const { id } = only(tx, inserted, { ...step, state: isUndoable ? 'done' : 'final' })
  keepCaptured(tx.connection.raw, id, tables, { withImages: isUndoable })
  change(tx, 'DELETE FROM undo_step WHERE done_at < :before', { before: record.doneAt - KEPT_MS })
  return id
}

const undoable = select(
  { id: integer(), sentence: text(), doneAt: integer(), action: text() },
  `SELECT s.id, s.sentence, s.done_at AS doneAt, a.action
  FROM undo_step s JOIN audit_entry a ON a.seq = s.audit_seq
  WHERE s.account_id = :accountId AND s.state = 'done' ORDER BY s.id DESC LIMIT :limit`,
)

/** Newest first; action is the procedure that did it (classes.enrol). */
export const undoableSteps = (db: ReadHandle, accountId: string, limit = 50) =>
  all(db, undoable, { accountId, limit })

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
export function undoObstacle(db: ReadHandle, stepId: number): UndoObstacle | null {
  const rows = keptRows(db, stepId)
  const [altered] = alteredOf(db, rows)
  if (altered === undefined) return actOnOwners(db, stepId)
  return laterStep(db, altered, stepId) ?? { stepId: null, accountId: null, who: '系统', what: '其他修改' }
}

type UndoRow = ReturnType<typeof keptRows>[number]

function alteredOf(db: ReadHandle, rows: readonly UndoRow[]): UndoRow[] {
  const images = rowImages(db.connection.raw)
  return rows.filter((row) => images(row.tableName).current(row.rowKey) !== row.afterImage)
}

const laterTouch = select(
  { stepId: integer(), accountId: text(), who: text(), what: text() },
  `SELECT s.id AS stepId, s.account_id AS accountId, s.actor_name AS who, s.sentence AS what
  FROM undo_row r JOIN undo_step s ON s.id = r.step_id
  WHERE r.table_name = :tableName AND r.row_key = :rowKey AND r.step_id > :stepId AND s.state IN ('done', 'final')
  ORDER BY r.step_id DESC LIMIT 1`,
)

/** The last to touch a row after a step, unless that was taken back. */
const laterStep = (db: ReadHandle, { tableName, rowKey }: UndoRow, stepId: number): LaterAct | null =>
  first(db, laterTouch, { tableName, rowKey, stepId })

const tablesOf = select(
  { tableName: text() },
  'SELECT DISTINCT table_name AS tableName FROM undo_row WHERE step_id = :stepId',
)

/**
 * Restores the rows of a step as they were. Foreign keys are checked at the end of the transaction's own statements.
 * All rows are taken out before any is put back: a unique value may have passed from one row of the step to another.
 */
export function undoRows(tx: WriteHandle, stepId: number): void {
  const { raw } = tx.connection
  raw.pragma('defer_foreign_keys = ON')
  const tables = all(tx, tablesOf, { stepId }).map(({ tableName }) => tableName)
  for (const table of tables) removeKept(raw, stepId, table)
  for (const table of tables) restoreKept(raw, stepId, table)
  updateRows(tx, undoStep, { id: stepId }, { state: 'undone' })
}

/** The table at the other end of a reference that the restored rows would break, or null. */
export const danglingAfter = (db: ReadHandle, stepId: number): string | null =>
  danglingTable(db.connection.raw, keptRows(db, stepId))

const keptRows = (db: ReadHandle, stepId: number) => rowsOf(db, undoRow, { stepId })
