// What a step's rows belong to, and whether something final was done to that since: a plan published, a class concluded.
// Such an act does not touch the rows that it rests on, so comparing the rows alone would not see it.
import type Database from 'better-sqlite3'
import { type ForeignKey, foreignKeys } from './foreign-keys.ts'

interface StepRow {
  readonly tableName: string
  /** The primary key's columns as JSON. */
  readonly rowKey: string
  readonly beforeImage: string | null
  readonly afterImage: string | null
}

interface LaterAct {
  readonly who: string
  readonly what: string
}

/** The newest final act after the step on something its rows belong to; an undo is none, it only took something back. */
export function finalActSince(
  raw: Database.Database,
  stepId: number,
  rows: readonly StepRow[],
): LaterAct | null {
  const ask = raw.prepare<[string, string, number], LaterAct>(
    `SELECT s.actor_name AS who, s.sentence AS what FROM undo_row r JOIN undo_step s ON s.id = r.step_id
      JOIN audit_entry a ON a.seq = s.audit_seq
    WHERE r.table_name = ? AND r.row_key = ? AND r.step_id > ? AND s.state = 'final' AND a.action <> 'accounts.undo'
    ORDER BY r.step_id DESC LIMIT 1`,
  )
  for (const { table, key } of ownersOf(raw, rows)) {
    const act = ask.get(table, key, stepId)
    if (act !== undefined) return act
  }
  return null
}

interface Owner {
  readonly table: string
  readonly key: string
}

/** Each row that the step's rows point at, once; for a sitting also the plans that place it. */
function ownersOf(raw: Database.Database, rows: readonly StepRow[]): Owner[] {
  const keys = Map.groupBy(foreignKeys(raw), (key) => key.child)
  const plans = raw.prepare<[string], { key: string }>(
    "SELECT json_object('id', plan_id) AS key FROM placement WHERE sitting_id = json_extract(?, '$.id')",
  )
  const owners = rows.flatMap((row) => [
    ...(keys.get(row.tableName) ?? []).flatMap((key) => ownerBy(key, row.afterImage ?? row.beforeImage)),
    ...(row.tableName === 'sitting' ? plans.all(row.rowKey).map(({ key }) => ({ table: 'plan', key })) : []),
  ])
  return [...new Map(owners.map((owner) => [`${owner.table}\0${owner.key}`, owner])).values()]
}

function ownerBy({ childColumn, parent, parentColumn }: ForeignKey, image: string | null): Owner[] {
  const values = image === null ? {} : (JSON.parse(image) as Record<string, unknown>) // images are flat objects of columns
  const value = values[childColumn]
  return value == null ? [] : [{ table: parent, key: JSON.stringify({ [parentColumn]: value }) }]
}
