// What every store function takes first: Drizzle over the one connection, the connection itself, and the vault.
import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Vault } from './vault.ts'

export interface Handle {
  readonly orm: BetterSQLite3Database
  readonly raw: Database.Database
  readonly vault: Vault
}
