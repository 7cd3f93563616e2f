// Opens the one connection with the settings that durability rests on, and brings the schema up to date.
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { makeFacts } from '../facts/fact.ts'
import { facts } from '../facts/index.ts'
import { watchChanges } from './change-capture.ts'
import { Connection } from './connection.ts'
import { asDataFileError } from './data-file-error.ts'
import { handleOn, type WriteHandle } from './handle.ts'
import { migrate } from './migrate.ts'
import type { MigrationStep } from './migration-steps.ts'
import { Vault } from './vault.ts'

/**
 * @param file path of the database file, or ':memory:'
 * @param migrationsFolder holds NNNN-name.sql
 * @param codeSteps the steps that are no SQL files; only tests have others than the program's own
 * @throws DataFileError when the file is newer than this program, can't be written, or is not a database
 */
export function openDatabase(
  file: string,
  migrationsFolder: string,
  codeSteps?: readonly MigrationStep[],
): WriteHandle {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
    return openFile(file, migrationsFolder, codeSteps)
  } catch (error) {
    throw asDataFileError(error)
  }
}

function openFile(file: string, migrationsFolder: string, codeSteps?: readonly MigrationStep[]): WriteHandle {
  const raw = new Database(file)
  try {
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.pragma('secure_delete = ON')
    raw.pragma('busy_timeout = 2000')
    raw.pragma('cache_size = -65536')
    migrate(raw, migrationsFolder, codeSteps)
    watchChanges(raw)
    makeFacts(raw, facts)
  } catch (error) {
    raw.close()
    throw error
  }
  return handleOn(new Connection(raw), new Vault())
}
