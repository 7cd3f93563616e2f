// What is dear to read or to work out, kept until a table under it moves. What it rests on is noted while it is read, so nobody
// can forget a dependency. Kept beside the connection: another house has other snapshots.
import type { Connection } from '../storage/base/connection.ts'
import { freshNotes, type ReadHandle } from '../storage/base/handle.ts'

/** A season is kept in a dozen parts of some megabytes, its weeks in one each: as many as a few planners look at, the least used go first. */
const KEPT_MOST = 160

interface Kept {
  readonly value: unknown
  readonly tables: ReadonlySet<string>
  /** By table, in the order of `tables`. */
  readonly versions: readonly number[]
}

const keptBy = new WeakMap<Connection, Map<string, Kept>>()

/**
 * The value of `read`, from before where nothing it was read from has changed. `key` names all that it depends on besides
 * the tables (which season, which day). Whoever gets it must not change it.
 */
export function snapshot<T>(db: ReadHandle, key: string, read: (db: ReadHandle) => T): T {
  const { connection, notes } = db
  connection.lookForStrangers()
  const all = keptBy.get(connection) ?? new Map<string, Kept>()
  keptBy.set(connection, all)
  const kept = all.get(key)
  if (kept !== undefined && isCurrent(connection, kept) && isApart(kept.tables, notes.writes)) {
    addAll(notes.reads, kept.tables)
    all.delete(key)
    all.set(key, kept)
    return kept.value as T // the key says what was read
  }
  const own = freshNotes(db)
  const value = read(own)
  addAll(notes.reads, own.notes.reads)
  // What a transaction has written itself is not committed yet, and may never be.
  if (isApart(own.notes.reads, notes.writes)) keep(connection, all, key, value, own.notes.reads)
  return value
}

function keep(
  connection: Connection,
  all: Map<string, Kept>,
  key: string,
  value: unknown,
  tables: ReadonlySet<string>,
): void {
  all.delete(key)
  all.set(key, { value, tables, versions: versionsOf(connection, tables) })
  for (const oldest of all.keys()) {
    if (all.size <= KEPT_MOST) return
    all.delete(oldest)
  }
}

const versionsOf = ({ versions }: Connection, tables: ReadonlySet<string>): number[] =>
  [...tables].map((table) => versions.of(table))

function isCurrent(connection: Connection, { tables, versions }: Kept): boolean {
  return versionsOf(connection, tables).every((version, index) => version === versions[index])
}

const isApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...other].every((table) => !one.has(table))

function addAll(to: Set<string>, from: ReadonlySet<string>): void {
  for (const one of from) to.add(one)
}
