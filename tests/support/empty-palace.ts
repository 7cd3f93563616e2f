// A palace just set up, with nothing in it: for tests that bring their own few rows.

import type { ContractClient } from '../../src-main/contract/index.ts'
import type { Role } from '../../src-main/contract/people.ts'
import { openTestHouse, type TestHouse } from './test-house.ts'

const password = 'seven-pm-2025'

export interface EmptyPalace {
  readonly house: TestHouse
  readonly admin: ContractClient
  /** A client signed in with a fresh account of that role. */
  readonly join: (role: Role, trainerId?: string) => Promise<ContractClient>
}

export async function openEmptyPalace(today = '2025-11-12'): Promise<EmptyPalace> {
  const house = await openTestHouse({ today, world: 'none' })
  const admin = house.guest('admin')
  const { code } = await admin.accounts.drawRecoveryCode()
  const first = { username: 'chief', displayName: '钱主任', password, recoveryCode: code }
  await admin.accounts.setUp({ palaceName: '象山县工人文化宫', ...first })
  await admin.accounts.signIn({ username: first.username, password })
  let count = 0
  const join = async (role: Role, trainerId: string | null = null) => {
    count += 1
    const username = `${role}${count}`
    await admin.accounts.create({ username, displayName: username, role, rights: [], trainerId, password })
    const client = house.guest(username)
    await client.accounts.signIn({ username, password })
    return client
  }
  return { house, admin, join }
}

/** The named error that a call was refused with; fails where it wasn't refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'data' in error)
      return { code: String(error.code), data: error.data }
    throw error
  }
  throw new Error('the call was not refused')
}
