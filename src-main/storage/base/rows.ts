// The one way to write, and to read whole rows: by table, through the tables' schema. Anything else that changes rows is SQL
// text for change().
import {
  type Column,
  getTableColumns,
  getTableName,
  type InferInsertModel,
  type InferSelectModel,
} from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { note, type ReadHandle, type WriteHandle } from './handle.ts'
import { type Bound, driverValues } from './select.ts'

type Entity<T extends SQLiteTable> = Readonly<InferSelectModel<T>>
type New<T extends SQLiteTable> = Readonly<InferInsertModel<T>>
type Values<T extends SQLiteTable> = { readonly [K in keyof InferSelectModel<T>]?: InferSelectModel<T>[K] }
/** Equal to each; a list means one of them, null means null. */
type Match<T extends SQLiteTable> = {
  readonly [K in keyof InferSelectModel<T>]?: InferSelectModel<T>[K] | readonly InferSelectModel<T>[K][]
}
type ColumnKey<T extends SQLiteTable> = keyof InferSelectModel<T> & string
type Order<T extends SQLiteTable> = ColumnKey<T> | readonly [ColumnKey<T>, 'desc']

export function insertRow<T extends SQLiteTable>(tx: WriteHandle, table: T, entity: New<T>): void {
  insertRows(tx, table, [entity])
}

/** Rows in the order given, each with every column: a whole sample world in seconds. */
export function insertRows<T extends SQLiteTable>(
  tx: WriteHandle,
  table: T,
  entities: Iterable<New<T>>,
): void {
  const { name, columns } = viewOf(table)
  const sql = `INSERT INTO "${name}" (${listed(columns)}) VALUES (${columns.map(() => '?').join(', ')})`
  const insert = statement(tx, sql)
  for (const entity of entities) {
    const values: Readonly<Record<string, unknown>> = entity
    insert.run(columns.map(({ key, column }) => driverValue(column, values[key])))
  }
}

/** A row that is there already becomes this one. */
export function saveRow<T extends SQLiteTable>(tx: WriteHandle, table: T, entity: New<T>): void {
  const { name, columns } = viewOf(table)
  const keys = keysOf(tx, table)
  const values: Readonly<Record<string, unknown>> = entity
  const set = columns
    .filter((one) => !keys.includes(one))
    .map(({ column }) => `"${column.name}" = excluded."${column.name}"`)
  const sql = `INSERT INTO "${name}" (${listed(columns)}) VALUES (${columns.map(() => '?').join(', ')})
    ON CONFLICT (${listed(keys)}) DO ${set.length === 0 ? 'NOTHING' : `UPDATE SET ${set.join(', ')}`}`
  statement(tx, sql).run(columns.map(({ key, column }) => driverValue(column, values[key])))
}

/** @throws where the row isn't there: whoever updates has read it before. */
export function updateRow<T extends SQLiteTable>(tx: WriteHandle, table: T, entity: Entity<T>): void {
  const keys = keysOf(tx, table)
  const values: Readonly<Record<string, unknown>> = entity
  const isKey = (name: string) => keys.some(({ key }) => key === name)
  const entries = Object.entries(values)
  const match = Object.fromEntries(entries.filter(([name]) => isKey(name))) as Match<T> // the key's columns of the row itself
  const set = Object.fromEntries(entries.filter(([name]) => !isKey(name))) as Values<T> // its other columns
  const changed = updateRows(tx, table, match, set)
  if (changed !== 1) throw new Error(`${viewOf(table).name}: ${changed} rows updated instead of one`)
}

/** @returns how many rows match. */
export function updateRows<T extends SQLiteTable>(
  tx: WriteHandle,
  table: T,
  match: Match<T>,
  set: Values<T>,
): number {
  const { name, columns } = viewOf(table)
  const values: Readonly<Record<string, unknown>> = set
  const changing = columns.filter(({ key }) => values[key] !== undefined)
  const { sql, bound } = whereOf(table, match)
  const assignments = changing.map(({ column }) => `"${column.name}" = ?`).join(', ')
  const update = statement(tx, `UPDATE "${name}" SET ${assignments} ${sql}`)
  return update.run(...changing.map(({ key, column }) => driverValue(column, values[key])), ...bound).changes
}

