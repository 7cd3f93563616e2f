import { afterEach, describe, expect, it } from 'vitest'
import { findAccountByUsername, findSlot } from '../../../src-main/storage/accounts/accounts-store.ts'
import { unwrapKey } from '../../../src-main/storage/accounts/key-slots.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
afterEach(() => house.close())

const head = {
  palaceName: '象山县工人文化宫',
  username: 'head',
  displayName: '黄志远',
  password: 'evening-7pm',
}

describe('first run', () => {
  it('pressed twice at once, seals with the key that the password opens', async () => {
    house = await openTestHouse({ world: 'none' })
    const client = house.guest('first')
    const { code } = await client.accounts.drawRecoveryCode()
    const answers = await Promise.allSettled([
      client.accounts.setUp({ ...head, recoveryCode: code }),
      client.accounts.setUp({ ...head, recoveryCode: code }),
    ])
    expect(answers.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const { db } = house
    const slot = findSlot(db, findAccountByUsername(db, 'head')?.id ?? '')
    const kept = slot === null ? null : await unwrapKey(slot, head.password)
    expect(kept?.equals(db.vault.dataKey())).toBe(true)
  })
})

describe('wrong passwords', () => {
  it('sent all at once are counted like those sent one after another', async () => {
    house = await openTestHouse()
    const tries = Array.from({ length: 12 }, (_, index) =>
      house
        .guest(`burst-${index}`)
        .accounts.signIn({ username: 'admin', password: `guess-${index}` })
        .then(
          () => 'in',
          (error: { code: string }) => error.code,
        ),
    )
    const codes = await Promise.all(tries)
    expect(codes.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(5)
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(7)
  })
})

describe('the sample', () => {
  it('asked for on a day that does not exist is refused, and the house stays open', async () => {
    house = await openTestHouse()
    for (const today of ['nonsense', '2025-02-31'])
      await expect(house.guest().accounts.openSample({ today })).rejects.toBeDefined()
    expect(await (await house.as('planner')).settings.palace()).toBeDefined()
  })
})
