// A palace that the first version has left, full, opened by this one: every row, the schema of a new file, and everything
// that could be taken back still can.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowImages } from '../../../src-main/storage/base/change-capture.ts'
import type { WriteHandle } from '../../../src-main/storage/base/handle.ts'
import { openDatabase } from '../../../src-main/storage/base/open-database.ts'
import { capturedTables } from '../../../src-main/storage/base/tables.ts'
import { undoObstacle, undoRows } from '../../../src-main/storage/base/undo-store.ts'
import {
  columnsOf,
  emptyPalaceOf,
  latest,
  migrations,
  oldPalaceOf,
  schemaOf,
  tablesOf,
  touchTables,
  versionOf,
  writeFilledPalace,
} from '../../support/palace-files.ts'

/** Rows of each table, of which only the columns that the first version knew are compared. */
type Contents = ReadonlyMap<string, readonly string[]>

let folder: string
let tables: ReadonlyMap<string, string>
let filled: Contents
let touched: Contents
let stepId: number
let db: WriteHandle

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seven-pm-first-'))
  await writeFilledPalace(join(folder, 'present.db'))
  oldPalaceOf(1, join(folder, 'palace.db'), join(folder, 'present.db'))
  const old = new Database(join(folder, 'palace.db'))
  const names = tablesOf(old).filter((table) => capturedTables.includes(table))
  tables = new Map(
    names.map((table) => [
      table,
      columnsOf(old, table)
        .map(({ name }) => `"${name}"`)
        .join(),
    ]),
  )
  filled = contentsOf(old)
  stepId = touchAll(old)
  touched = contentsOf(old)
  old.close()
  db = openDatabase(join(folder, 'palace.db'), migrations)
})
afterAll(() => {
  db.connection.raw.close()
  rmSync(folder, { recursive: true, force: true })
})

const contentsOf = (raw: Database.Database): Contents =>
  new Map(
    [...tables].map(([table, columns]) => {
      const rows = raw.prepare(`SELECT ${columns} FROM "${table}"`).all()
      return [table, rows.map((row) => JSON.stringify(row)).sort()]
    }),
  )

/** A step as the first version kept it, with the images of a row in every table. */
function touchAll(raw: Database.Database): number {
  const images = rowImages(raw)
  const taken = () =>
    [...tables.keys()].flatMap((table) => {
      const keys = columnsOf(raw, table).flatMap(({ name, pk }) => (pk > 0 ? `'${name}', "${name}"` : []))
      const all = raw.prepare<[], string>(`SELECT json_object(${keys}) FROM "${table}"`).pluck().all()
      return all.map((key) => [`${table}\n${key}`, images(table).current(key)] as const)
    })
  const before = new Map(taken())
  touchTables(raw, [...tables.keys()])
  const after = new Map(taken())
  raw.exec("INSERT INTO undo_step VALUES (NULL, 'a', '甲', 1, '旧步骤', 1, 'done')")
  const id = Number(raw.prepare('SELECT max(id) FROM undo_step').pluck().get())
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(name) ?? null, after.get(name) ?? null]
    if (was !== is)
      raw.prepare('INSERT INTO undo_row VALUES (?, ?, ?, ?, ?)').run(id, ...name.split('\n'), was, is)
  }
  return id
}

it('has every row, and the schema of a new file', () => {
  const made = emptyPalaceOf(latest, ':memory:')
  expect([versionOf(db.connection.raw), schemaOf(db.connection.raw)]).toEqual([latest, schemaOf(made)])
  made.close()
  expect(contentsOf(db.connection.raw)).toEqual(touched)
  expect(db.connection.raw.pragma('foreign_key_check')).toEqual([])
  expect(db.connection.raw.pragma('integrity_check', { simple: true })).toBe('ok')
})

it('takes back what was done before, in every table', () => {
  expect(tables.size).toBeGreaterThan(30)
  for (const table of tables.keys()) expect(touched.get(table), table).not.toEqual(filled.get(table))
  expect(undoObstacle(db, stepId)).toBeNull()
  db.connection.raw.transaction(() => undoRows(db, stepId))()
  expect(contentsOf(db.connection.raw)).toEqual(filled)
  expect(db.connection.raw.pragma('foreign_key_check')).toEqual([])
})
