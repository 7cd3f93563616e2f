// A palace from before weeks could be frozen, opened by a program that knows them.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WriteHandle } from '../../../src-main/storage/base/handle.ts'
import { openDatabase } from '../../../src-main/storage/base/open-database.ts'
import {
  deleteFrozenWeek,
  frozenWeeksOf,
  insertFrozenWeek,
} from '../../../src-main/storage/timetable/frozen-weeks-store.ts'

const migrations = join(import.meta.dirname, '..', '..', '..', 'resources', 'migrations')
const known = readdirSync(migrations).sort()
const before = known.slice(0, known.indexOf('0003-engine.sql'))

let folder: string
let db: WriteHandle
let rows: ReadonlyMap<string, unknown[]>

const tablesOf = (raw: Database.Database): string[] =>
  raw
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
const rowsOf = (raw: Database.Database, tables: readonly string[]) =>
  new Map(tables.map((table) => [table, raw.prepare(`SELECT * FROM "${table}"`).all()]))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seven-pm-engine-'))
  const old = new Database(join(folder, 'palace.db'))
  for (const file of before) old.exec(readFileSync(join(migrations, file), 'utf8'))
  old.pragma(`user_version = ${before.length}`)
  fill(old)
  rows = rowsOf(old, tablesOf(old))
  old.close()
  db = openDatabase(join(folder, 'palace.db'), migrations)
})
afterAll(() => {
  db.connection.raw.close()
  rmSync(folder, { recursive: true, force: true })
})

function fill(raw: Database.Database): void {
  raw.exec(`
    INSERT INTO setting VALUES ('palace', '{"palaceName":"象山县工人文化宫"}');
    INSERT INTO season VALUES ('q1', '秋季', '2025-09-01', '2026-01-31'), ('q2', '春季', '2026-03-02', '2026-06-30');
    INSERT INTO site (id, parent_id, kind, name) VALUES ('s1', NULL, 'site', '总院');
    INSERT INTO room (id, site_id, name, kind, seats) VALUES ('r1', 's1', '101', 'classroom', 40);
    INSERT INTO trainer (id, name, name_pinyin, name_initials) VALUES ('t1', '周师傅', 'zhoushifu', 'zsf');
    INSERT INTO course (id, code, name, is_subsidised, hours, lesson_minutes, lesson_titles, room_kind)
      VALUES ('c1', 'K1', '电工', 0, 10, 90, '[]', 'classroom');
    INSERT INTO class (id, season_id, course_id, code, name, name_pinyin, name_initials, capacity, state, created_at)
      VALUES ('k1', 'q1', 'c1', 'B1', '电工一班', 'diangongyiban', 'dgyb', 30, 'open', 1);
    INSERT INTO lesson (id, class_id, number, title, minutes) VALUES ('l1', 'k1', 1, '安全', 90);
    INSERT INTO sitting (id, lesson_id) VALUES ('x1', 'l1');
    INSERT INTO plan (id, season_id, number, state, created_at) VALUES ('p1', 'q1', 1, 'published', 1);
    INSERT INTO placement (plan_id, sitting_id, date, start_minute, minutes, room_id, trainer_id, is_pinned)
      VALUES ('p1', 'x1', '2025-09-12', 1140, 90, 'r1', 't1', 1)`)
}

describe('a palace from before weeks could be frozen', () => {
  it('keeps every row as it was, and no week is frozen', () => {
    expect(rows.get('placement')).toHaveLength(1)
    expect(rowsOf(db.connection.raw, [...rows.keys()])).toEqual(rows)
    expect(frozenWeeksOf(db, 'q1')).toEqual([])
    expect(db.connection.raw.pragma('foreign_key_check')).toEqual([])
    expect(db.connection.raw.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.connection.raw.pragma('user_version', { simple: true })).toBe(known.length)
  })

  it('freezes a week of one season once, in order of time, and lets it go again', () => {
    for (const monday of ['2025-09-15', '2025-09-08', '2025-09-15']) insertFrozenWeek(db, 'q1', monday)
    insertFrozenWeek(db, 'q2', '2026-03-02')
    expect(frozenWeeksOf(db, 'q1')).toEqual(['2025-09-08', '2025-09-15'])
    deleteFrozenWeek(db, 'q1', '2025-09-08')
    expect(frozenWeeksOf(db, 'q1')).toEqual(['2025-09-15'])
    expect(frozenWeeksOf(db, 'q2')).toEqual(['2026-03-02'])
  })

  it.each([
    ['q1', '2025-09-09', 'CHECK'],
    ['q1', '2025-02-31', 'CHECK'],
    ['q1', 'monday', 'CHECK'],
    ['q1', '2025-9-8', 'CHECK'],
    ['nobody', '2025-09-08', 'FOREIGN KEY'],
  ])('refuses season %s with week %s', (season, monday, why) => {
    expect(() => insertFrozenWeek(db, season, monday)).toThrow(why)
  })
})
