import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf, readSeasonFacts } from '../../../../src-main/features/timetable/season-facts.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow, today } from '../support.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

test('what a season rests on is remembered in 64 characters, and one name written otherwise gives others', async () => {
  const { id } = await seasonNow(await house.as('planner'))
  const facts = readSeasonFacts(house.db, id, { today })
  expect(digestOf(facts)).toMatch(/^[0-9a-f]{64}$/)
  expect(digestOf(readSeasonFacts(house.db, id, { today }))).toBe(digestOf(facts))
  house.db.connection.raw
    .prepare("UPDATE room SET name = name || '甲' WHERE id = (SELECT min(id) FROM room)")
    .run()
  expect(digestOf(readSeasonFacts(house.db, id, { today }))).not.toBe(digestOf(facts))
})
