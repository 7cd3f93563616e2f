// How a file of an older version becomes one of this version, or stays what it was.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRefusal } from '../../../src-main/launch/start-refusal.ts'
import { asDataFileError, DataFileError } from '../../../src-main/storage/base/data-file-error.ts'
import { type MigrationStep, migrationSteps } from '../../../src-main/storage/base/migration-steps.ts'
import { openDatabase } from '../../../src-main/storage/base/open-database.ts'
import { emptyPalaceOf, latest, migrations, rowsOf, schemaOf, versionOf } from '../../support/palace-files.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seven-pm-migrate-'))
  file = join(folder, 'palace.db')
  writeOld(2)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** An older palace with two union nodes, one under the other. */
function writeOld(version: number): void {
  const old = emptyPalaceOf(version, file)
  old.exec(
    `INSERT INTO union_node (id, parent_id, name, level) VALUES ('u1', NULL, '象山县总工会', 'county'), ('u2', 'u1', '石浦镇', 'town')`,
  )
  old.close()
}

/** The files beside it that are no working files of SQLite. */
const files = () =>
  readdirSync(folder)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .sort()
const step = (number: number, run: MigrationStep['run']): MigrationStep => ({
  number,
  name: `s${number}`,
  run,
})
const steps = (...runs: MigrationStep['run'][]) => runs.map((run, index) => step(latest + 1 + index, run))

function inspect<T>(path: string, look: (raw: Database.Database) => T): T {
  const raw = new Database(path)
  try {
    return look(raw)
  } finally {
    raw.close()
  }
}

function refusalOf(open: () => unknown): DataFileError {
  try {
    open()
  } catch (error) {
    if (error instanceof DataFileError) return error
    throw error
  }
  throw new Error('the file was opened')
}

describe('the steps', () => {
  it('SQL files and functions form one sequence without a gap', () => {
    expect(migrationSteps(migrations).map(({ number }) => number)).toEqual(
      Array.from({ length: migrationSteps(migrations).length }, (_, index) => index + 1),
    )
    const nothing = () => {}
    expect(() => migrationSteps(migrations, [step(latest + 2, nothing)])).toThrow('missing')
    expect(() => migrationSteps(migrations, [step(1, nothing)])).toThrow('twice')
  })

  it('a step may be SQL or a function; a file that was upgraded has the schema of a new one', () => {
    const added = steps((raw) => raw.exec('ALTER TABLE site ADD COLUMN phone TEXT'))
    const upgraded = openDatabase(file, migrations, added).connection.raw
    const made = openDatabase(':memory:', migrations, added).connection.raw
    expect(schemaOf(upgraded).length).toBeGreaterThan(50)
    expect(schemaOf(upgraded)).toEqual(schemaOf(made))
    expect([versionOf(upgraded), upgraded.pragma('foreign_keys', { simple: true })]).toEqual([latest + 1, 1])
    expect(() => upgraded.exec("UPDATE union_node SET parent_id = 'nobody'")).toThrow('FOREIGN KEY')
    upgraded.close()
    made.close()
  })
})

