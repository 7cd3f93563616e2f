// Data files for tests of opening and upgrading: one that an older program has left, rows in every table, and what is in it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openTestHouse } from './test-house.ts'

export const migrations = join(import.meta.dirname, '..', '..', 'resources', 'migrations')
const sqlFiles = readdirSync(migrations).sort()
export const latest = sqlFiles.length

export const tablesOf = (raw: Database.Database): string[] =>
  raw
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()

export const columnsOf = (raw: Database.Database, table: string) =>
  raw.prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)').all(table)

/** Every row of every table, each table in an order of its own content. */
export const rowsOf = (raw: Database.Database, tables = tablesOf(raw)): ReadonlyMap<string, string[]> =>
  new Map(
    tables.map((table) => [
      table,
      raw
        .prepare(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  )

/** Tables, indexes and triggers as their SQL, whichever way a rename has quoted their names. */
export const schemaOf = (raw: Database.Database): readonly string[] =>
  raw
    .prepare<[], { type: string; name: string; sql: string | null }>(
      'SELECT type, name, sql FROM sqlite_schema',
    )
    .all()
    .map(
      ({ type, name, sql }) =>
        `${type} ${name} ${(sql ?? '').replace(/^CREATE TABLE "(\w+)"/, 'CREATE TABLE $1')}`,
    )
    .sort()

export const versionOf = (raw: Database.Database) => raw.pragma('user_version', { simple: true })

/** A file with the tables of that version and nothing in them. */
export function emptyPalaceOf(version: number, file: string): Database.Database {
  const raw = new Database(file)
  raw.pragma('synchronous = OFF')
  for (const name of sqlFiles.slice(0, version)) raw.exec(readFileSync(join(migrations, name), 'utf8'))
  raw.pragma(`user_version = ${version}`)
  return raw
}

/** The rows of a present file, as far as that version had tables, columns and kinds for them. */
export function oldPalaceOf(version: number, file: string, presentFile: string): void {
  const raw = emptyPalaceOf(version, file)
  raw.pragma('foreign_keys = OFF')
  raw.prepare('ATTACH ? AS present').run(presentFile)
  for (const table of tablesOf(raw)) {
    const present = raw.prepare<[string], string>("SELECT name FROM pragma_table_info(?, 'present')").pluck()
    const common = new Set(present.all(table))
    const names = columnsOf(raw, table).flatMap(({ name }) => (common.has(name) ? `"${name}"` : []))
    raw.exec(`INSERT OR IGNORE INTO main."${table}" (${names}) SELECT ${names} FROM present."${table}"`)
  }
  raw.exec('DETACH present')
  raw.pragma('foreign_keys = ON')
  fillEmptyTables(raw)
  raw.close()
}

const fillings: Readonly<Record<string, string>> = {
  site_closure: "SELECT 'sc1', id, '2026-01-01', '2026-01-03', '装修' FROM site LIMIT 1",
  trainer_absence: "SELECT 'ta1', id, '2026-01-01', '2026-01-03', '外出' FROM trainer LIMIT 1",
  shift_name: "SELECT id, '休', '[]' FROM enterprise LIMIT 1",
  frozen_week: "SELECT id, '2025-11-10' FROM season LIMIT 1",
  room_closure: "SELECT 'rc1', id, '2026-01-01', '2026-01-03', '装修' FROM room LIMIT 1",
}

/** The sample leaves some tables empty. */
export function fillEmptyTables(raw: Database.Database): void {
  for (const table of tablesOf(raw)) {
    if (raw.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined) continue
    const filling = fillings[table]
    if (filling === undefined) throw new Error(`palace-files.ts doesn't know a row for ${table}`)
    raw.exec(`INSERT INTO "${table}" ${filling}`)
  }
}

/** Changes one row of each of these tables in some way that its rules allow; where none is, takes one away. */
export function touchTables(raw: Database.Database, tables: readonly string[]): void {
  for (const table of tables) {
    const free = columnsOf(raw, table).filter(({ pk }) => pk === 0)
    const changes = free.flatMap(({ name }) => [
      `UPDATE "${table}" SET "${name}" = coalesce("${name}", '') || 'x' ${firstRow(raw, table)}`,
      `UPDATE "${table}" SET "${name}" = coalesce("${name}", 0) + 1 ${firstRow(raw, table)}`,
    ])
    const done = [...changes, `DELETE FROM "${table}" ${firstRow(raw, table)}`].some((sql) =>
      changesOne(raw, sql),
    )
    if (!done) throw new Error(`no row of ${table} can be changed`)
  }
}

function firstRow(raw: Database.Database, table: string): string {
  const keys = columnsOf(raw, table).flatMap(({ name, pk }) => (pk > 0 ? `"${name}"` : []))
  return `WHERE (${keys}) = (SELECT ${keys} FROM "${table}" ORDER BY ${keys} LIMIT 1)`
}

function changesOne(raw: Database.Database, sql: string): boolean {
  try {
    return raw.prepare(sql).run().changes === 1
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  }
}

/** The sample palace as a file of the present version, rows in every table, closed. */
export async function writeFilledPalace(file: string): Promise<void> {
  const house = await openTestHouse()
  fillEmptyTables(house.db.connection.raw)
  house.db.connection.raw.prepare('VACUUM INTO ?').run(file)
  house.close()
}
