import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { breachSentences, seasonNow, violationsOf } from '../support.ts'

let house: TestHouse
let planner: ContractClient
beforeAll(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
})
afterAll(() => house.close())

test("the sample's published plans break no rule, neither behind today nor ahead", async () => {
  const { rows } = await planner.timetable.seasons()
  expect(rows).toHaveLength(2)
  for (const season of rows) expect(violationsOf(house, season.id, 'published'), season.name).toEqual([])
})

test('planning the sample anew breaks no rule and leaves nothing unplaced', async () => {
  const { id: seasonId } = await seasonNow(planner)
  const answer = await planner.timetable.makePlan({ seasonId, replan: true })
  expect(violationsOf(house, seasonId, 'draft')).toEqual([])
  expect(breachSentences(house, seasonId, 'draft')).toEqual([])
  expect(answer).toMatchObject({ unplaced: 0, released: 0 })
  expect(answer.placed).toBeGreaterThan(20)
})