describe('a refused upgrade leaves the file what it was', () => {
  const contents = () =>
    inspect(file, (raw) => ({ rows: rowsOf(raw), schema: schemaOf(raw), version: versionOf(raw) }))

  it.each<[string, MigrationStep['run'], string]>([
    ['breaks a reference', (raw) => raw.exec("DELETE FROM union_node WHERE id = 'u1'"), 'UpgradeRefused'],
    ['is no SQL', (raw) => raw.exec('CREATE TABEL x'), 'UpgradeFailed'],
    ['finds the disk full', fillUp, 'DiskFull'],
  ])('where a step %s', (_, run, name) => {
    const was = contents()
    const added = steps((raw) => raw.exec("UPDATE union_node SET name = 'x'"), run)
    const refusal = refusalOf(() => openDatabase(file, migrations, added))
    expect(refusal.name).toBe(name)
    expect(startRefusal(refusal)).toMatch(/数据没有改动.*请/)
    expect(contents()).toEqual(was)
    // the copy that was made is no hindrance when the next program comes
    openDatabase(file, migrations).connection.raw.close()
    expect(contents().version).toBe(latest)
  })

  it('where it is newer than the program, which says so', () => {
    inspect(file, (raw) => raw.pragma('user_version = 99'))
    const was = contents()
    const refusal = refusalOf(() => openDatabase(file, migrations))
    expect(refusal.name).toBe('DatabaseTooNew')
    expect(startRefusal(refusal)).toBe(`数据文件来自更新的版本（99 > ${latest}），请先升级程序。`)
    expect(contents()).toEqual(was)
    expect(files()).toEqual(['palace.db'])
  })

  it('where it is no database', () => {
    writeFileSync(file, 'not a database, but long enough to be taken for the head of one'.repeat(20))
    expect(refusalOf(() => openDatabase(file, migrations)).name).toBe('DatabaseDamaged')
  })

  it('where its references were broken before', () => {
    inspect(file, (raw) => {
      raw.pragma('foreign_keys = OFF')
      raw.exec("DELETE FROM union_node WHERE id = 'u1'")
    })
    const was = contents()
    expect(refusalOf(() => openDatabase(file, migrations)).name).toBe('DatabaseDamaged')
    expect(contents()).toEqual(was)
  })

  it('where no copy can be written beside it', () => {
    const was = contents()
    mkdirSync(join(folder, `palace.db.before-${latest}`, 'in the way'), { recursive: true })
    const refusal = refusalOf(() => openDatabase(file, migrations))
    expect(refusal.name).toBe('NotWritable')
    expect(startRefusal(refusal)).toContain('数据没有改动')
    expect(contents()).toEqual(was)
    expect(files().filter((name) => name.includes('unfinished'))).toEqual([])
  })

  it('every fault of disk and rights has its sentence, and a bug has none', () => {
    const fault = (code: string) => Object.assign(new Error(code), { code })
    for (const code of ['EROFS', 'EACCES', 'ENOSPC'])
      expect(startRefusal(asDataFileError(fault(code)))).toContain('请')
    const ofSqlite = new Database.SqliteError(
      'attempt to write a readonly database',
      'SQLITE_READONLY_DIRECTORY',
    )
    expect(startRefusal(asDataFileError(ofSqlite))).toContain('无法写入')
    expect(startRefusal(asDataFileError(new TypeError('x')))).toBeNull()
  })
})

/** Nothing larger than it is now; a row of a megabyte then finds the disk full. */
function fillUp(raw: Database.Database): void {
  raw.pragma(`max_page_count = ${raw.pragma('page_count', { simple: true })}`)
  raw.exec('CREATE TABLE big AS SELECT zeroblob(1000000) AS content')
}

describe('the copy before an upgrade', () => {
  const open = (...runs: MigrationStep['run'][]) =>
    openDatabase(file, migrations, steps(...runs)).connection.raw.close()
  const nothing = () => {}

  it('is the file as it was, to the row', () => {
    const was = inspect(file, (raw) => [versionOf(raw), rowsOf(raw), schemaOf(raw)])
    open()
    expect(files()).toEqual(['palace.db', `palace.db.before-${latest}`])
    const copied = inspect(join(folder, `palace.db.before-${latest}`), (raw) => [
      versionOf(raw),
      rowsOf(raw),
      schemaOf(raw),
    ])
    expect(copied).toEqual(was)
  })

  it('is not made of a new file, of one without rows, or of one that is not behind', () => {
    open()
    rmSync(join(folder, `palace.db.before-${latest}`))
    open()
    rmSync(file)
    open()
    inspect(file, (raw) => expect(versionOf(raw)).toBe(latest))
    rmSync(file)
    emptyPalaceOf(1, file).close()
    open()
    expect(files()).toEqual(['palace.db'])
  })

  it('keeps company of the one before only', () => {
    open()
    open(nothing)
    open(nothing, nothing)
    expect(files()).toEqual(['palace.db', `palace.db.before-${latest + 1}`, `palace.db.before-${latest + 2}`])
  })

  it('takes the place of one that an upgrade left which came to nothing; unfinished ones are cleared away', () => {
    const copy = join(folder, `palace.db.before-${latest}`)
    copyFileSync(file, copy)
    writeFileSync(`${copy}.unfinished`, 'half a copy')
    writeFileSync(`${copy}.unfinished-journal`, '')
    inspect(file, (raw) => raw.exec("UPDATE union_node SET name = '后来改的' WHERE id = 'u2'"))
    open()
    expect(files()).toEqual(['palace.db', `palace.db.before-${latest}`])
    const name = inspect(copy, (raw) =>
      raw.prepare("SELECT name FROM union_node WHERE id = 'u2'").pluck().get(),
    )
    expect(name).toBe('后来改的')
  })

  it('a leftover is cleared by a start that has nothing to upgrade, too', () => {
    open()
    writeFileSync(join(folder, 'palace.db.before-9.unfinished'), 'half a copy')
    open()
    expect(existsSync(join(folder, 'palace.db.before-9.unfinished'))).toBe(false)
  })
})
