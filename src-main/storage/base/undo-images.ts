// Kept images of rows always have the columns that their table has today, in its order: a migration that changes a table
// carries the images along, so that what was done before it can be compared with the rows and put back.
import type Database from 'better-sqlite3'

interface Column {
  readonly name: string
  readonly pk: number
  readonly isRequired: 0 | 1
  /** An SQL expression, null where nothing is said. */
  readonly fallback: string | null
}

export type TableColumns = ReadonlyMap<string, readonly Column[]>

export function columnsOfTables(raw: Database.Database): TableColumns {
  const rows = raw
    .prepare<[], Column & { table: string }>(
      `SELECT t.name AS "table", c.name, c.pk, c."notnull" AS isRequired, c.dflt_value AS fallback
      FROM pragma_table_list t JOIN pragma_table_info(t.name) c WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, c.cid`,
    )
    .all()
  return Map.groupBy(rows, ({ table }) => table)
}

/**
 * A column that an image lacks takes its default, one that the table lost is left out. Inside the migration's transaction.
 * @throws Error where only the migration's step can know what an image should hold.
 */
export function refitUndoImages(raw: Database.Database, before: TableColumns): void {
  const now = columnsOfTables(raw)
  if (!before.has('undo_row') || !now.has('undo_row')) return
  const tables = raw.prepare<[], string>('SELECT DISTINCT table_name FROM undo_row').pluck().all()
  for (const table of tables) {
    const [was, is] = [before.get(table) ?? [], now.get(table) ?? []]
    if (namesOf(was) === namesOf(is) && namesOf(keysOf(was)) === namesOf(keysOf(is))) continue
    if (namesOf(keysOf(was)) !== namesOf(keysOf(is)))
      throw new Error(`undo_row keeps rows of ${table}, whose key has changed: the step must change them too`)
    refuseUnknowable(raw, table, is)
    const refit = (image: string) => `CASE WHEN ${image} IS NOT NULL THEN ${imageFrom(image, is)} END`
    raw
      .prepare(
        `UPDATE undo_row SET before_image = ${refit('before_image')}, after_image = ${refit('after_image')} WHERE table_name = ?`,
      )
      .run(table)
  }
}

/** A required column without default: what it held in a row of the past, only the step can say. */
function refuseUnknowable(raw: Database.Database, table: string, columns: readonly Column[]): void {
  for (const { name } of columns.filter((column) => column.isRequired === 1 && column.fallback === null)) {
    const lacks = (image: string) => `(${image} IS NOT NULL AND json_type(${image}, '$.${name}') IS NULL)`
    const found = raw
      .prepare(
        `SELECT 1 FROM undo_row WHERE table_name = ? AND (${lacks('before_image')} OR ${lacks('after_image')}) LIMIT 1`,
      )
      .get(table)
    if (found !== undefined)
      throw new Error(`undo_row keeps rows of ${table} without ${name}: the step must say what it was`)
  }
}

function imageFrom(image: string, columns: readonly Column[]): string {
  const pairs = columns.map(({ name, fallback }) => {
    const path = `${image}, '$.${name}'`
    return `'${name}', CASE WHEN json_type(${path}) IS NULL THEN ${fallback ?? 'NULL'} ELSE json_extract(${path}) END`
  })
  return `json_object(${pairs.join(', ')})`
}

const keysOf = (columns: readonly Column[]) => columns.filter(({ pk }) => pk > 0)
const namesOf = (columns: readonly Column[]): string => columns.map(({ name }) => name).join()
