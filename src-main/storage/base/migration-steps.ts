// The steps that bring a data file from one version to the next, in one sequence: what SQL can say is a file of
// resources/migrations, what it can't is a function here.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'

export interface MigrationStep {
  /** The version that a file has after it. */
  readonly number: number
  readonly name: string
  /** Runs inside the one transaction of the upgrade, foreign keys off; rebuildTable() is made for it. */
  readonly run: (raw: Database.Database) => void
}

/** Numbers are shared with the SQL files: a step here leaves a gap there. */
const programSteps: readonly MigrationStep[] = []

/** @throws Error where a number is missing or taken twice. */
export function migrationSteps(
  folder: string,
  codeSteps: readonly MigrationStep[] = programSteps,
): readonly MigrationStep[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const steps = [...files.map((name) => sqlStep(folder, name)), ...codeSteps].sort(
    (one, other) => one.number - other.number,
  )
  const wrong = steps.findIndex(({ number }, index) => number !== index + 1)
  if (wrong >= 0) throw new Error(`migrations: step ${wrong + 1} is missing, or a number is taken twice`)
  return steps
}

function sqlStep(folder: string, name: string): MigrationStep {
  const run = (raw: Database.Database) => void raw.exec(readFileSync(join(folder, name), 'utf8'))
  return { number: Number(name.slice(0, 4)), name: name.replace('.sql', ''), run }
}
