// The references between tables, as the database itself knows them.
import type Database from 'better-sqlite3'

export interface ForeignKey {
  readonly child: string
  readonly childColumn: string
  readonly parent: string
  readonly parentColumn: string
}

export function foreignKeys(raw: Database.Database): ForeignKey[] {
  return raw
    .prepare<[], ForeignKey>(
      `SELECT t.name AS child, f."from" AS childColumn, f."table" AS parent, coalesce(f."to", 'id') AS parentColumn
     FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f WHERE t.schema = 'main' AND t.type = 'table'`,
    )
    .all()
}
