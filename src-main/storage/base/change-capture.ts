// Notes every row that a command touches, before and after: undo, "who changed it since" and announcements rest on it.
// Temp triggers do the noting, so no store function can forget a row. If you add a table, also add it to tables.ts.
import type Database from 'better-sqlite3'
import { capturedTables } from './tables.ts'

interface Column {
  readonly name: string
  readonly pk: number
}

/** Images hold what people are called: they are noted in memory, since no file of SQLite's own is wiped after use. */
export function watchChanges(raw: Database.Database): void {
  raw.pragma('temp_store = MEMORY')
  raw.exec(`CREATE TEMP TABLE captured (
    id INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row_key TEXT NOT NULL, before_image TEXT)`)
  raw.exec('CREATE TEMP TABLE capturing (is_on INTEGER NOT NULL)')
  raw.exec('INSERT INTO temp.capturing VALUES (0)')
  for (const table of capturedTables) createTriggers(raw, table)
}

/** Starts noting; what was noted before is forgotten. */
export function startCapture(raw: Database.Database): void {
  raw.exec('DELETE FROM temp.captured; UPDATE temp.capturing SET is_on = 1')
}

/** Stops noting. @returns the tables in which a row is another one now than before. */
export function endCapture(raw: Database.Database): string[] {
  raw.exec('UPDATE temp.capturing SET is_on = 0')
  const tables = raw.prepare<[], string>('SELECT DISTINCT table_name FROM temp.captured').pluck().all()
  return tables.filter((table) => raw.prepare(`${touchedRows(raw, table)} LIMIT 1`).get() !== undefined)
}

/**
 * Keeps the noted rows of these tables under a step, each row once with its first image and its last; without images where
 * nobody may take them back. All in one statement a table: an import touches tens of thousands of rows.
 */
export function keepCaptured(
  raw: Database.Database,
  stepId: number,
  tables: readonly string[],
  { withImages }: { readonly withImages: boolean },
): void {
  const images = withImages ? 'before_image, after_image' : 'NULL, NULL'
  for (const table of tables)
    raw
      .prepare(
        `INSERT INTO undo_row (step_id, table_name, row_key, before_image, after_image)
        SELECT ?, '${table}', row_key, ${images} FROM (${touchedRows(raw, table)})`,
      )
      .run(stepId)
  raw.exec('DELETE FROM temp.captured')
}

/**
 * Row keys in their order with the image before and the one now. Of each row the first note counts: SQLite takes the other
 * columns from where min() was found. The limit keeps the image from being made a second time for the comparison.
 */
function touchedRows(raw: Database.Database, table: string): string {
  const columns = columnsOf(raw, table)
  return `SELECT row_key, before_image, after_image FROM (
      SELECT row_key, before_image, (SELECT ${imageOf('t.', columns)} FROM "${table}" t
        WHERE ${keyMatch('t.', columns, 'first.row_key')}) AS after_image
      FROM (SELECT row_key, before_image, min(id) FROM temp.captured WHERE table_name = '${table}' GROUP BY row_key) first
      LIMIT -1)
    WHERE before_image IS NOT after_image`
}

/** The rows of one table as JSON images; null where there is none. Prepared once a table. */
export function rowImages(
  raw: Database.Database,
): (table: string) => { readonly current: (key: string) => string | null } {
  const known = new Map<string, Database.Statement<[{ key: string }], string>>()
  return (table) => {
    const ask = known.get(table) ?? currentImage(raw, table)
    known.set(table, ask)
    return { current: (key) => ask.get({ key }) ?? null }
  }
}

function currentImage(raw: Database.Database, table: string): Database.Statement<[{ key: string }], string> {
  const columns = columnsOf(raw, table)
  return raw
    .prepare<[{ key: string }], string>(
      `SELECT ${imageOf('', columns)} FROM "${table}" WHERE ${keyMatch('', columns, '@key')}`,
    )
    .pluck()
}

/** Takes away all rows that the step knows in this table. */
export function removeKept(raw: Database.Database, stepId: number, table: string): void {
  const keys = columnsOf(raw, table).filter((column) => column.pk > 0)
  raw
    .prepare(
      `DELETE FROM "${table}" WHERE (${keys.map(({ name }) => `"${name}"`).join(', ')}) IN (
        SELECT ${keys.map(({ name }) => `json_extract(row_key, '$.${name}')`).join(', ')}
        FROM undo_row WHERE step_id = ? AND table_name = '${table}')`,
    )
    .run(stepId)
}

/** Puts the rows of a table back as they were before the step. */
export function restoreKept(raw: Database.Database, stepId: number, table: string): void {
  const columns = columnsOf(raw, table)
  raw
    .prepare(
      `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')})
      SELECT ${columns.map(({ name }) => `json_extract(before_image, '$.${name}')`).join(', ')}
      FROM undo_row WHERE step_id = ? AND table_name = '${table}' AND before_image IS NOT NULL`,
    )
    .run(stepId)
}

function createTriggers(raw: Database.Database, table: string): void {
  const columns = columnsOf(raw, table)
  const note = (event: string, of: 'NEW' | 'OLD', before: string) =>
    raw.exec(`CREATE TEMP TRIGGER "note_${event}_${table}" AFTER ${event} ON main."${table}"
      WHEN (SELECT is_on FROM temp.capturing) BEGIN
        INSERT INTO temp.captured (table_name, row_key, before_image) VALUES ('${table}', ${keyOf(of, columns)}, ${before});
      END`)
  note('INSERT', 'NEW', 'NULL')
  note('UPDATE', 'NEW', imageOf('OLD.', columns))
  note('DELETE', 'OLD', imageOf('OLD.', columns))
}

function columnsOf(raw: Database.Database, table: string): Column[] {
  const columns = raw.prepare<[string], Column>('SELECT name, pk FROM pragma_table_info(?)').all(table)
  if (columns.length === 0)
    throw new Error(`tables.ts names a table that the migrations don't make: ${table}`)
  return columns
}

const imageOf = (row: string, columns: readonly Column[]): string =>
  `json_object(${columns.map((column) => `'${column.name}', ${row}"${column.name}"`).join(', ')})`

const keyOf = (row: string, columns: readonly Column[]): string =>
  imageOf(
    `${row}.`,
    columns.filter((column) => column.pk > 0),
  )

const keyMatch = (row: string, columns: readonly Column[], key: string): string =>
  columns
    .filter((column) => column.pk > 0)
    .map((column) => `${row}"${column.name}" = json_extract(${key}, '$.${column.name}')`)
    .join(' AND ')
