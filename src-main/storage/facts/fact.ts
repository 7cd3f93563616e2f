// A fact is one sentence of the business as one view: whoever needs it reads the view and never writes the condition again.
// Views are temporary, made when the file is opened: the sentence is the program's, whatever version made the file.
import type Database from 'better-sqlite3'

export interface Fact {
  /** The view's name. */
  readonly name: string
  readonly sql: string
}

export const makeFacts = (raw: Database.Database, facts: readonly Fact[]): void => {
  for (const { name, sql } of facts) raw.exec(`CREATE TEMP VIEW "${name}" AS ${sql}`)
}