/** @returns how many went. An empty match is refused: nobody means a whole table. */
export function deleteRows<T extends SQLiteTable>(tx: WriteHandle, table: T, match: Match<T>): number {
  const { sql, bound } = whereOf(table, match)
  if (bound.length === 0 && !sql.includes('IS NULL'))
    throw new Error('a match of nothing deletes a whole table')
  return statement(tx, `DELETE FROM "${viewOf(table).name}" ${sql}`).run(...bound).changes
}

export function findRow<T extends SQLiteTable>(db: ReadHandle, table: T, match: Match<T>): Entity<T> | null {
  return rowsOf(db, table, match)[0] ?? null
}

/** Rows whole, in the order of these columns; without any in none. */
export function rowsOf<T extends SQLiteTable>(
  db: ReadHandle,
  table: T,
  match: Match<T> = {},
  ...order: readonly Order<T>[]
): Entity<T>[] {
  const { name, columns } = viewOf(table)
  const { sql, bound } = whereOf(table, match)
  const by = order.map((one) =>
    typeof one === 'string' ? columnName(table, one) : `${columnName(table, one[0])} DESC`,
  )
  const rows = statement(
    db,
    `SELECT ${listed(columns)} FROM "${name}" ${sql} ${by.length === 0 ? '' : `ORDER BY ${by.join(', ')}`}`,
  ).all(...bound)
  return rows.map((row) => decoded(columns, row as Readonly<Record<string, unknown>>) as Entity<T>) // every column as the schema types it
}

/** SQL text that inserts, updates or deletes. @returns how many rows. */
export function change(tx: WriteHandle, sql: string, bound: Bound = {}): number {
  return statement(tx, sql).run(driverValues(bound)).changes
}

interface ViewColumn {
  readonly key: string
  readonly column: Column
}

interface View {
  readonly name: string
  readonly columns: readonly ViewColumn[]
}

const views = new WeakMap<SQLiteTable, View>()

function viewOf(table: SQLiteTable): View {
  const known = views.get(table)
  if (known !== undefined) return known
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({ key, column }))
  const view = { name: getTableName(table), columns }
  views.set(table, view)
  return view
}

/** As the database knows them: the schema's view needn't say it a second time. */
function keysOf({ connection }: ReadHandle, table: SQLiteTable): readonly ViewColumn[] {
  const { name, columns } = viewOf(table)
  const keys = new Set(connection.columnsOf(name).flatMap((one) => (one.isKey ? [one.name] : [])))
  return columns.filter(({ column }) => keys.has(column.name))
}

function statement(db: ReadHandle, sql: string) {
  note(db, sql)
  return db.connection.statement(sql)
}

function whereOf<T extends SQLiteTable>(table: T, match: Match<T>): { sql: string; bound: unknown[] } {
  const bound: unknown[] = []
  const values: Readonly<Record<string, unknown>> = match
  const tests = viewOf(table).columns.flatMap(({ key, column }) => {
    const value = values[key]
    if (value === undefined) return []
    if (value === null) return [`"${column.name}" IS NULL`]
    bound.push(Array.isArray(value) ? JSON.stringify(value) : driverValue(column, value))
    return [
      Array.isArray(value) ? `"${column.name}" IN (SELECT value FROM json_each(?))` : `"${column.name}" = ?`,
    ]
  })
  return { sql: tests.length === 0 ? '' : `WHERE ${tests.join(' AND ')}`, bound }
}

function columnName(table: SQLiteTable, key: string): string {
  const found = viewOf(table).columns.find((one) => one.key === key)
  if (found === undefined) throw new Error(`${viewOf(table).name} has no column ${key}`)
  return `"${found.column.name}"`
}

const listed = (columns: readonly ViewColumn[]): string =>
  columns.map(({ column }) => `"${column.name}"`).join(', ')

const driverValue = (column: Column, value: unknown): unknown =>
  value === null || value === undefined ? null : column.mapToDriverValue(value)

function decoded(columns: readonly ViewColumn[], row: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    columns.map(({ key, column }) => {
      const value = row[column.name]
      return [key, value === null ? null : column.mapFromDriverValue(value)]
    }),
  )
}
