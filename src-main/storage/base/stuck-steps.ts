// Which of one's own steps is offered to be taken back: asked after every change by every window, so a step's rows are read
// only in tables where something final was done since, or where a later step is stuck.
import { actOnOwners, finalActs, finallyTouched, newestFinalAct, tablesOfStep } from './built-on.ts'
import { rowImages } from './change-capture.ts'
import type { ReadHandle } from './handle.ts'
import { all, orNull, select, text } from './select.ts'

/**
 * Of these steps, newest first, the first that is not stuck, or null: something final rests on a stuck one, or a step that
 * is itself stuck does.
 */
export function firstNotStuck(db: ReadHandle, stepIds: readonly number[]): number | null {
  const last = newestFinalAct(db)
  const isActedOn = finalActs(db)
  const stuck = new Map<number, readonly string[]>()
  for (const id of stepIds) {
    if (id > last) return id
    const tables = tablesOfStep(db, id)
    const isStuck =
      actOnOwners(db, id, isActedOn) !== null ||
      tables.some((table) => isActedOn(table, id) && isAltered(db, table, finallyTouched(db, id, table))) ||
      tables.some((table) => isAltered(db, table, underStuck(db, id, table, stuck)))
    if (!isStuck) return id
    stuck.set(id, tables)
  }
  return null
}

interface KeptRow {
  readonly rowKey: string
  readonly afterImage: string | null
}

function isAltered(db: ReadHandle, table: string, rows: readonly KeptRow[]): boolean {
  const { current } = rowImages(db.connection.raw)(table)
  return rows.some(({ rowKey, afterImage }) => current(rowKey) !== afterImage)
}

const lastTouchedBy = select(
  { rowKey: text(), afterImage: orNull(text()) },
  `SELECT r.row_key AS rowKey, r.after_image AS afterImage FROM undo_row r
  WHERE r.step_id = :stepId AND r.table_name = :table AND (
    SELECT l.step_id FROM undo_row l INDEXED BY undo_row_key JOIN undo_step s ON s.id = l.step_id AND s.state IN ('done', 'final')
    WHERE l.table_name = r.table_name AND l.row_key = r.row_key AND l.step_id > :stepId ORDER BY l.step_id DESC LIMIT 1
  ) IN (SELECT value FROM json_each(:stuck))`,
)

/** The rows of a step in this table whose last change is one of the stuck steps. */
function underStuck(
  db: ReadHandle,
  stepId: number,
  table: string,
  stuck: ReadonlyMap<number, readonly string[]>,
): KeptRow[] {
  const above = [...stuck].flatMap(([id, tables]) => (tables.includes(table) ? [id] : []))
  return above.length === 0 ? [] : all(db, lastTouchedBy, { stepId, table, stuck: above })
}
