// The databases that figures are measured on. Making ten years takes a minute, so it is kept until its makers change.
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillSample } from '../../src-main/features/settings/sample/fill-sample.ts'
import type { WorldSize } from '../../src-main/features/settings/sample/history.ts'
import { openDatabase } from '../../src-main/storage/base/open-database.ts'

export const tenYears: WorldSize = { years: 10, workers: 30_000, marks: 1_500_000 }

const root = join(import.meta.dirname, '..', '..')
const resources = join(root, 'resources')
const cache = join(root, 'node_modules', '.cache', 'bench')

/** A fresh data folder whose palace.db holds a world of this size; the caller removes it. */
export async function worldFolder(today: string, size: WorldSize): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-bench-'))
  cpSync(await keptWorld(today, size), join(folder, 'palace.db'))
  return folder
}

async function keptWorld(today: string, size: WorldSize): Promise<string> {
  const file = join(cache, `${makersDigest()}-${today}-${size.years}-${size.workers}-${size.marks}.db`)
  if (existsSync(file)) return file
  mkdirSync(cache, { recursive: true })
  process.stderr.write(
    `making a world of ${size.years} years, ${size.workers} workers, ${size.marks} marks…\n`,
  )
  const draft = `${file}.draft`
  for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true })
  const db = openDatabase(draft, join(resources, 'migrations'))
  await fillSample(db, {
    today,
    size,
    resources: { read: (name) => readFileSync(join(resources, name), 'utf8') },
  })
  db.connection.raw.pragma('optimize')
  db.connection.raw.pragma('wal_checkpoint(TRUNCATE)')
  db.connection.raw.close()
  renameSync(draft, file)
  return file
}

/** Changes whenever a migration or the generator does. */
function makersDigest(): string {
  const hash = createHash('sha256')
  for (const folder of [
    join(resources, 'migrations'),
    join(root, 'src-main/features/settings/sample'),
    join(root, 'src-main/storage'),
  ]) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(ts|sql)$/.test(name)) hash.update(readFileSync(join(folder, name)))
  }
  return hash.digest('hex').slice(0, 12)
}
