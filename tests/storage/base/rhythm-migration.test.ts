// A palace that has worked with the first schema only and is then opened by a program that knows the rhythm.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rowImages } from '../../../src-main/storage/base/change-capture.ts'
import type { WriteHandle } from '../../../src-main/storage/base/handle.ts'
import { openDatabase } from '../../../src-main/storage/base/open-database.ts'
import { undoableSteps, undoObstacle, undoRows } from '../../../src-main/storage/base/undo-store.ts'

const migrations = join(import.meta.dirname, '..', '..', '..', 'resources', 'migrations')
/** What a note may hold; an image must come through to the letter. */
const note = '赶单 "甲"\\线\n第二行 😀 </x>'
const oldKinds = ['peak', 'shutdown', 'stocktaking', 'overtime']
const grown = ['enterprise', 'shift_system', 'shift_team', 'production_period', 'class']

let folder: string
let steps: Readonly<Record<'made' | 'changed' | 'removed', number>>
let before: Record<string, unknown[]>
let db: WriteHandle

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seven-pm-rhythm-'))
  const old = new Database(join(folder, 'palace.db'))
  old.exec(readFileSync(join(migrations, '0001-spine.sql'), 'utf8'))
  old.pragma('user_version = 1')
  steps = { made: step(old, fill), changed: step(old, change), removed: step(old, remove) }
  before = Object.fromEntries(grown.map((table) => [table, rowsOf(old, table)]))
  old.close()
  db = openDatabase(join(folder, 'palace.db'), migrations)
})
afterEach(() => {
  db.connection.raw.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Does the work as one step that can be taken back, with the images of all rows that it touched. */
function step(raw: Database.Database, work: (raw: Database.Database) => void): number {
  const keysOf = (table: string) => (rowsOf(raw, table) as { id: string }[]).map(({ id }) => id) // every table has an id
  const images = rowImages(raw)
  const taken = () =>
    new Map(
      grown.flatMap((table) =>
        keysOf(table).map((id) => {
          const key = JSON.stringify({ id })
          return [`${table} ${key}`, images(table).current(key)] as const
        }),
      ),
    )
  const was = taken()
  work(raw)
  const is = taken()
  raw.exec("INSERT INTO audit_entry VALUES (NULL, 1, 'a', '甲', 'enterprises.save', '旧步骤', NULL, '', '')")
  raw.exec("INSERT INTO undo_step SELECT NULL, 'a', '甲', max(seq), '旧步骤', 1, 'done' FROM audit_entry")
  const id = Number(raw.prepare('SELECT max(id) FROM undo_step').pluck().get())
  const insert = raw.prepare('INSERT INTO undo_row VALUES (?, ?, ?, ?, ?)')
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    const [table = '', key = ''] = name.split(' ')
    const [old, now] = [was.get(name) ?? null, is.get(name) ?? null]
    if (old !== now) insert.run(id, table, key, old, now)
  }
  return id
}

function fill(raw: Database.Database): void {
  raw.exec(`
    INSERT INTO enterprise (id, name, short_name, name_pinyin, name_initials, created_at)
      VALUES ('e1', '象山石化', '石化', 'xiangshanshihua', 'xssh', 1), ('e2', '空企业', '空', 'kongqiye', 'kqy', 1);
    INSERT INTO shift_system VALUES ('s1', 'e1', '四班三倒', NULL, '[[],[]]', '2025-11-10', 0);
    INSERT INTO shift_team VALUES ('t1', 'e1', 's1', '甲班', 0);
    INSERT INTO season VALUES ('q1', '秋季', '2025-09-01', '2026-01-31');
    INSERT INTO course (id, code, name, is_subsidised, hours, lesson_minutes, lesson_titles, room_kind)
      VALUES ('c1', 'K1', '电工', 0, 10, 90, '[]', 'classroom');
    INSERT INTO class (id, season_id, course_id, code, name, name_pinyin, name_initials, capacity, state, created_at)
      VALUES ('k1', 'q1', 'c1', 'B1', '电工一班', 'diangongyiban', 'dgyb', 30, 'open', 1)`)
  const period = raw.prepare(
    `INSERT INTO production_period (id, enterprise_id, kind, starts_on, ends_on, start_minute, end_minute, effect, weight, note)
     VALUES (?, 'e1', ?, '2025-11-01', '2025-12-05', 1020, 1560, 'burden', 3, ?)`,
  )
  for (const kind of oldKinds) period.run(`p-${kind}`, kind, note)
}

function change(raw: Database.Database): void {
  raw.prepare('UPDATE enterprise SET note = ? WHERE id = ?').run(note, 'e1')
  raw.exec(`
    UPDATE shift_system SET name = '四班两倒'; UPDATE shift_team SET offset_days = 2;
    UPDATE production_period SET weight = 5 WHERE kind = 'peak'; UPDATE class SET capacity = 40`)
}

function remove(raw: Database.Database): void {
  raw.exec("DELETE FROM production_period WHERE kind = 'overtime'; DELETE FROM enterprise WHERE id = 'e2'")
}

const rowsOf = (raw: Database.Database, table: string) =>
  raw.prepare<[], object>(`SELECT * FROM "${table}" ORDER BY id`).all()
const count = (table: string) => rowsOf(db.connection.raw, table).length
const undo = (id: number) => db.connection.raw.transaction(() => undoRows(db, id))()

describe('a palace from before the rhythm', () => {
  it('keeps every row, with what the new columns mean where nothing was said', () => {
    const added: Readonly<Record<string, object>> = {
      enterprise: {
        rest_after_work: null,
        rest_after_night: null,
        rest_before_work: null,
        day_starts_minute: 0,
      },
      shift_system: { turn: null },
      shift_team: { is_default: 0 },
      production_period: { shift_change: null },
      class: { sitting_pattern: '[]' },
    }
    for (const table of grown) {
      expect(before[table]?.length, table).toBeGreaterThan(0)
      expect(rowsOf(db.connection.raw, table), table).toEqual(
        before[table]?.map((row) => Object.assign({}, row, added[table])),
      )
    }
    expect(db.connection.raw.pragma('foreign_key_check')).toEqual([])
    expect(db.connection.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('takes the new kind of period, and none that nobody knows', () => {
    const add = (kind: string) =>
      db.connection.raw
        .prepare(
          "INSERT INTO production_period (id, enterprise_id, kind, starts_on, ends_on, effect) VALUES (?, 'e1', ?, '2025-11-15', '2025-11-15', 'burden')",
        )
        .run(`n-${kind}`, kind)
    add('payday')
    expect(() => add('party')).toThrow('CHECK')
    expect(() => db.connection.raw.exec("UPDATE production_period SET enterprise_id = 'nobody'")).toThrow(
      'FOREIGN KEY',
    )
  })

  it('can still take back what it did before, newest first, down to the first step', () => {
    expect(undoableSteps(db, 'a').map(({ id }) => id)).toEqual([steps.removed, steps.changed, steps.made])
    expect(undoObstacle(db, steps.removed)).toBeNull()
    undo(steps.removed)
    expect([count('enterprise'), count('production_period')]).toEqual([2, 4])
    expect(
      db.connection.raw.prepare("SELECT day_starts_minute FROM enterprise WHERE id = 'e2'").pluck().get(),
    ).toBe(0)
    expect(
      db.connection.raw.prepare("SELECT note FROM production_period WHERE kind = 'overtime'").pluck().get(),
    ).toBe(note)
    expect(undoObstacle(db, steps.changed)).toBeNull()
    undo(steps.changed)
    expect(db.connection.raw.prepare('SELECT capacity FROM class').pluck().get()).toBe(30)
    expect(undoObstacle(db, steps.made)).toBeNull()
    undo(steps.made)
    expect(grown.map(count)).toEqual([0, 0, 0, 0, 0])
  })

  it('says truly who has changed a row since', () => {
    const later = step(db.connection.raw, (raw) =>
      raw.exec("UPDATE enterprise SET rest_after_night = 480 WHERE id = 'e1'"),
    )
    expect(undoObstacle(db, steps.changed)).toMatchObject({ who: '甲', what: '旧步骤' })
    undo(later)
    expect(undoObstacle(db, steps.changed)).toBeNull()
  })
})
