// Notes every row that a command touches, before and after: undo, "who changed it since" and announcements rest on it.
// Temp triggers do the noting, so no store function can forget a row. If you add a table, also add it to tables.ts.
import type Database from 'better-sqlite3'
import { capturedTables } from './tables.ts'

export interface TouchedRow {
  readonly table: string
  /** The primary key's columns as JSON. */
  readonly key: string
  /** The row as JSON before the command, null where it did not exist. */
  readonly before: string | null
  /** The row as JSON after the command, null where it is gone. */
  readonly after: string | null
}

interface Column {
  readonly name: string
  readonly pk: number
}

export function watchChanges(raw: Database.Database): void {
  raw.exec(`CREATE TEMP TABLE captured (
    id INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row_key TEXT NOT NULL, before_image TEXT, after_image TEXT)`)
  raw.exec('CREATE TEMP TABLE capturing (is_on INTEGER NOT NULL)')
  raw.exec('INSERT INTO temp.capturing VALUES (0)')
  for (const table of capturedTables) createTriggers(raw, table)
}

/** Starts noting; what was noted before is forgotten. */
export function startCapture(raw: Database.Database): void {
  raw.exec('DELETE FROM temp.captured; UPDATE temp.capturing SET is_on = 1')
}

/** Stops noting and returns each touched row once, with its first image and its last. */
export function endCapture(raw: Database.Database): TouchedRow[] {
  raw.exec('UPDATE temp.capturing SET is_on = 0')
  const rows = raw
    .prepare<[], TouchedRow>(
      'SELECT table_name AS "table", row_key AS key, before_image AS before, after_image AS after FROM temp.captured ORDER BY id',
    )
    .all()
  const folded = new Map<string, TouchedRow>()
  for (const row of rows) {
    const name = `${row.table}\0${row.key}`
    folded.set(name, { ...row, before: folded.has(name) ? (folded.get(name)?.before ?? null) : row.before })
  }
  raw.exec('DELETE FROM temp.captured')
  return [...folded.values()].filter((row) => row.before !== row.after)
}

/** One table's rows as JSON images: looked at, taken away, put back. */
export interface RowImages {
  /** The row as it stands now, null where there is none. */
  readonly current: (key: string) => string | null
  readonly remove: (key: string) => void
  readonly insert: (image: string) => void
}

/** Statements are prepared once per table: an import's undo touches thousands of rows. */
export function rowImages(raw: Database.Database): (table: string) => RowImages {
  const known = new Map<string, RowImages>()
  return (table) => {
    const images = known.get(table) ?? imagesOfTable(raw, table)
    known.set(table, images)
    return images
  }
}

function imagesOfTable(raw: Database.Database, table: string): RowImages {
  const columns = columnsOf(raw, table)
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  const values = columns.map((column) => `json_extract(@image, '$.${column.name}')`).join(', ')
  const current = raw.prepare<[{ key: string }], { image: string }>(
    `SELECT ${imageOf('', columns)} AS image FROM "${table}" WHERE ${keyMatch(columns)}`,
  )
  const remove = raw.prepare(`DELETE FROM "${table}" WHERE ${keyMatch(columns)}`)
  const insert = raw.prepare(`INSERT INTO "${table}" (${names}) VALUES (${values})`)
  return {
    current: (key) => current.get({ key })?.image ?? null,
    remove: (key) => void remove.run({ key }),
    insert: (image) => void insert.run({ image }),
  }
}

function createTriggers(raw: Database.Database, table: string): void {
  const columns = columnsOf(raw, table)
  const note = (event: string, of: 'NEW' | 'OLD', before: string, after: string) =>
    raw.exec(`CREATE TEMP TRIGGER "note_${event}_${table}" AFTER ${event} ON main."${table}"
      WHEN (SELECT is_on FROM temp.capturing) BEGIN
        INSERT INTO temp.captured (table_name, row_key, before_image, after_image)
        VALUES ('${table}', ${keyOf(of, columns)}, ${before}, ${after});
      END`)
  note('INSERT', 'NEW', 'NULL', imageOf('NEW.', columns))
  note('UPDATE', 'NEW', imageOf('OLD.', columns), imageOf('NEW.', columns))
  note('DELETE', 'OLD', imageOf('OLD.', columns), 'NULL')
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

const keyMatch = (columns: readonly Column[]): string =>
  columns
    .filter((column) => column.pk > 0)
    .map((column) => `"${column.name}" = json_extract(@key, '$.${column.name}')`)
    .join(' AND ')
