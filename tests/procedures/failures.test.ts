import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { query as declare } from '../../src-main/contract/kit.ts'
import { toNamedError } from '../../src-main/procedures/failures.ts'
import { query } from '../../src-main/procedures/query.ts'
import { insertRow } from '../../src-main/storage/base/rows.ts'
import { equipment } from '../../src-main/storage/network/schema.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse({ world: 'none' })
})
afterEach(() => house.close())

it('an answer that breaks its own contract is a bug: logged by its fields, never by their values', async () => {
  const bugs: string[] = []
  const reportBug = (incident: string, error: unknown) => void bugs.push(`${incident} ${String(error)}`)
  const declared = declare('anyone').output(z.object({ people: z.array(z.object({ heads: z.int() })) }))
  const client = createRouterClient(
    { ask: query(declared, () => ({ people: [{ heads: 13777770000.5 }] })) },
    { context: { core: { ...house.app.core, reportBug }, connection: 'test' } },
  )
  await expect(client.ask()).rejects.toMatchObject({
    code: 'INTERNAL',
    data: { incident: expect.any(String) },
  })
  expect(bugs).toHaveLength(1)
  expect(bugs[0]).toContain('people.0.heads')
  expect(bugs[0]).not.toContain('13777770000')
})

it('a wrong input stays what it is and is no bug', async () => {
  await expect(house.guest().accounts.signIn({ username: 'x', password: 'y' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})

it('a failed statement is logged without the values that were to be written', async () => {
  house.db.vault.unlock(Buffer.alloc(32))
  const bugs: string[] = []
  const reportBug = (_incident: string, error: unknown) =>
    void bugs.push(error instanceof Error ? (error.stack ?? '') : String(error))
  const core = { ...house.app.core, house: house.app.core.house, reportBug }
  const write = () =>
    insertRow(house.db, equipment, { id: 'same', name: '王八方的焊机', quantity: -1, note: '' })
  const { code } = toNamedError(core, caught(write)) as { code: string } // a named error has its code
  expect(code).toBe('INTERNAL')
  expect(bugs.join()).toContain('CHECK constraint failed')
  expect(bugs.join()).not.toContain('王八方')
})

it('a disk that cannot be written is named as such, whichever library met it first', async () => {
  house.db.connection.raw.pragma('query_only = ON')
  const write = () => insertRow(house.db, equipment, { id: 'e', name: '焊机', quantity: 1, note: '' })
  const error = caught(write)
  house.db.connection.raw.pragma('query_only = OFF')
  expect(toNamedError(house.app.core, error)).toMatchObject({ code: 'DATABASE_NOT_WRITABLE' })
})

function caught(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}
