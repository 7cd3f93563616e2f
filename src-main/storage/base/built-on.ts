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

export interface LaterAct {
  readonly stepId: number
  readonly accountId: string
  readonly who: string
  readonly what: string
}

/**
 * The newest final act after the step on something its rows belong to, or on one of those that have been altered since;
 * an undo is none, it only took something back.
 */
export function finalActSince(
  raw: Database.Database,
  stepId: number,
  rows: readonly StepRow[],
  altered: readonly StepRow[] = [],
): LaterAct | null {
  const ask = raw.prepare<[string, string, number], LaterAct>(
    `SELECT s.id AS stepId, s.account_id AS accountId, s.actor_name AS who, s.sentence AS what FROM undo_row r JOIN undo_step s ON s.id = r.step_id
      JOIN audit_entry a ON a.seq = s.audit_seq
    WHERE r.table_name = ? AND r.row_key = ? AND r.step_id > ? AND s.state = 'final' AND a.action <> 'accounts.undo'
    ORDER BY r.step_id DESC LIMIT 1`,
  )
  const own = altered.map(({ tableName, rowKey }) => ({ table: tableName, key: rowKey }))
  for (const { table, key } of [...own, ...ownersOf(raw, rows)]) {
    const act = ask.get(table, key, stepId)
    if (act !== undefined) return act
  }
  return null
}

/** The number of the newest final act, 0 where there is none: no earlier step needs to be looked at. */
export function newestFinalAct(raw: Database.Database): number {
  const newest = raw
    .prepare<[], { id: number }>(
      `SELECT s.id FROM undo_step s JOIN audit_entry a ON a.seq = s.audit_seq
      WHERE s.state = 'final' AND a.action <> 'accounts.undo' ORDER BY s.id DESC LIMIT 1`,
    )
    .get()
  return newest?.id ?? 0
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
  const isDraftOnly = draftOnly(raw)
  const owners = rows.flatMap((row) => [
    ...(keys.get(row.tableName) ?? [])
      .filter((key) => key.parent !== 'plan' || !isDraftOnly(row))
      .flatMap((key) => ownerBy(key, row.afterImage ?? row.beforeImage)),
    ...(row.tableName === 'sitting' ? plans.all(row.rowKey).map(({ key }) => ({ table: 'plan', key })) : []),
  ])
  return [...new Map(owners.map((owner) => [`${owner.table}\0${owner.key}`, owner])).values()]
}

/** Whether a draft still places the row's sitting elsewhere than what is published: publishing other changes left it alone. */
function draftOnly(raw: Database.Database): (row: StepRow) => boolean {
  const ask = raw.prepare<[{ key: string }]>(
    `SELECT 1 FROM plan p LEFT JOIN plan t ON t.season_id = p.season_id AND t.state = 'published'
      LEFT JOIN placement d ON d.plan_id = p.id AND d.sitting_id = @key ->> 'sitting_id'
      LEFT JOIN placement q ON q.plan_id = t.id AND q.sitting_id = @key ->> 'sitting_id'
    WHERE p.id = @key ->> 'plan_id' AND p.state = 'draft' AND NOT (d.date IS q.date
      AND d.start_minute IS q.start_minute AND d.room_id IS q.room_id AND d.trainer_id IS q.trainer_id)`,
  )
  return ({ tableName, rowKey }) => tableName === 'placement' && ask.get({ key: rowKey }) !== undefined
}

function ownerBy({ childColumn, parent, parentColumn }: ForeignKey, image: string | null): Owner[] {
  const values = image === null ? {} : (JSON.parse(image) as Record<string, unknown>) // images are flat objects of columns
  const value = values[childColumn]
  return value == null ? [] : [{ table: parent, key: JSON.stringify({ [parentColumn]: value }) }]
}
