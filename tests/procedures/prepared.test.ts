import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareOn, stillTrue } from '../../src-main/procedures/prepared.ts'
import { Turns } from '../../src-main/procedures/turns.ts'
import type { ReadHandle } from '../../src-main/storage/base/handle.ts'
import { readSetting, writeSetting } from '../../src-main/storage/settings/settings-store.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

/** As another command does it, between two turns of whoever prepares. */
const overtake = (key: string, value: number) => writeSetting(house.db, key, value)
const refused = (code: string) => expect.objectContaining({ code })
const read = async (db: ReadHandle) => readSetting(db, 'test')

describe('what was prepared', () => {
  it('is worked out anew where it was overtaken, so that nothing stale is handed on', async () => {
    let attempts = 0
    const { value } = await prepareOn(house.app.core.house, async (db) => {
      attempts += 1
      const seen = readSetting(db, 'test')
      if (attempts < 3) overtake('test', attempts)
      return seen
    })
    expect([attempts, value]).toEqual([3, 2])
  })

  it('is given up by name where others never rest', async () => {
    let attempts = 0
    const always = prepareOn(house.app.core.house, async (db) => {
      await read(db)
      attempts += 1
      overtake('test', attempts)
    })
    await expect(always).rejects.toEqual(refused('OVERTAKEN'))
  })

  it('holds in the transaction as long as nothing under it has moved, and not in another house', async () => {
    const prepared = await prepareOn(house.app.core.house, read)
    expect(stillTrue(house.db, prepared)).toBeNull()
    await (await house.as('admin')).courses.list({})
    expect(stillTrue(house.db, prepared)).toBeNull()
    overtake('test', 1)
    expect(() => stillTrue(house.db, prepared)).toThrow(refused('OVERTAKEN'))
    const again = await prepareOn(house.app.core.house, read)
    const other = await openTestHouse({ world: 'none' })
    expect(() => stillTrue(other.db, again)).toThrow(refused('OVERTAKEN'))
    other.close()
  })

  it('says that it was interrupted where the house was closed meanwhile', async () => {
    const coming = prepareOn(house.app.core.house, async (db) => {
      await new Promise((passed) => setTimeout(passed, 20))
      return read(db)
    })
    house.app.close()
    await expect(coming).rejects.toEqual(refused('INTERRUPTED'))
    await expect(prepareOn(house.app.core.house, read)).rejects.toEqual(refused('INTERRUPTED'))
  })
})

it('between two turns of long work others are heard', async () => {
  const heard: number[] = []
  const ticking = setInterval(() => heard.push(heard.length), 1)
  const worked = await new Turns().map([1, 2, 3, 4], (number) => {
    const until = performance.now() + 20
    while (performance.now() < until);
    return [number, heard.length]
  })
  clearInterval(ticking)
  expect(worked.map(([number]) => number)).toEqual([1, 2, 3, 4])
  expect(worked.at(-1)?.[1]).toBeGreaterThan(0)
})
