// Any table can be made anew by a migration, whoever points at it, and nothing is lost on the way.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endCapture, startCapture } from '../../../src-main/storage/base/change-capture.ts'
import { foreignKeys } from '../../../src-main/storage/base/foreign-keys.ts'
import type { WriteHandle } from '../../../src-main/storage/base/handle.ts'
import type { MigrationStep } from '../../../src-main/storage/base/migration-steps.ts'
import { openDatabase } from '../../../src-main/storage/base/open-database.ts'
import { rebuildTable } from '../../../src-main/storage/base/rebuild-table.ts'
import { capturedTables } from '../../../src-main/storage/base/tables.ts'
import { saveUndoStep, undoObstacle, undoRows } from '../../../src-main/storage/base/undo-store.ts'
import {
  latest,
  migrations,
  rowsOf,
  schemaOf,
  tablesOf,
  touchTables,
  writeFilledPalace,
} from '../../support/palace-files.ts'

let template: string
let folder: string
let file: string
let db: WriteHandle
beforeAll(async () => {
  template = join(mkdtempSync(join(tmpdir(), 'seven-pm-rebuild-')), 'palace.db')
  await writeFilledPalace(template)
})
afterAll(() => rmSync(join(template, '..'), { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seven-pm-rebuild-'))
  file = join(folder, 'palace.db')
  copyFileSync(template, file)
  db = openDatabase(file, migrations)
})
afterEach(() => {
  db.connection.raw.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Opens the same file with a program that has these steps more. */
function upgrade(...runs: MigrationStep['run'][]): void {
  db.connection.raw.close()
  const steps = runs.map((run, index) => ({ number: latest + 1 + index, name: 'rebuild', run }))
  db = openDatabase(file, migrations, steps)
}

const sqlOf = (raw: Database.Database, table: string): string =>
  raw
    .prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck()
    .get(table) ?? ''

/** The same table again, after a change of its text. */
const rebuild =
  (table: string, change: (sql: string) => string = (sql) => sql, select = `SELECT * FROM "${table}"`) =>
  (raw: Database.Database) =>
    rebuildTable(raw, table, change(sqlOf(raw, table)), select)

/** Runs the work as a captured step that can be taken back, and returns its number. */
function step(work: () => void): number {
  startCapture(db.connection.raw)
  work()
  const record = {
    accountId: 'a',
    actorName: '甲',
    auditSeq: 1,
    sentence: '改一改',
    doneAt: 1,
    isUndoable: true,
  }
  saveUndoStep(db, record, endCapture(db.connection.raw))
  return Number(db.connection.raw.prepare('SELECT max(id) FROM undo_step').pluck().get())
}
const undo = (id: number) => db.connection.raw.transaction(() => undoRows(db, id))()
const data = () => rowsOf(db.connection.raw, capturedTables)

function expectWhole(): void {
  expect(db.connection.raw.pragma('foreign_key_check')).toEqual([])
  expect(db.connection.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.connection.raw.pragma('foreign_keys', { simple: true })).toBe(1)
}

describe('a table made anew', () => {
  it('every table that others point at, and every other, keeps rows, indexes, triggers and what can be taken back', () => {
    const referenced = new Set(foreignKeys(db.connection.raw).map(({ parent }) => parent))
    expect(referenced.size).toBeGreaterThan(15)
    for (const table of tablesOf(db.connection.raw))
      expect(rowsOf(db.connection.raw, [table]).get(table), table).not.toEqual([])
    const untouched = data()
    const id = step(() => touchTables(db.connection.raw, capturedTables))
    for (const [table, rows] of untouched)
      expect(rowsOf(db.connection.raw, [table]).get(table), table).not.toEqual(rows)
    const [rows, schema] = [rowsOf(db.connection.raw), schemaOf(db.connection.raw)]
    upgrade(
      ...[...referenced].map((table) => rebuild(table)),
      ...tablesOf(db.connection.raw).map((table) => rebuild(table)),
    )
    expect(schemaOf(db.connection.raw)).toEqual(schema)
    expect(rowsOf(db.connection.raw)).toEqual(rows)
    expectWhole()
    expect(undoObstacle(db, id)).toBeNull()
    undo(id)
    expect(data()).toEqual(untouched)
    expectWhole()
  })

  it('notes its changes again, refuses what its rules and its references refuse, and keeps append-only rows', () => {
    upgrade(rebuild('worker'), rebuild('union_node'), rebuild('ledger_line'))
    const before = data()
    const id = step(() =>
      db.connection.raw.exec("UPDATE worker SET note = 'x'; UPDATE union_node SET note = 'y'"),
    )
    undo(id)
    expect(data()).toEqual(before)
    expect(() => db.connection.raw.exec('DELETE FROM union_node WHERE parent_id IS NULL')).toThrow(
      'FOREIGN KEY',
    )
    expect(() => db.connection.raw.exec("UPDATE union_node SET parent_id = 'nobody'")).toThrow('FOREIGN KEY')
    expect(() => db.connection.raw.exec('DELETE FROM ledger_line')).toThrow('append-only')
    expect(() =>
      db.connection.raw.exec('UPDATE worker SET id_number_hash = (SELECT min(id_number_hash) FROM worker)'),
    ).toThrow('UNIQUE')
  })

  it('stays in reach of views and of the triggers of other tables', () => {
    upgrade(
      (raw) =>
        raw.exec(`CREATE VIEW town AS SELECT id, name FROM union_node WHERE level = 'town';
          CREATE TRIGGER site_named AFTER UPDATE OF name ON site BEGIN UPDATE union_node SET note = new.name; END`),
      rebuild('union_node'),
      rebuild('site'),
    )
    db.connection.raw.exec("UPDATE site SET name = '新址'")
    expect(db.connection.raw.prepare('SELECT DISTINCT note FROM union_node').pluck().all()).toEqual(['新址'])
    expect(db.connection.raw.prepare('SELECT count(*) FROM town').pluck().get()).toBeGreaterThan(0)
  })

  it('refuses to lose rows, another name, and foreign keys that are on', () => {
    const refused = (run: MigrationStep['run'], why: string) =>
      expect(() => db.connection.raw.transaction(() => run(db.connection.raw))()).toThrow(why)
    refused(rebuild('site'), 'foreign keys off')
    db.connection.raw.pragma('foreign_keys = OFF')
    refused(
      rebuild('site', (sql) => sql, 'SELECT * FROM site LIMIT 1'),
      'lose or double',
    )
    refused(
      rebuild('site', (sql) => sql.replace('site', 'place')),
      'must be CREATE TABLE site',
    )
    db.connection.raw.pragma('foreign_keys = ON')
  })
})

describe('what was done before a table changed', () => {
  const site = 'id, parent_id, kind, name, note' // all but the address
  const shrunk = (sql: string) =>
    sql.replace(/address TEXT NOT NULL DEFAULT '',/, 'rank INTEGER NOT NULL DEFAULT 7, phone TEXT,')
  const sites = () =>
    db.connection.raw.prepare<[], Record<string, unknown>>('SELECT * FROM site ORDER BY id').all()

  it('is still taken back: a new column has its default, a removed one is gone', () => {
    const before = sites()
    const changed = step(() =>
      db.connection.raw.exec(`UPDATE site SET name = name || '旧 "址"\\线', address = '某路'`),
    )
    const removed = step(() => db.connection.raw.exec('DELETE FROM room_closure; DELETE FROM site_closure'))
    upgrade(rebuild('site', shrunk, `SELECT ${site} FROM site`), (raw) =>
      raw.exec(
        'ALTER TABLE site_closure ADD COLUMN is_public INTEGER NOT NULL DEFAULT 1 CHECK (is_public IN (0, 1))',
      ),
    )
    for (const id of [removed, changed]) {
      expect(undoObstacle(db, id)).toBeNull()
      undo(id)
    }
    expect(sites()).toEqual(before.map(({ address: _address, ...row }) => ({ ...row, rank: 7, phone: null })))
    expect(db.connection.raw.prepare('SELECT is_public FROM site_closure').pluck().all()).toEqual([1])
    expectWhole()
  })

  it('is said truly where the column was changed since', () => {
    const changed = step(() => db.connection.raw.exec("UPDATE site SET name = name || 'x'"))
    upgrade(rebuild('site', shrunk, `SELECT ${site} FROM site`))
    step(() => db.connection.raw.exec('UPDATE site SET rank = 8'))
    expect(undoObstacle(db, changed)).toMatchObject({ who: '甲', what: '改一改' })
  })

  it.each<[string, MigrationStep['run']]>([
    [
      'a new column without default',
      rebuild(
        'site',
        (sql) => sql.replace(/address TEXT.*',/, 'rank INTEGER NOT NULL,'),
        `SELECT ${site}, 1 AS rank FROM site`,
      ),
    ],
    [
      'another key',
      rebuild('site', (sql) =>
        sql
          .replace('id TEXT PRIMARY KEY', 'id TEXT NOT NULL')
          .replace('name TEXT NOT NULL', 'name TEXT NOT NULL PRIMARY KEY'),
      ),
    ],
  ])('must be said by the step where only it can know: %s', (_, run) => {
    step(() => db.connection.raw.exec("UPDATE site SET name = name || 'x'"))
    expect(() =>
      upgrade(
        (raw) => raw.exec('UPDATE site SET parent_id = NULL; UPDATE enterprise SET branch_id = NULL'),
        run,
      ),
    ).toThrow('the step must')
    db = openDatabase(file, migrations)
  })
})
