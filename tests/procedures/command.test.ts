import { oc } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { errorMap } from '../../src-main/contract/errors.ts'
import { administering, command as declare } from '../../src-main/contract/kit.ts'
import type { ProcedureMeta } from '../../src-main/contract/people.ts'
import { type CallContext, contextFor } from '../../src-main/procedures/call-context.ts'
import type { AccountCaller } from '../../src-main/procedures/caller.ts'
import { type CommandSpec, command, transact } from '../../src-main/procedures/command.ts'
import { readSetting, writeSetting } from '../../src-main/storage/settings/settings-store.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

const meta = { kind: 'command', may: administering, lan: 'none' } as const

async function run<O>(spec: CommandSpec<null, O, undefined, CallContext<AccountCaller>>) {
  const { account } = await (await house.as('admin')).accounts.state()
  if (account === null) throw new Error('not signed in')
  const context = contextFor(house.app.core, 'test-admin', { kind: 'account', account })
  return transact(house.db, context, { action: 'test.act', meta }, spec, null, undefined)
}
const auditCount = () =>
  house.db.connection.raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM audit_entry').get()?.n ?? 0
const steps = () =>
  house.db.connection.raw
    .prepare<[], { sentence: string; state: string }>(
      'SELECT sentence, state FROM undo_step ORDER BY id DESC',
    )
    .all()

describe('a command', () => {
  it('is refused when it returns a promise, and leaves nothing behind', async () => {
    await house.as('admin')
    const before = auditCount()
    const spec = { run: async (tx: typeof house.db) => writeSetting(tx, 'test', 1), says: () => '试一试' }
    await expect(run(spec)).rejects.toThrow(/returned a promise/)
    expect(readSetting(house.db, 'test')).toBeNull()
    expect(auditCount()).toBe(before)
  })

  it('writes its audit entry in its own transaction: both or neither', async () => {
    await house.as('admin')
    const before = auditCount()
    const failing = {
      run: (tx: typeof house.db) => {
        writeSetting(tx, 'test', 1)
        throw new Error('midway')
      },
      says: () => '试一试',
    }
    await expect(run(failing)).rejects.toThrow('midway')
    expect([readSetting(house.db, 'test'), auditCount()]).toEqual([null, before])
    await run({ run: (tx) => writeSetting(tx, 'test', 1), says: () => '试一试' })
    expect([readSetting(house.db, 'test'), auditCount()]).toEqual([1, before + 1])
  })

  it('is undoable unless it is final, and leaves no step where it changed nothing', async () => {
    await run({ run: () => null, says: () => '看一看' })
    await run({ run: (tx) => writeSetting(tx, 'test', 1), says: () => '改一改' })
    await run({ run: (tx) => writeSetting(tx, 'test', 2), says: () => '定下来', isFinal: true })
    expect(steps().slice(0, 2)).toEqual([
      { sentence: '定下来', state: 'final' },
      { sentence: '改一改', state: 'done' },
    ])
    expect(steps().some((step) => step.sentence === '看一看')).toBe(false)
  })

  it('names the tables whose rows changed, and no others', async () => {
    const { changed } = await run({
      run: (tx) => tx.connection.raw.exec("UPDATE room SET note = 'x'; UPDATE trainer SET note = 'y'"),
      says: () => '改备注',
    })
    const kept = ['audit_entry', 'undo_row', 'undo_step']
    expect([...changed].filter((table) => !kept.includes(table)).toSorted()).toEqual(['room', 'trainer'])
  })

  it('looks at the rights again inside the transaction: what was taken away meanwhile refuses', async () => {
    await house.as('admin')
    const become = (role: string) =>
      house.db.connection.raw.prepare("UPDATE account SET role = ? WHERE username = 'admin'").run(role)
    const meanwhile: Readonly<Record<string, () => unknown>> = {
      FORBIDDEN: () => become('planner'),
      NOT_SIGNED_IN: () => house.app.core.sessions.signOut('test-admin'),
      OK: () => house.app.core.sessions.lock('test-admin'),
    }
    const { id } = house.db.connection.raw
      .prepare<[], { id: string }>("SELECT id FROM account WHERE username = 'admin'")
      .get() ?? { id: '' }
    const done: string[] = []
    for (const [code, happens] of Object.entries(meanwhile)) {
      become('admin')
      house.app.core.sessions.signIn('test-admin', id, house.app.core.now())
      const slow = command(declare(administering).output(z.string()), {
        prepare: async () => happens(),
        run: (tx, _input, { account }) => {
          writeSetting(tx, 'test', code)
          return account.role
        },
        says: () => '慢慢来',
      })
      const client = createRouterClient({ slow }, { context: house.app.originFor('test-admin') })
      done.push(await client.slow().catch((error: { code: string }) => error.code))
      expect(readSetting(house.db, 'test')).toBe(code === 'OK' ? code : null)
    }
    expect(done).toEqual(['FORBIDDEN', 'NOT_SIGNED_IN', 'admin'])
  })

  it('of a device is the device’s own, by name and by id, and refused to tickets', async () => {
    const meta: ProcedureMeta<typeof administering, 'device'> = {
      kind: 'command',
      may: administering,
      lan: 'device',
    }
    const mark = command(oc.$meta(meta).errors(errorMap).output(z.string()), {
      run: (tx, _input, { caller }) => {
        writeSetting(tx, 'test', caller.kind)
        return caller.kind === 'device' ? caller.trainerId : caller.account.id
      },
      says: () => '点名',
    })
    const origin = house.app.originFor('test-phone')
    const device = { kind: 'device', deviceId: 'd1', trainerId: 't1', trainerName: '王海波' } as const
    const phone = createRouterClient({ mark }, { context: { ...origin, principal: device } })
    expect(await phone.mark()).toBe('t1')
    const named = house.db.connection.raw
      .prepare('SELECT account_id AS id, actor_name AS name FROM audit_entry ORDER BY seq DESC')
      .get()
    expect(named).toEqual({ id: 'device:d1', name: '王海波的手机' })
    expect(steps()[0]).toEqual({ sentence: '点名', state: 'done' })
    const ticket = {
      kind: 'ticket',
      ticketId: 'x',
      sittingId: 's',
      enrolmentId: 'e',
      workerName: '',
      expiresAt: Number.MAX_SAFE_INTEGER,
    } as const
    const worker = createRouterClient({ mark }, { context: { ...origin, principal: ticket } })
    await expect(worker.mark()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
