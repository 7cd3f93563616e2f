// The one connection: each statement is prepared once, and SQLite itself says which tables it reads and which it writes.
// "What a query rests on" is therefore never declared by hand and can't be forgotten.
import type Database from 'better-sqlite3'
import { Versions } from './versions.ts'

export interface TablesOf {
  readonly reads: readonly string[]
  readonly writes: readonly string[]
}

export interface TableColumn {
  readonly name: string
  readonly isNullable: boolean
  /** Part of the primary key. */
  readonly isKey: boolean
}

interface Opcode {
  readonly opcode: string
  readonly p1: number
  readonly p2: number
  readonly p3: number
}

/** Texts put together from filters are finite in number; this bounds them where somebody forgets that. */
const KEPT_STATEMENTS = 1000

/** A quoted string or name, or a parameter outside of them. */
const quotedOrParameter = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?\d*|[:@$][A-Za-z_]\w*/g

export class Connection {
  readonly raw: Database.Database
  readonly versions = new Versions()
  readonly #prepared = new Map<string, Database.Statement>()
  readonly #tablesOf = new Map<string, TablesOf>()
  readonly #columnsOf = new Map<string, readonly TableColumn[]>()
  readonly #totalChanges: Database.Statement<[], number>
  #byRoot = new Map<number, string>()
  #changesSeen = 0

  constructor(raw: Database.Database) {
    this.raw = raw
    this.#totalChanges = raw.prepare<[], number>('SELECT total_changes()').pluck()
    this.settle()
  }

  /** Prepared once; nobody may change its mode (raw, pluck), since all share it. */
  statement(text: string): Database.Statement {
    const known = this.#prepared.get(text)
    if (known !== undefined) return known
    if (this.#prepared.size >= KEPT_STATEMENTS) this.#prepared.clear()
    const prepared = this.raw.prepare(text)
    this.#prepared.set(text, prepared)
    return prepared
  }

  /** The tables of the main file behind a statement, through views, triggers' own statements left out. */
  tablesOf(text: string): TablesOf {
    const known = this.#tablesOf.get(text)
    if (known !== undefined) return known
    if (this.#tablesOf.size >= KEPT_STATEMENTS) this.#tablesOf.clear()
    const found = this.#compile(text)
    this.#tablesOf.set(text, found)
    return found
  }

  columnsOf(table: string): readonly TableColumn[] {
    const known = this.#columnsOf.get(table)
    if (known !== undefined) return known
    const found = this.raw
      .prepare<[string], { name: string; mustBe: number; pk: number }>(
        'SELECT name, "notnull" AS mustBe, pk FROM pragma_table_info(?)',
      )
      .all(table)
      .map(({ name, mustBe, pk }) => ({ name, isNullable: mustBe === 0 && pk === 0, isKey: pk > 0 }))
    this.#columnsOf.set(table, found)
    return found
  }

  /** What was written so far is accounted for. */
  settle(): void {
    this.#changesSeen = this.#totalChanges.get() ?? 0
  }

  /** Rows that were written outside of a command (a file being made, a test's own hand) make everything doubtful. */
  lookForStrangers(): void {
    if (this.raw.inTransaction || this.#totalChanges.get() === this.#changesSeen) return
    this.versions.raiseAll()
    this.settle()
  }

  #compile(text: string): TablesOf {
    const asked = text.replace(quotedOrParameter, (part) => (/^[?:@$]/.test(part) ? ':any' : part))
    const values = asked.includes(':any') ? [{ any: null }] : []
    const opcodes = this.raw.prepare<unknown[], Opcode>(`EXPLAIN ${asked}`).all(...values)
    const reads = new Set<string>()
    const writes = new Set<string>()
    for (const { opcode, p1, p2, p3 } of opcodes) {
      if ((opcode === 'OpenRead' || opcode === 'ReopenIdx') && p3 === 0) reads.add(this.#tableAt(p2))
      if (opcode === 'OpenWrite' && p3 === 0) writes.add(this.#tableAt(p2))
      if (opcode === 'Clear' && p2 === 0) writes.add(this.#tableAt(p1))
    }
    return { reads: [...reads], writes: [...writes] }
  }

  /** A table or its index begins at the root page. */
  #tableAt(root: number): string {
    const known = this.#byRoot.get(root)
    if (known !== undefined) return known
    this.#byRoot = new Map(
      this.raw
        .prepare<[], [number, string]>(
          "SELECT rootpage, tbl_name FROM main.sqlite_schema WHERE rootpage > 0 UNION ALL SELECT 1, 'sqlite_schema'",
        )
        .raw()
        .all(),
    )
    return this.#byRoot.get(root) ?? 'sqlite_schema'
  }
}
