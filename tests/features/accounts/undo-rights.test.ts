import { afterEach, expect, test } from 'vitest'
import { samplePassword } from '../../../src-main/features/sample-accounts.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
afterEach(() => house.close())

test('who may no longer do something may not take it back either', async () => {
  house = await openTestHouse()
  const planner = await house.as('planner')
  const admin = await house.as('admin')
  await planner.network.saveEquipment({ name: '焊机', quantity: 2, note: '' })
  expect((await planner.accounts.undoable()).steps).toHaveLength(1)
  const account = (await admin.accounts.list()).rows.find((one) => one.username === 'planner')
  if (account === undefined) throw new Error('the sample has no planner')
  await admin.accounts.update({ ...account, role: 'manager' })
  await planner.accounts.signIn({ username: 'planner', password: samplePassword })
  expect((await planner.accounts.undoable()).steps).toEqual([])
  await expect(planner.accounts.undo({})).rejects.toMatchObject({ code: 'UNDO_NOTHING' })
})
