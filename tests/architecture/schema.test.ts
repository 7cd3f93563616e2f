import { join } from 'node:path'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src-main/storage/base/open-database.ts'
import { tableOwners } from '../../src-main/storage/base/tables.ts'
import { root, sourcesBelow } from './sources.ts'

const db = openDatabase(':memory:', join(root, 'resources/migrations'))
afterAll(() => db.connection.raw.close())

const tables = db.connection.raw
  .prepare<[], { name: string; strict: number }>(
    "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  .all()

describe('the schema', () => {
  it('every table is STRICT', () => {
    expect(tables.filter((table) => table.strict === 0).map((table) => table.name)).toEqual([])
  })

  it('every table is captured for undo or append-only by name', () => {
    const kept = ['audit_entry', 'undo_step', 'undo_row', 'key_slot', 'ledger_line']
    const known = [...Object.keys(tableOwners), ...kept]
    expect(tables.map((table) => table.name).sort()).toEqual(known.sort())
  })

  it("Drizzle's view names exactly the columns that the migrations make", async () => {
    const schemas = sourcesBelow('src-main/storage').filter(({ path }) => path.endsWith('/schema.ts'))
    expect(schemas.length).toBeGreaterThan(10)
    for (const { path } of schemas) {
      const module: Record<string, unknown> = await import(join(root, path))
      for (const table of Object.values(module)) {
        if (!is(table, SQLiteTable)) continue
        const declared = Object.values(getTableColumns(table))
          .map((column) => column.name)
          .sort()
        const real = db.connection.raw
          .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
          .all(getTableName(table))
        expect(declared, getTableName(table)).toEqual(real.map((column) => column.name).sort())
      }
    }
  })
})
