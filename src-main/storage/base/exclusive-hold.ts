// One process owns a data folder. A SQLite lock dies with its process, so no stale lock file can shut anyone out.
import Database from 'better-sqlite3'

export interface Hold {
  readonly release: () => void
}

/** Takes the lock until release, or returns null where another process has it. */
export function holdExclusively(file: string): Hold | null {
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
