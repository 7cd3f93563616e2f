// Walks every procedure of the contract as everybody who could call it.
import { isContractProcedure, ORPCError } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../src-main/contract/index.ts'
import type { May, ProcedureMeta } from '../../src-main/contract/people.ts'
import { mayCall } from '../../src-main/procedures/gate.ts'
import { openTestHouse, type SampleUser, type TestHouse } from '../support/test-house.ts'

const users: readonly SampleUser[] = [
  'admin',
  'planner',
  'trainer',
  'manager',
  'clerk',
  'reviewer',
  'approver',
]
/** In-memory acts that would end the session under test. */
const endsSession = ['accounts.signOut', 'accounts.lock', 'accounts.openSample', 'accounts.leaveSample']

interface Walked {
  readonly path: string
  readonly meta: ProcedureMeta
  readonly hasOutput: boolean
}

function walk(node: unknown, path: string[] = []): Walked[] {
  if (isContractProcedure(node)) {
    const { meta, outputSchema } = node['~orpc']
    return [{ path: path.join('.'), meta: meta as ProcedureMeta, hasOutput: outputSchema !== undefined }] // all are made by kit.ts
  }
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    walk(value, [...path, key]),
  ) // a router is a record
}

const procedures = walk(contract)
let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

/** Calls with nothing: a refusal at the door differs from one about the input. */
async function codeOf(client: unknown, path: string): Promise<string> {
  const call = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client) // a client mirrors the contract
  try {
    await (call as (input: unknown) => Promise<unknown>)({}) // every leaf of a client is a call
    return 'OK'
  } catch (error) {
    return error instanceof ORPCError ? error.code : String(error)
  }
}

describe('permissions', () => {
  it('every procedure declares its output and who may call it', () => {
    expect(procedures.length).toBeGreaterThan(20)
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

  it('nobody signed in is refused everywhere else, whatever the input', async () => {
    const guest = house.guest()
    for (const one of procedures.filter((procedure) => procedure.meta.may !== 'anyone')) {
      expect(await codeOf(guest, one.path), one.path).toBe('NOT_SIGNED_IN')
    }
  })

  for (const user of users) {
    it(`${user} is refused exactly what the contract keeps from that account`, async () => {
      const client = await house.as(user)
      const account = (await client.accounts.state()).account
      if (account === null) throw new Error('not signed in')
      for (const one of procedures) {
        if (endsSession.includes(one.path) || one.meta.may === 'anyone') continue
        const isAllowed = mayCall(account, one.meta.may as May)
        const code = await codeOf(client, one.path)
        if (isAllowed) expect(code, one.path).not.toBe('FORBIDDEN')
        else expect(code, one.path).toBe('FORBIDDEN')
      }
    })
  }
})
