// Opens the one connection with the settings that durability rests on, and brings the schema up to date.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { makeFacts } from '../facts/fact.ts'
import { facts } from '../facts/index.ts'
import { watchChanges } from './change-capture.ts'
import { Connection } from './connection.ts'
import { type Handle, handleOn } from './handle.ts'
import { Vault } from './vault.ts'

/**
 * @param file path of the database file, or ':memory:'
 * @param migrationsFolder holds NNNN-name.sql, applied in order, each in its own transaction
 * @throws when the file is newer than this program, or not a database
 */
export function openDatabase(file: string, migrationsFolder: string): Handle {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const raw = new Database(file)
  try {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('secure_delete = ON')
    raw.pragma('busy_timeout = 2000')
    raw.pragma('cache_size = -65536')
    migrate(raw, migrationsFolder)
    watchChanges(raw)
    makeFacts(raw, facts)
  } catch (error) {
    raw.close()
    throw error
  }
  return handleOn(new Connection(raw), new Vault())
}

function migrate(raw: Database.Database, folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const at = raw.pragma('user_version', { simple: true }) as number // user_version is always an integer
  if (at > files.length) throw new DatabaseTooNew(at, files.length)
  for (const [index, name] of files.entries()) {
    if (index < at) continue
    const apply = raw.transaction(() => {
      raw.exec(readFileSync(join(folder, name), 'utf8'))
      raw.pragma(`user_version = ${index + 1}`)
    })
    apply.immediate()
  }
}

export class DatabaseTooNew extends Error {
  constructor(found: number, known: number) {
    super(`数据文件来自更新的版本（${found} > ${known}），请先升级程序。`)
    this.name = 'DatabaseTooNew'
  }
}
