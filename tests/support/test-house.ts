// A whole core on a real database with the real migrations, called through the real router, at a fixed time.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { type App, openApp } from '../../src-main/app.ts'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import { findAccountByUsername, findSlot } from '../../src-main/storage/accounts/accounts-store.ts'
import { unwrapKey } from '../../src-main/storage/accounts/key-slots.ts'
import type { WriteHandle } from '../../src-main/storage/base/handle.ts'
import { builtThreads } from './built.ts'
import { patience } from './patience.ts'
import { rememberScrypt } from './remembered-scrypt.ts'

rememberScrypt()

export type SampleUser = 'admin' | 'planner' | 'trainer' | 'manager' | 'clerk' | 'reviewer' | 'approver'

/** Who set up a new palace. */
export const chief = { username: 'chief', password: 'seven-pm-2025' }

export interface TestHouse {
  readonly app: App
  readonly db: WriteHandle
  /** A client signed in as one of the seven accounts; the same one for the same name. */
  readonly as: (user: SampleUser) => Promise<ContractClient>
  /** A client on a connection of its own, nobody signed in. */
  readonly guest: (connection?: string) => ContractClient
  /** Moves the clock forward. */
  readonly pass: (milliseconds: number) => void
  readonly close: () => void
}

export interface TestHouseOptions {
  readonly today?: string
  /** 'sample' holds the whole sample palace, 'new' one just set up by its chief, 'none' an empty house. */
  readonly world?: 'sample' | 'new' | 'none'
  /** The entry of another planner's thread than the program's. */
  readonly solverWorker?: URL
  /** The same for the thread that seals. */
  readonly sealingWorker?: URL
  /** Bugs are written to stderr unless a test expects them. */
  readonly reportBug?: (incident: string, error: unknown) => void
}

export async function openTestHouse({
  today = '2025-11-12',
  world = 'sample',
  solverWorker,
  sealingWorker,
  reportBug = printBug,
}: TestHouseOptions = {}): Promise<TestHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-'))
  if (world !== 'none') cpSync(await template(world, today), folder, { recursive: true })
  let time = eveningOf(today)
  const app = await openApp({
    dataFolder: folder,
    resourcesFolder,
    sample: world === 'sample',
    today,
    now: () => time,
    reportBug,
    threads: {
      ...threads,
      spreadsheetTimeLimit: patience,
      ...(solverWorker !== undefined && { solver: solverWorker }),
      ...(sealingWorker !== undefined && { sealing: sealingWorker }),
    },
  })
  if (world === 'sample') await unlock(app)
  const clients = new Map<SampleUser, ContractClient>()
  const guest = (connection = `test-${Math.random()}`) =>
    createRouterClient(app.router, { context: app.originFor(connection) }) as ContractClient // the router implements the contract
  return {
    app,
    get db() {
      return app.core.house.db
    },
    guest,
    as: async (user) => {
      const known = clients.get(user)
      if (known !== undefined) return known
      const client = guest(`test-${user}`)
      await client.accounts.signIn({ username: user, password: samplePassword })
      clients.set(user, client)
      return client
    },
    pass: (milliseconds) => {
      time += milliseconds
    },
    close: () => {
      app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function printBug(incident: string, error: unknown): void {
  process.stderr.write(`#${incident} ${error instanceof Error ? error.stack : String(error)}\n`)
}

const eveningOf = (today: string): number => Date.parse(`${today}T18:40:00+08:00`)
const resourcesFolder = join(import.meta.dirname, '..', '..', 'resources')
const threads = builtThreads()
const templates = new Map<string, Promise<string>>()

/** A folder with the world made once per process and day; every house gets its own copy. */
function template(world: 'sample' | 'new', today: string): Promise<string> {
  const key = `${world} ${today}`
  const known = templates.get(key) ?? makeTemplate(world, today)
  templates.set(key, known)
  return known
}

async function makeTemplate(world: 'sample' | 'new', today: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-template-'))
  const sample = world === 'sample'
  const now = sample ? {} : { now: () => eveningOf(today) }
  const app = await openApp({ dataFolder: folder, resourcesFolder, sample, today, ...now })
  if (world === 'new') await setUp(app)
  app.close()
  return folder
}

async function setUp(app: App): Promise<void> {
  const client = createRouterClient(app.router, { context: app.originFor('maker') }) as ContractClient // the router implements the contract
  const { code: recoveryCode } = await client.accounts.drawRecoveryCode()
  await client.accounts.setUp({
    palaceName: '象山县工人文化宫',
    displayName: '钱主任',
    ...chief,
    recoveryCode,
  })
}

/** Tests look into sealed columns before anyone has signed in. */
async function unlock(app: App): Promise<void> {
  const { db } = app.core.house
  const account = findAccountByUsername(db, 'admin')
  const slot = account === null ? null : findSlot(db, account.id)
  const dataKey = slot === null ? null : await unwrapKey(slot, samplePassword)
  if (dataKey !== null && !db.vault.isUnlocked) db.vault.unlock(dataKey)
}
