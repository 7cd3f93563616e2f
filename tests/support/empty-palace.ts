// A palace just set up, with nothing in it: for tests that bring their own few rows.

import type { ContractClient } from '../../src-main/contract/index.ts'
import type { Role } from '../../src-main/contract/people.ts'
import { chief, openTestHouse, type TestHouse, type TestHouseOptions } from './test-house.ts'

export interface EmptyPalace {
  readonly house: TestHouse
  readonly admin: ContractClient
  /** A client signed in with a fresh account of that role. */
  readonly join: (role: Role, trainerId?: string) => Promise<ContractClient>
}

export async function openEmptyPalace(
  today = '2025-11-12',
  options: Pick<TestHouseOptions, 'sealingWorker' | 'reportBug'> = {},
): Promise<EmptyPalace> {
  const house = await openTestHouse({ today, world: 'new', ...options })
  const admin = house.guest('admin')
  await admin.accounts.signIn(chief)
  const { password } = chief
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
