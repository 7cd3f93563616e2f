import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'

let house: TestHouse
let planner: ContractClient
beforeAll(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
})
afterAll(() => house.close())

const dates = { startsOn: '2031-03-01', endsOn: '2031-06-30' }

test('a season is made, renamed and listed with the number of its classes', async () => {
  const { id } = await planner.timetable.saveSeason({ id: null, name: '2031 春', ...dates })
  await planner.timetable.saveSeason({ id, name: '2031 年春季', ...dates })
  const { rows } = await planner.timetable.seasons()
  expect(rows[0]).toEqual({ id, name: '2031 年春季', ...dates, classCount: 0 })
})

test('two seasons never share a name, and no season ends before it begins', async () => {
  await planner.timetable.saveSeason({ id: null, name: '2032 年春季', ...dates })
  const twin = planner.timetable.saveSeason({ id: null, name: '2032 年春季', ...dates })
  await expect(twin).rejects.toMatchObject({ code: 'ALREADY_EXISTS' })
  const backwards = planner.timetable.saveSeason({
    id: null,
    name: '倒着的',
    startsOn: '2031-06-30',
    endsOn: '2031-03-01',
  })
  await expect(backwards).rejects.toMatchObject({ code: 'INVALID_VALUE' })
})

test('only the planning office makes seasons', async () => {
  const manager = await house.as('manager')
  const refused = manager.timetable.saveSeason({ id: null, name: '不许', ...dates })
  await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
