// Makes a table anew inside a migration, rows, indexes and triggers kept: the procedure of SQLite's documentation
// ("Making Other Kinds Of Table Schema Changes"), for what ALTER TABLE can't say: another CHECK, key or column order.
import type Database from 'better-sqlite3'

/**
 * @param newCreateSql `CREATE TABLE name (…)` as the table shall stand, references to itself by its own name
 * @param copySelect selects all old rows, each column by the name that it has in the new table; a column left out takes its
 *   default. Kept undo images lose removed columns and get defaults by themselves; a renamed or computed column
 *   has to be set in undo_row by the step.
 * An index or trigger that the new table can't have must be dropped before.
 */
export function rebuildTable(
  raw: Database.Database,
  name: string,
  newCreateSql: string,
  copySelect: string,
): void {
  if (raw.pragma('foreign_keys', { simple: true }) !== 0)
    throw new Error('a table is rebuilt with foreign keys off: dropping it would take its children along')
  const head = new RegExp(`^\\s*CREATE\\s+TABLE\\s+"?${name}"?\\s*\\(`, 'i')
  if (!head.test(newCreateSql)) throw new Error(`the new table must be CREATE TABLE ${name} (…)`)
  const draft = `${name}_rebuilt`
  const attached = raw
    .prepare<[string], string>(
      "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid",
    )
    .pluck()
    .all(name)
  raw.exec(newCreateSql.replace(head, () => `CREATE TABLE "${draft}" (`))
  copyRows(raw, name, draft, copySelect)
  raw.exec(`DROP TABLE "${name}"`)
  rename(raw, draft, name)
  for (const sql of attached) raw.exec(sql)
}

function copyRows(raw: Database.Database, from: string, to: string, select: string): void {
  const columns = raw.prepare(select).columns()
  raw.exec(`INSERT INTO "${to}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) ${select}`)
  const count = (table: string) => raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
  if (count(from) !== count(to)) throw new Error(`rebuilding ${from} would lose or double rows`)
}

/** Without the legacy setting SQLite refuses while a view or a trigger names the table that is gone for this moment. */
function rename(raw: Database.Database, from: string, to: string): void {
  raw.pragma('legacy_alter_table = ON')
  try {
    raw.exec(`ALTER TABLE "${from}" RENAME TO "${to}"`)
  } finally {
    raw.pragma('legacy_alter_table = OFF')
  }
}
