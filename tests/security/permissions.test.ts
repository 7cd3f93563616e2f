// The matrix of every procedure of the contract and everybody who could call it: each cell as the contract's data says,
// and as the router answers.
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Account,
  type ProcedureMeta,
  type Right,
  type Role,
  rights,
  roles,
} from '../../src-main/contract/people.ts'
import type { Caller, Principal } from '../../src-main/procedures/caller.ts'
import { insertAccount } from '../../src-main/storage/accounts/accounts-store.ts'
import { codeOf, procedures } from '../support/procedures.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  // Two acts would put another house under the matrix.
  Object.assign(house.app.core.house, { openSample: () => Promise.resolve(), leaveSample: () => {} })
})
afterAll(() => house.close())

const device: Principal = { kind: 'device', deviceId: 'phone', trainerId: 'trainer', trainerName: '王海波' }
const ticketUntil = (expiresAt: number): Principal => ({
  kind: 'ticket',
  ticketId: 'ticket',
  sittingId: 'sitting',
  enrolmentId: 'enrolment',
  workerName: '陈小明',
  expiresAt,
})
const accountOf = (id: string, role: Role, own: readonly Right[], isActive = true): Caller => {
  const account: Account = {
    id,
    username: id,
    displayName: id,
    role,
    rights: [...own],
    trainerId: null,
    isActive,
  }
  return { kind: 'account', account }
}

const callers: Readonly<Record<string, () => Caller>> = {
  nobody: () => ({ kind: 'nobody' }),
  ...Object.fromEntries(roles.map((role) => [`a ${role}`, () => accountOf(`m-${role}`, role, [])])),
  ...Object.fromEntries(
    rights.map((right) => [`a manager with ${right}`, () => accountOf(`m-${right}`, 'manager', [right])]),
  ),
  'a trainer with every right': () => accountOf('m-all', 'trainer', rights),
  'a device': () => device,
  'a ticket': () => ticketUntil(house.app.core.now() + 60_000),
}

/** Who calls, on a connection of its own; before each call signed in anew, for some calls sign out. */
async function callAs(caller: Caller, path: string): Promise<string> {
  const connection = `matrix-${caller.kind}`
  const { sessions, now } = house.app.core
  const principal = caller.kind === 'device' || caller.kind === 'ticket' ? caller : undefined
  if (caller.kind === 'account') sessions.signIn(connection, caller.account.id, now())
  const context = { ...house.app.originFor(connection), ...(principal && { principal }) }
  return codeOf(createRouterClient(house.app.router, { context }), path, {})
}

/** From the contract's data alone: the refusal at the door, or null where the call comes in. */
function refusalOf(caller: Caller, { may, lan }: ProcedureMeta): string | null {
  switch (caller.kind) {
    case 'device':
    case 'ticket':
      return lan === caller.kind ? null : 'FORBIDDEN'
    case 'nobody':
      return may === 'anyone' ? null : 'NOT_SIGNED_IN'
    case 'account': {
      const { role, rights: own } = caller.account
      if (typeof may === 'string') return null
      const isAllowed = 'right' in may ? own.includes(may.right) : may.roles.includes(role)
      return isAllowed ? null : 'FORBIDDEN'
    }
  }
}

const refusalsAtTheDoor = ['FORBIDDEN', 'NOT_SIGNED_IN', 'SESSION_LOCKED']

describe('permissions', () => {
  it('every procedure declares its output and who may call it', () => {
    expect(procedures.length).toBeGreaterThan(100)
    expect(procedures.filter((one) => !one.hasOutput).map((one) => one.path)).toEqual([])
  })

  it('nothing is open to the LAN', () => {
    expect(procedures.filter((one) => one.meta.lan !== 'none').map((one) => one.path)).toEqual([])
  })

  it('only first run, login and their kin are open to who has not signed in', () => {
    const open = procedures
      .filter((one) => one.meta.may === 'anyone')
      .map((one) => one.path)
      .sort()
    expect(open).toEqual([
      'accounts.drawRecoveryCode',
      'accounts.leaveSample',
      'accounts.lock',
      'accounts.openSample',
      'accounts.recover',
      'accounts.setUp',
      'accounts.signIn',
      'accounts.state',
      'accounts.unlock',
      'accounts.watch',
    ])
  })

  for (const [name, callerOf] of Object.entries(callers)) {
    it(`${name} gets in exactly where the contract says`, async () => {
      const caller = callerOf()
      if (caller.kind === 'account') insertAccount(house.db, caller.account, house.app.core.now())
      const wrong: string[] = []
      for (const { path, meta } of procedures) {
        const code = await callAs(caller, path)
        const refused = refusalsAtTheDoor.includes(code) ? code : null
        if (refused !== refusalOf(caller, meta)) wrong.push(`${path}: ${code}`)
      }
      expect(wrong).toEqual([])
    })
  }

  it('a locked session and an account that was switched off come in nowhere but where everybody may', async () => {
    const off = accountOf('m-off', 'admin', [], false)
    if (off.kind === 'account') insertAccount(house.db, off.account, house.app.core.now())
    const { sessions, now } = house.app.core
    const client = house.guest('matrix-locked')
    for (const { path, meta } of procedures.filter((one) => one.meta.may !== 'anyone')) {
      expect(await callAs(off, path), path).toBe('NOT_SIGNED_IN')
      sessions.signIn('matrix-locked', 'm-admin', now())
      sessions.lock('matrix-locked')
      expect(await codeOf(client, path, {}), `${path} ${meta.kind}`).toBe('SESSION_LOCKED')
    }
  })

  it('a device is no account, even on a connection where somebody is signed in; nor does an old ticket open anything', async () => {
    const { sessions, now } = house.app.core
    sessions.signIn('matrix-device', 'm-admin', now())
    expect(await callAs(device, 'workers.list')).toBe('FORBIDDEN')
    expect(await callAs(ticketUntil(now()), 'accounts.state')).toBe('NOT_SIGNED_IN')
  })
})
