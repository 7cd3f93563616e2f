// Brings a data file up to this program's version: after a verified copy, all pending steps in one transaction. Half an
// upgrade would open in no version, and a rebuilt table may be pointed at by others, so foreign keys are off meanwhile.
import type Database from 'better-sqlite3'
import { asDataFileError, DataFileError } from './data-file-error.ts'
import { type MigrationStep, migrationSteps } from './migration-steps.ts'
import { clearUnfinishedCopies, copyBeforeUpgrade, forgetOldCopies, hasRows } from './safety-copy.ts'
import { columnsOfTables, refitUndoImages } from './undo-images.ts'

/** @throws DataFileError; then the file is what it was. Leaves foreign keys on. */
export function migrate(
  raw: Database.Database,
  migrationsFolder: string,
  codeSteps?: readonly MigrationStep[],
): void {
  const steps = migrationSteps(migrationsFolder, codeSteps)
  const at = raw.pragma('user_version', { simple: true }) as number // user_version is always an integer
  if (at > steps.length) throw tooNew(at, steps.length)
  if (!raw.memory) clearUnfinishedCopies(raw.name)
  if (at < steps.length) {
    const isCopied = !raw.memory && hasRows(raw)
    if (isCopied) copyBeforeUpgrade(raw, steps.length)
    upgrade(raw, steps.slice(at))
    if (isCopied) forgetOldCopies(raw.name)
  }
  raw.pragma('foreign_keys = ON')
}

function upgrade(raw: Database.Database, pending: readonly MigrationStep[]): void {
  raw.pragma('foreign_keys = OFF') // does nothing inside a transaction
  const work = raw.transaction(() => {
    const columns = columnsOfTables(raw)
    for (const { number, name, run } of pending) attempt(`第 ${number} 步（${name}）`, () => run(raw))
    attempt('可撤销的记录', () => refitUndoImages(raw, columns))
    refuseBrokenReferences(raw)
    raw.pragma(`user_version = ${pending.at(-1)?.number}`)
  })
  work.immediate()
}

/** A fault of the disk has its own sentence; any other is one of the step. */
function attempt(what: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    const known = asDataFileError(error)
    if (known instanceof DataFileError) throw known
    const detail = error instanceof Error ? error.message : String(error)
    throw new DataFileError(
      'UpgradeFailed',
      `升级数据文件时${what}没有成功（${detail}），已全部撤回，数据没有改动。请继续用旧版程序，并把这句话告诉技术支持。`,
      { cause: error },
    )
  }
}

function refuseBrokenReferences(raw: Database.Database): void {
  const [broken] = raw
    .prepare<[], { child: string; parent: string }>(
      'SELECT "table" AS child, parent FROM pragma_foreign_key_check LIMIT 1',
    )
    .all()
  if (broken === undefined) return
  throw new DataFileError(
    'UpgradeRefused',
    `升级会使 ${broken.child} 的记录指向不存在的 ${broken.parent}，已全部撤回，数据没有改动。请继续用旧版程序，并把这句话告诉技术支持。`,
  )
}

const tooNew = (found: number, known: number) =>
  new DataFileError('DatabaseTooNew', `数据文件来自更新的版本（${found} > ${known}），请先升级程序。`)
