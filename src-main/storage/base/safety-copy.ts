// The copy that an upgrade leaves beside the data file: complete and verified, or not there under its name at all.
import { chmodSync, closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { platform } from 'node:os'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { DataFileError } from './data-file-error.ts'

const KEPT_COPIES = 2
const UNFINISHED = '.unfinished'

/** What has to be the same in a copy: rows of each table, and the version. */
interface Contents {
  readonly version: unknown
  readonly rows: Readonly<Record<string, number>>
}

/** palace.db.before-4, before version 4 is made of it. @throws DataFileError where the data file is not whole. */
export function copyBeforeUpgrade(raw: Database.Database, version: number): void {
  const copy = `${raw.name}.before-${version}`
  try {
    writeCopy(raw, copy + UNFINISHED, copy)
  } catch (error) {
    clearUnfinishedCopies(raw.name) // a disk that is full needs the room
    throw error
  }
}

function writeCopy(raw: Database.Database, draft: string, copy: string): void {
  raw.prepare('VACUUM INTO ?').run(draft)
  if (platform() !== 'win32') chmodSync(draft, statSync(raw.name).mode)
  verify(draft, contentsOf(raw))
  sync(draft)
  renameSync(draft, copy)
  if (platform() !== 'win32') sync(dirname(copy)) // Windows can't open a folder, and doesn't need to
}

/** What a killed attempt has left; it never got its name. */
export function clearUnfinishedCopies(file: string): void {
  for (const name of namesBeside(file))
    if (name.includes(UNFINISHED)) rmSync(join(dirname(file), name), { force: true })
}

export function forgetOldCopies(file: string): void {
  const versionOf = (name: string) => Number(name.split('.before-')[1])
  const copies = namesBeside(file).filter((name) => Number.isInteger(versionOf(name)))
  copies.sort((one, other) => versionOf(other) - versionOf(one))
  for (const name of copies.slice(KEPT_COPIES)) rmSync(join(dirname(file), name), { force: true })
}

/** Whether anything would be lost with the file. */
export const hasRows = (raw: Database.Database): boolean =>
  tablesOf(raw).some((table) => raw.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined)

const namesBeside = (file: string): string[] =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.before-`))

function verify(copy: string, expected: Contents): void {
  const raw = new Database(copy, { readonly: true })
  try {
    const integrity = raw.pragma('integrity_check(1)', { simple: true })
    if (integrity !== 'ok') throw damaged(String(integrity))
    const [dangling] = raw.prepare('SELECT "table" FROM pragma_foreign_key_check LIMIT 1').pluck().all()
    if (dangling !== undefined) throw damaged(`${dangling} 的记录指向不存在的记录`)
    if (JSON.stringify(contentsOf(raw)) !== JSON.stringify(expected)) throw damaged('备份与原文件不一致')
  } finally {
    raw.close()
  }
}

function contentsOf(raw: Database.Database): Contents {
  const count = (table: string) => Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())
  return {
    version: raw.pragma('user_version', { simple: true }),
    rows: Object.fromEntries(tablesOf(raw).map((table) => [table, count(table)])),
  }
}

const tablesOf = (raw: Database.Database): string[] =>
  raw
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()

function sync(path: string): void {
  const handle = openSync(path, platform() === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const damaged = (detail: string) =>
  new DataFileError(
    'DatabaseDamaged',
    `升级前的备份没有通过检查（${detail}），数据没有改动。请从最近的备份恢复，或联系技术支持。`,
  )
