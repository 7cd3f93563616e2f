// After rows were taken back: whether anything would be left pointing at nothing. Asks only about the rows touched,
// because checking every foreign key of ten years of marks takes seconds.
import type Database from 'better-sqlite3'
import { type ForeignKey, foreignKeys } from './foreign-keys.ts'

export interface RestoredRow {
  readonly tableName: string
  /** The primary key's columns as JSON. */
  readonly rowKey: string
  /** The row as it was put back; null where it is gone. */
  readonly beforeImage: string | null
}

/** The table at the other end of the first broken reference, or null. */
export function danglingTable(raw: Database.Database, rows: readonly RestoredRow[]): string | null {
  const keys = foreignKeys(raw)
  for (const [table, ofTable] of Map.groupBy(rows, (row) => row.tableName)) {
    const gone = ofTable.filter((row) => row.beforeImage === null).map((row) => row.rowKey)
    const kept = ofTable.flatMap((row) => row.beforeImage ?? [])
    const broken =
      keys.find((key) => key.parent === table && isPointedAt(raw, key, gone))?.child ??
      keys.find((key) => key.child === table && lacksParent(raw, key, kept))?.parent
    if (broken !== undefined) return broken
  }
  return null
}

function isPointedAt(raw: Database.Database, key: ForeignKey, gone: readonly string[]): boolean {
  const { child, childColumn, parentColumn } = key
  const ask = raw.prepare(
    `SELECT 1 FROM "${child}" WHERE "${childColumn}" = json_extract(?, '$.${parentColumn}') LIMIT 1`,
  )
  return gone.some((rowKey) => ask.get(rowKey) !== undefined)
}

function lacksParent(raw: Database.Database, key: ForeignKey, kept: readonly string[]): boolean {
  const { childColumn, parent, parentColumn } = key
  const value = `json_extract(@image, '$.${childColumn}')`
  const ask = raw.prepare(
    `SELECT 1 WHERE ${value} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${parent}" WHERE "${parentColumn}" = ${value})`,
  )
  return kept.some((image) => ask.get({ image }) !== undefined)
}
