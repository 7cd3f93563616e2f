// What a step's rows belong to, and whether something final was done to that since: a plan published, a class concluded.
// Such an act does not touch the rows that it rests on, so comparing the rows alone would not see it.
import { foreignKeys } from './foreign-keys.ts'
import type { ReadHandle } from './handle.ts'
import { all, first, integer, orNull, select, text } from './select.ts'

export interface LaterAct {
  readonly stepId: number
  readonly accountId: string
  readonly who: string
  readonly what: string
}

/** Rows of final acts are kept without images; an undo is final too, but only took something back. */
const finalRow = 'f.before_image IS NULL AND f.after_image IS NULL'

/** The newest final act after the step on the row of that table and key. */
const newestActOn = (table: string, key: string) => `(
  SELECT f.step_id FROM undo_row f INDEXED BY undo_row_final
    JOIN undo_step n ON n.id = f.step_id JOIN audit_entry a ON a.seq = n.audit_seq
  WHERE f.table_name = ${table} AND f.row_key = ${key} AND f.step_id > :stepId AND ${finalRow} AND a.action <> 'accounts.undo'
  ORDER BY f.step_id DESC LIMIT 1)`

const act = { stepId: integer(), accountId: text(), who: text(), what: text() }
const actColumns = 's.id AS stepId, s.account_id AS accountId, s.actor_name AS who, s.sentence AS what'

/** Whether a draft still places the row's sitting elsewhere than what is published: publishing other changes left it alone. */
const isDraftOnly = `EXISTS (
  SELECT 1 FROM plan p LEFT JOIN plan t ON t.season_id = p.season_id AND t.state = 'published'
    LEFT JOIN placement d ON d.plan_id = p.id AND d.sitting_id = r.row_key ->> 'sitting_id'
    LEFT JOIN placement q ON q.plan_id = t.id AND q.sitting_id = r.row_key ->> 'sitting_id'
  WHERE p.id = r.row_key ->> 'plan_id' AND p.state = 'draft' AND NOT (d.date IS q.date
    AND d.start_minute IS q.start_minute AND d.room_id IS q.room_id AND d.trainer_id IS q.trainer_id))`

const actOnOwner = (condition: string) => `
  SELECT ${actColumns} FROM undo_row r CROSS JOIN undo_step s ON s.id = ${newestActOn(
    ':parent',
    'json_object(:parentColumn, coalesce(r.after_image, r.before_image) ->> :childColumn)',
  )}
  WHERE r.step_id = :stepId AND r.table_name = :child ${condition} LIMIT 1`
const ownerAct = select(act, actOnOwner(''))
const planAct = select(act, actOnOwner(`AND NOT ${isDraftOnly}`))

/** A sitting belongs to the plans that place it. */
const placingPlanAct = select(
  act,
  `SELECT ${actColumns} FROM undo_row r CROSS JOIN placement p ON p.sitting_id = r.row_key ->> 'id'
    CROSS JOIN undo_step s ON s.id = ${newestActOn("'plan'", "json_object('id', p.plan_id)")}
  WHERE r.step_id = :stepId AND r.table_name = 'sitting' LIMIT 1`,
)

const touchedRow = { rowKey: text(), afterImage: orNull(text()) }
const finallyTouchedRows = select(
  touchedRow,
  `SELECT r.row_key AS rowKey, r.after_image AS afterImage FROM undo_row r
  WHERE r.step_id = :stepId AND r.table_name = :table AND ${newestActOn('r.table_name', 'r.row_key')} IS NOT NULL`,
)

/** The rows of a step in this table that a final act has touched since. */
export const finallyTouched = (db: ReadHandle, stepId: number, table: string) =>
  all(db, finallyTouchedRows, { stepId, table })

/** Undos are passed over step by step: each may have thousands of rows. */
const newestOnTable = select(
  { id: integer() },
  `WITH RECURSIVE step (id) AS (
    SELECT max(f.step_id) FROM undo_row f WHERE f.table_name = :table AND ${finalRow}
    UNION ALL
    SELECT (SELECT max(f.step_id) FROM undo_row f WHERE f.table_name = :table AND f.step_id < step.id AND ${finalRow})
    FROM step JOIN undo_step u ON u.id = step.id JOIN audit_entry a ON a.seq = u.audit_seq WHERE a.action = 'accounts.undo')
  SELECT u.id FROM step JOIN undo_step u ON u.id = step.id JOIN audit_entry a ON a.seq = u.audit_seq
  WHERE a.action <> 'accounts.undo'`,
)

/** Whether anything final was done in a table after a step: only then do the step's rows need to be looked at. */
export function finalActs(db: ReadHandle): (table: string, stepId: number) => boolean {
  const newest = new Map<string, number>()
  return (table, stepId) => {
    const known = newest.get(table) ?? first(db, newestOnTable, { table })?.id ?? 0
    newest.set(table, known)
    return known > stepId
  }
}

const newestStep = select(
  { id: integer() },
  `SELECT s.id FROM undo_step s JOIN audit_entry a ON a.seq = s.audit_seq
  WHERE s.state = 'final' AND a.action <> 'accounts.undo' ORDER BY s.id DESC LIMIT 1`,
)

/** The number of the newest final act, 0 where there is none: no earlier step needs to be looked at. */
export const newestFinalAct = (db: ReadHandle): number => first(db, newestStep)?.id ?? 0

const tableNames = select(
  { name: text() },
  `WITH RECURSIVE t (name) AS (
    SELECT min(table_name) FROM undo_row WHERE step_id = :stepId
    UNION ALL
    SELECT (SELECT min(table_name) FROM undo_row WHERE step_id = :stepId AND table_name > t.name) FROM t WHERE t.name IS NOT NULL)
  SELECT name FROM t WHERE name IS NOT NULL`,
)

/** The tables that a step has touched, each found by one look and not by reading its rows. */
export const tablesOfStep = (db: ReadHandle, stepId: number): string[] =>
  all(db, tableNames, { stepId }).map(({ name }) => name)

/** A final act after the step on something that its rows belong to, the newest on that, or null. */
export function actOnOwners(db: ReadHandle, stepId: number, isActedOn = finalActs(db)): LaterAct | null {
  const tables = tablesOfStep(db, stepId)
  for (const { child, childColumn, parent, parentColumn } of foreignKeys(db.connection.raw)) {
    if (!tables.includes(child) || !isActedOn(parent, stepId)) continue
    const statement = child === 'placement' && parent === 'plan' ? planAct : ownerAct
    const found = first(db, statement, { stepId, child, childColumn, parent, parentColumn })
    if (found !== null) return found
  }
  const isPlaced = tables.includes('sitting') && isActedOn('plan', stepId)
  return isPlaced ? first(db, placingPlanAct, { stepId }) : null
}
