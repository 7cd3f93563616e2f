import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultScoring } from '../../../src-main/domain/timetable/scoring.ts'
import { scoringOf } from '../../../src-main/features/settings/scoring.ts'
import { problemOf } from '../../../src-main/features/timetable/plan-problem.ts'
import { digestOf, readSeasonFacts } from '../../../src-main/features/timetable/season-facts.ts'
import { writeSetting } from '../../../src-main/storage/settings/settings-store.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { seasonNow, today } from '../timetable/support.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

const changed = {
  reserveLessons: 2,
  weights: { ...defaultScoring.weights, 'heads-lost': 7, 'empty-seats': 0 },
}

test('a house weighs by the defaults until the planner says otherwise, and can take that back', async () => {
  const planner = await house.as('planner')
  expect(await planner.settings.scoring()).toEqual(defaultScoring)
  await planner.settings.saveScoring(changed)
  expect(await planner.settings.scoring()).toEqual(changed)
  const { steps } = await planner.accounts.undoable()
  expect(steps[0]?.sentence).toBe('修改排课权重')
  await planner.accounts.undo({})
  expect(await planner.settings.scoring()).toEqual(defaultScoring)
})

test('weights reach the problem that is planned, and a plan made under others is void', async () => {
  const planner = await house.as('planner')
  const { id } = await seasonNow(planner)
  const before = readSeasonFacts(house.db, id, { today })
  expect(problemOf(before).scoring).toEqual(defaultScoring)
  await planner.settings.saveScoring(changed)
  const after = readSeasonFacts(house.db, id, { today })
  expect(problemOf(after).scoring).toEqual(changed)
  expect(digestOf(after)).not.toBe(digestOf(before))
})

test('a weight that was never kept has its default, one of a rule that is gone is left out', () => {
  writeSetting(house.db, 'scoring', { reserveLessons: 0, weights: { 'room-change': 9, 'old-rule': 3 } })
  expect(scoringOf(house.db)).toEqual({
    reserveLessons: 0,
    weights: { ...defaultScoring.weights, 'room-change': 9 },
  })
  writeSetting(house.db, 'scoring', { reserveLessons: 99, weights: {} })
  expect(scoringOf(house.db)).toEqual(defaultScoring)
})

test.each([
  { ...changed, reserveLessons: 6 },
  { ...changed, reserveLessons: 0.5 },
  { ...changed, weights: { ...changed.weights, 'off-pace': 1001 } },
  { ...changed, weights: { ...changed.weights, 'off-pace': -1 } },
])('weights outside their bounds are refused: %#', async (input) => {
  const planner = await house.as('planner')
  await expect(planner.settings.saveScoring(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('who does not plan neither reads nor changes the weights', async () => {
  for (const user of ['manager', 'trainer'] as const) {
    const client = await house.as(user)
    await expect(client.settings.scoring()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(client.settings.saveScoring(changed)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
})
