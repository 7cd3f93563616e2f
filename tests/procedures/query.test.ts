// A query changes nothing: not the database, not a session, not what a noun keeps in the process.
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type ContractClient, contract } from '../../src-main/contract/index.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import { KeptMends } from '../../src-main/features/timetable/mend/kept-mends.ts'
import { PlanningRun, PlanningRuns } from '../../src-main/features/timetable/plan/planning-runs.ts'
import { act } from '../../src-main/procedures/act.ts'
import { Announcer } from '../../src-main/procedures/announcer.ts'
import { query } from '../../src-main/procedures/query.ts'
import { Sessions } from '../../src-main/procedures/sessions.ts'
import type { WriteHandle } from '../../src-main/storage/base/handle.ts'
import { change, deleteRows } from '../../src-main/storage/base/rows.ts'
import { Vault } from '../../src-main/storage/base/vault.ts'
import { room } from '../../src-main/storage/network/schema.ts'
import { insertSitting } from '../../src-main/storage/timetable/sitting-store.ts'
import { codeOf, procedures } from '../support/procedures.ts'
import { inputOf, type SampleIds, sampleIds } from '../support/query-inputs.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** What only looks. Any other method of what the process keeps counts as a change, one that is added later too. */
const looks = {
  // The idle clock is the door's: touched before each call that is let in, whatever it calls.
  Sessions: ['constructor', 'peek', 'accountOn', 'recoveryDraft', 'secondsToWait', 'touch', 'lockIdle'],
  Announcer: ['constructor', 'watch'],
  PlanningRuns: ['constructor', 'ofSeason', 'byId'],
  PlanningRun: ['constructor', 'state', 'lastHeardAt', 'watch'],
  KeptMends: ['constructor', 'find'],
  Vault: [
    'constructor',
    'isUnlocked',
    'dataKey',
    'open',
    'openOptional',
    'seal',
    'sealOptional',
    'hash',
    'chain',
  ],
}
const kept = { Sessions, Announcer, PlanningRuns, PlanningRun, KeptMends, Vault }

/** Listens to everything that changes the process. */
function watched() {
  const seen: string[] = []
  const restore: (() => void)[] = []
  for (const [name, { prototype }] of Object.entries(kept)) {
    const known = looks[name as keyof typeof kept] // the two tables have the same names
    for (const method of Object.getOwnPropertyNames(prototype).filter((one) => !known.includes(one))) {
      const original: unknown = Reflect.get(prototype, method)
      if (typeof original !== 'function') throw new Error(`${name}.${method} is no method`)
      const spy = function (this: unknown, ...args: unknown[]): unknown {
        seen.push(`${name}.${method}`)
        return original.apply(this, args)
      }
      Object.defineProperty(prototype, method, { value: spy, configurable: true, writable: true })
      restore.push(() =>
        Object.defineProperty(prototype, method, { value: original, configurable: true, writable: true }),
      )
    }
  }
  const { db } = house
  return {
    changes: () => (house.db === db ? seen : [...seen, 'another house']),
    end: () => {
      for (const back of restore) back()
    },
  }
}

const written = () =>
  house.db.connection.raw.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? -1
const version = () => house.db.connection.raw.pragma('data_version', { simple: true })

/** A step under a final act: the list of what can be undone has to look through the rows of both. */
async function somethingToUndo(client: ContractClient, { placed }: SampleIds): Promise<void> {
  const { seasonId, sittingId } = placed
  await client.timetable.pinPlacement({ seasonId, sittingId, isPinned: true })
  await client.accounts.changePassword({ currentPassword: samplePassword, newPassword: 'seven-pm-2026' })
}

describe('a query', () => {
  it('is not what changes the process: these are acts', () => {
    expect(procedures.filter(({ meta }) => meta.kind === 'query').length).toBeGreaterThan(60)
    expect(
      procedures
        .filter(({ meta }) => meta.kind === 'act')
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      'accounts.drawRecoveryCode',
      'accounts.leaveSample',
      'accounts.lock',
      'accounts.openSample',
      'timetable.previewMend',
      'timetable.startPlanning',
      'timetable.stopPlanning',
    ])
  })

  it('changes neither the database nor the process, each of them, answered with real rows', async () => {
    const client = await house.as('admin')
    const ids = sampleIds(house.db)
    await somethingToUndo(client, ids)
    const { changes, end } = watched()
    onTestFinished(end)
    const refused: string[] = []
    for (const { path } of procedures.filter(({ meta }) => meta.kind === 'query')) {
      const before = [written(), version()]
      const code = await codeOf(client, path, inputOf(path, ids))
      if (code !== 'OK') refused.push(`${path} ${code}`)
      expect([[written(), version()], changes()], path).toEqual([before, []])
    }
    expect(refused).toEqual([])
  })

  it('has no means to write, by statement or by row, at once or after a wait; nor has an act', async () => {
    const bugs: string[] = []
    const reportBug = (_incident: string, error: unknown) => void bugs.push(String(error))
    const core = { ...house.app.core, house: house.app.core.house, reportBug }
    const context = { core, connection: 'test-admin' }
    // A handle that reads has no such type; whoever lies about it is caught when it runs.
    const later = async (db: WriteHandle) => {
      await Promise.resolve()
      return insertSitting(
        db,
        'written',
        house.db.connection.raw.prepare<[], string>('SELECT id FROM lesson').pluck().get() ?? '',
      )
    }
    const writes: readonly ((db: WriteHandle) => unknown)[] = [
      (db) => change(db, "UPDATE room SET note = 'written'"),
      (db) => deleteRows(db, room, { id: 'any' }),
      later,
    ]
    const ok = { ok: true as const }
    for (const write of writes) {
      const wraps = [query, act].map((wrap) =>
        wrap(contract.accounts.lock, async (db) => {
          await write(db as WriteHandle)
          return ok
        }),
      )
      for (const wrapped of wraps) {
        const client = createRouterClient({ wrapped }, { context })
        await expect(client.wrapped()).rejects.toMatchObject({ code: 'INTERNAL' })
      }
    }
    expect(bugs.filter((bug) => bug.startsWith('WroteWhileReading'))).toHaveLength(2 * writes.length)
    expect(house.db.connection.raw.prepare("SELECT id FROM room WHERE note = 'written'").all()).toEqual([])
  })
})
