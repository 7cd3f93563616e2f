// The one way to read: SQL text beside the shape of its rows. The shape gives the type, turns 0/1 and JSON into values,
// and is held against the schema: by a test for every statement, and for texts put together at run time when first used.
import type { Connection } from './connection.ts'
import { note, type ReadHandle } from './handle.ts'

export interface Kind<T> {
  readonly stored: 'TEXT' | 'INTEGER' | 'REAL'
  readonly isNullable: boolean
  /** null where the stored value is the value. */
  readonly read: ((stored: never) => T) | null
  /** Carries the type and never a value. */
  readonly type?: T
}

export type Shape = Readonly<Record<string, Kind<unknown>>>
export type Row<S extends Shape> = { readonly [K in keyof S]: S[K] extends Kind<infer T> ? T : never }

/** Lists are bound as JSON, for `json_each(:name)`. */
export type Bound = Readonly<Record<string, string | number | boolean | null | readonly unknown[]>>

export interface Select<S extends Shape> {
  readonly text: string
  readonly shape: S
}

const plain = <T>(stored: Kind<T>['stored']): Kind<T> => ({ stored, isNullable: false, read: null })

export const text = <T extends string = string>(): Kind<T> => plain('TEXT')
export const integer = (): Kind<number> => plain('INTEGER')
export const real = (): Kind<number> => plain('REAL')
/** 0 or 1 in the table. */
export const flag = (): Kind<boolean> => ({
  stored: 'INTEGER',
  isNullable: false,
  read: (stored: number) => stored === 1,
})
/** JSON text that only this program writes. */
export const json = <T>(): Kind<T> => ({
  stored: 'TEXT',
  isNullable: false,
  read: (stored: string) => JSON.parse(stored) as T, // written by the same program under the same type
})
export const orNull = <T>(kind: Kind<T>): Kind<T | null> => {
  const { read } = kind
  return {
    stored: kind.stored,
    isNullable: true,
    read: read === null ? null : (stored: never) => (stored === null ? null : read(stored)),
  }
}

const declared: Select<Shape>[] = []

/** A statement with a fixed text. Declared once, at the top of a module: the test of the statements then knows it. */
export function select<const S extends Shape>(shape: S, sql: string): Select<S> {
  const statement = { shape, text: sql }
  declared.push(statement)
  return statement
}

/** A text put together at run time, from parts that are finite in number. */
export const composed = <const S extends Shape>(shape: S, sql: string): Select<S> => ({ shape, text: sql })

/** For the test that holds each against the schema. */
export const declaredSelects = (): readonly Select<Shape>[] => declared

export function all<S extends Shape>(db: ReadHandle, select: Select<S>, bound: Bound = {}): Row<S>[] {
  const { rows, decode } = prepared(db, select)
  const found = rows.all(driverValues(bound)) as Row<S>[] // the shape is what the statement gives, held by checkShape
  return decode === null ? found : found.map((row) => decode(row) as Row<S>)
}

/** The first row, null where there is none. */
export function first<S extends Shape>(db: ReadHandle, select: Select<S>, bound: Bound = {}): Row<S> | null {
  const { rows, decode } = prepared(db, select)
  const row = rows.get(driverValues(bound)) as Row<S> | undefined // as above
  if (row === undefined) return null
  return decode === null ? row : (decode(row) as Row<S>)
}

/** The row that there always is: counts and sums. */
export function only<S extends Shape>(db: ReadHandle, select: Select<S>, bound: Bound = {}): Row<S> {
  const row = first(db, select, bound)
  if (row === null) throw new Error(`no row from: ${select.text}`)
  return row
}

type Decode = (row: object) => object

interface Prepared {
  readonly rows: ReturnType<Connection['statement']>
  readonly decode: Decode | null
}

const shaped = new WeakMap<Shape, Decode | null>()
const checked = new WeakMap<Connection, Set<string>>()

function prepared(db: ReadHandle, { text: sql, shape }: Select<Shape>): Prepared {
  note(db, sql)
  const rows = db.connection.statement(sql)
  const known = checked.get(db.connection) ?? new Set()
  if (!known.has(sql)) {
    const faults = shapeFaults(db.connection, { text: sql, shape })
    if (faults.length > 0) throw new Error(`${faults.join('; ')}: ${sql}`)
    checked.set(db.connection, known.add(sql))
  }
  return { rows, decode: decoder(shape) }
}

function decoder(shape: Shape): Decode | null {
  const known = shaped.get(shape)
  if (known !== undefined) return known
  const reads = Object.entries(shape).flatMap(([name, { read }]) => (read === null ? [] : [{ name, read }]))
  const decode: Decode = (row) => {
    const values = row as Record<string, never> // better-sqlite3's rows are plain objects of their own
    for (const { name, read } of reads) values[name] = read(values[name] as never) as never
    return row
  }
  const made = reads.length === 0 ? null : decode
  shaped.set(shape, made)
  return made
}

export function driverValues(bound: Bound): Readonly<Record<string, string | number | null>> {
  return Object.fromEntries(Object.entries(bound).map(([name, value]) => [name, driverValue(value)]))
}

function driverValue(value: Bound[string]): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : (value as string | number | null) // the rest of the union
}

/** What in a shape is not as the statement gives it: names, stored types, and null where the schema allows it. */
export function shapeFaults(connection: Connection, { text: sql, shape }: Select<Shape>): string[] {
  const columns = connection.statement(sql).columns()
  const names = new Set(columns.map(({ name }) => name))
  const missing = Object.keys(shape).filter((name) => !names.has(name))
  const faults = columns.flatMap(({ name, type, table, column }) => {
    const kind = shape[name]
    if (kind === undefined) return [`${name} is not in the shape`]
    if (type !== null && type !== kind.stored) return [`${name} is stored as ${type}`]
    // json_each() has columns of its own, of which the schema knows nothing.
    if (kind.isNullable || table === null || table === 'json_each' || column === null) return []
    const isNullable = connection.columnsOf(table).find((one) => one.name === column)?.isNullable === true
    return isNullable ? [`${name} may be null`] : []
  })
  return [...missing.map((name) => `${name} is not selected`), ...faults]
}
