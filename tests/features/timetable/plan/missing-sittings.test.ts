// 双场 of which only one sitting has a place: the lesson is placed, and the same count says everywhere what is missing.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertSitting } from '../../../../src-main/storage/timetable/sitting-store.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow } from '../support.ts'

let house: TestHouse
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(() => house.close())

test('a lesson that lacks only its second sitting is placed, and the sitting is missing, explained and relaxed', async () => {
  const planner = await house.as('planner')
  const seasonId = (await seasonNow(planner)).id
  const shown = () => planner.timetable.week({ seasonId, version: 'published', monday: '2025-11-17' })
  const before = await shown()
  const sitting = before.sittings.find((one) => !one.isHeld && one.cancelReason === null)
  if (sitting === undefined) throw new Error('the sample plans next week')
  const lesson = house.db.connection.raw
    .prepare<[string], { id: string }>('SELECT lesson_id AS id FROM sitting WHERE id = ?')
    .get(sitting.sittingId)
  const sittingId = '019a6daf-0000-7000-8000-000000000001'
  insertSitting(house.db, sittingId, lesson?.id ?? '')
  const { unplaced, missing } = await shown()
  expect(unplaced).toEqual(before.unplaced)
  expect(missing.map((one) => one.sittingId)).toEqual([
    ...before.missing.map((one) => one.sittingId),
    sittingId,
  ])
  const { classId } = sitting
  const report = await planner.timetable.relaxations({ seasonId, classId })
  expect(report).toMatchObject({ unplaced: 0, missing: 1 })
  await expect(planner.timetable.explainUnplaced({ seasonId, sittingId })).resolves.toMatchObject({
    sentence: expect.stringMatching(/./),
  })
  const answer = await planner.timetable.makePlan({ seasonId, classIds: [classId] })
  const after = await planner.timetable.week({ seasonId, version: 'draft', monday: '2025-11-17' })
  expect([answer.unplaced, answer.missing]).toEqual([after.unplaced.length, after.missing.length])
})
