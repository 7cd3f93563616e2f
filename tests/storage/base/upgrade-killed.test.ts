// An upgrade that is killed at any moment leaves a file that opens: in the old version, or in the new one.
import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase } from '../../../src-main/storage/base/open-database.ts'
import {
  emptyPalaceOf,
  latest,
  migrations,
  oldPalaceOf,
  rowsOf,
  schemaOf,
  tablesOf,
  versionOf,
  writeFilledPalace,
} from '../../support/palace-files.ts'

const project = fileURLToPath(new URL('../../..', import.meta.url))
const ownNode = join(project, 'node_modules/.bin/node')
const child = join(project, 'tests/support/upgrade-until-killed.ts')
/** `npm run upgrades` asks for fifty. */
const kills = Number(process.env.SEVEN_PM_UPGRADES ?? 4)

let folder: string
let oldFile: string
let file: string
let rows: ReadonlyMap<string, number>
const schemas = new Map<unknown, readonly string[]>()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'seven-pm-upgrade-'))
  await writeFilledPalace(join(folder, 'present.db'))
  oldFile = join(folder, 'old.db')
  oldPalaceOf(1, oldFile, join(folder, 'present.db'))
  growRows(oldFile)
  file = join(folder, 'palace.db')
  for (const version of [1, latest]) {
    const made = emptyPalaceOf(version, ':memory:')
    schemas.set(version, schemaOf(made))
    made.close()
  }
  rows = look(oldFile, countsOf)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** So many rows that copying and changing them takes a while. */
function growRows(path: string): void {
  look(path, (raw) =>
    raw.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
      INSERT INTO production_period (id, enterprise_id, kind, starts_on, ends_on, effect, note)
      SELECT 'grown' || i, (SELECT min(id) FROM enterprise), 'peak', '2025-11-01', '2025-11-30', 'burden', hex(randomblob(40)) FROM n`),
  )
}

function look<T>(path: string, work: (raw: Database.Database) => T): T {
  const raw = new Database(path)
  try {
    return work(raw)
  } finally {
    raw.close()
  }
}

const countsOf = (raw: Database.Database, tables = tablesOf(raw)) =>
  new Map(
    tables.map((table) => [table, Number(raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]),
  )

function putOldFile(): void {
  for (const name of readdirSync(folder)) if (name.startsWith('palace.db')) rmSync(join(folder, name))
  copyFileSync(oldFile, file)
}

/** Starts a child that upgrades; resolves once it has begun. */
async function startUpgrade(...more: string[]) {
  const running = spawn(existsSync(ownNode) ? ownNode : process.execPath, [child, file, ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => running.once('exit', resolve))
  const lines = createInterface({ input: running.stdout })
  const said = (word: string) =>
    new Promise<void>((resolve) => lines.on('line', (line) => line === word && resolve()))
  const done = said('done')
  await Promise.race([said('begin'), ended])
  return { running, ended, done }
}

async function kill({ running, ended }: { running: ChildProcess; ended: Promise<unknown> }): Promise<void> {
  running.kill('SIGKILL')
  await ended
}

/** How long one upgrade takes here and now, in ms. */
async function measureUpgrade(): Promise<number> {
  putOldFile()
  const upgrade = await startUpgrade()
  const begun = performance.now()
  await Promise.race([upgrade.done, upgrade.ended])
  const taken = performance.now() - begun
  await kill(upgrade)
  return taken
}

/** The file is whole, in one of the two versions, and becomes the new one at the next start with every row. */
function expectWhole(): 'old' | 'new' {
  const version = look(file, (raw) => {
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(raw.pragma('foreign_key_check')).toEqual([])
    const at = versionOf(raw)
    expect([1, latest]).toContain(at)
    expect(schemaOf(raw)).toEqual(schemas.get(at))
    expect(countsOf(raw, [...rows.keys()])).toEqual(rows)
    return at
  })
  for (const name of readdirSync(folder))
    if (/before-\d+$/.test(name)) look(join(folder, name), (raw) => expect(countsOf(raw)).toEqual(rows))
  const { raw } = openDatabase(file, migrations).connection
  expect([versionOf(raw), schemaOf(raw)]).toEqual([latest, schemas.get(latest)])
  expect(countsOf(raw, [...rows.keys()])).toEqual(rows)
  raw.close()
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  return version === 1 ? 'old' : 'new'
}

it(
  `an upgrade killed at ${kills} moments opens in the old or in the new version`,
  async () => {
    const upgradeMs = await measureUpgrade()
    const seen = { old: 0, new: 0 }
    for (let nth = 0; nth < kills; nth += 1) {
      putOldFile()
      const upgrade = await startUpgrade()
      // over the whole length and a little beyond, in an order that has nothing to do with the file's
      await pause(((nth * 0.618) % 1) * 1.2 * upgradeMs)
      await kill(upgrade)
      seen[expectWhole()] += 1
    }
    expect(seen.old).toBeGreaterThan(0)
  },
  60_000 + kills * 20_000,
)

it('killed in the middle of a step, all steps are gone, and the copy is complete', async () => {
  putOldFile()
  const { ended } = await startUpgrade('killing itself')
  await ended
  expect(look(file, versionOf)).toBe(1)
  const copy = join(folder, `palace.db.before-${latest + 1}`)
  expect(look(copy, (raw) => rowsOf(raw))).toEqual(look(oldFile, (raw) => rowsOf(raw)))
  expect(expectWhole()).toBe('old')
})
