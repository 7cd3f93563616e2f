import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { WeekSitting } from '../../../../src-main/contract/timetable/board/week.ts'
import { addDays, dayLabel, mondayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { stillPlacements } from '../../../../src-main/features/timetable/frozen-weeks.ts'
import { basePlacements } from '../../../../src-main/features/timetable/plan-scope.ts'
import { readSeasonFacts } from '../../../../src-main/features/timetable/season-facts.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { breachSentences, seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let season: { id: string; startsOn: string; endsOn: string }
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  season = await seasonNow(planner)
})
afterEach(() => house.close())

const next = '2025-11-17'
const after = '2025-11-24'
const week = (version: 'draft' | 'published', monday: string) =>
  planner.timetable.week({ seasonId: season.id, version, monday })
const placesIn = async (version: 'draft' | 'published', monday: string) =>
  (await week(version, monday)).sittings.map(placeOf).toSorted(byId)
const placeOf = ({ sittingId, date, startMinute, roomId, trainerId }: WeekSitting) => ({
  seasonId: season.id,
  sittingId,
  date,
  startMinute,
  roomId,
  trainerId,
})
const byId = (one: { sittingId: string }, other: { sittingId: string }) =>
  one.sittingId < other.sittingId ? -1 : 1

async function sittingIn(monday: string): Promise<WeekSitting> {
  const found = (await week('published', monday)).sittings.find((one) => !one.isHeld)
  if (found === undefined) throw new Error('the sample has no sitting in this week')
  return found
}

test('a week is frozen and let go again by any day of it, and both can be taken back', async () => {
  expect((await week('published', next)).isFrozen).toBe(false)
  await planner.timetable.freezeWeek({ seasonId: season.id, monday: addDays(next, 3) })
  expect((await week('published', next)).isFrozen).toBe(true)
  expect((await week('published', after)).isFrozen).toBe(false)
  const { steps } = await planner.accounts.undoable()
  expect(steps[0]?.sentence).toBe('冻结 11月17日 起的一周')
  await planner.timetable.unfreezeWeek({ seasonId: season.id, monday: next })
  expect((await week('published', next)).isFrozen).toBe(false)
  expect((await planner.accounts.undoable()).steps[0]?.sentence).toBe('解冻 11月17日 起的一周')
  await planner.accounts.undo({})
  expect((await week('published', next)).isFrozen).toBe(true)
  await planner.accounts.undo({})
  expect((await week('published', next)).isFrozen).toBe(false)
})

test('only weeks of the season can be frozen, and only by who plans', async () => {
  const outside = { seasonId: season.id, monday: addDays(season.endsOn, 14) }
  await expect(planner.timetable.freezeWeek(outside)).rejects.toMatchObject({ code: 'INVALID_VALUE' })
  const nowhere = { seasonId: 'nowhere', monday: next }
  await expect(planner.timetable.freezeWeek(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const noDay = { seasonId: season.id, monday: '2025-11-31' }
  await expect(planner.timetable.unfreezeWeek(noDay)).rejects.toMatchObject({ code: 'INVALID_VALUE' })
  const manager = await house.as('manager')
  const asked = { seasonId: season.id, monday: next }
  await expect(manager.timetable.freezeWeek(asked)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('planning everything anew leaves a frozen week exactly as it is', async () => {
  const before = await placesIn('published', next)
  expect(before.length).toBeGreaterThan(0)
  await planner.timetable.freezeWeek({ seasonId: season.id, monday: next })
  await planner.timetable.makePlan({ seasonId: season.id, replan: true, seed: 3 })
  expect(await placesIn('draft', next)).toEqual(before)
  expect(breachSentences(house, season.id, 'draft')).toEqual([])
  expect(await planner.timetable.publish({ seasonId: season.id })).toMatchObject({ number: 2 })
})

test('a hand moves nothing out of a frozen week and nothing into it, and is told which week', async () => {
  const inside = await sittingIn(next)
  const outside = await sittingIn(after)
  await planner.timetable.freezeWeek({ seasonId: season.id, monday: next })
  const why = `${dayLabel(next)} 起的一周已冻结，先解冻才能移动其中的课或排入新课`
  for (const [sitting, date] of [
    [inside, addDays(after, 2)],
    [inside, addDays(next, 4)],
    [outside, addDays(next, 2)],
  ] as const) {
    const move = { ...placeOf(sitting), date }
    const { sentences } = await planner.timetable.explainMove(move)
    expect(sentences.filter((one) => one.includes('冻结') || one.includes('锁定'))).toEqual([why])
    await expect(planner.timetable.movePlacement(move)).rejects.toMatchObject({
      code: 'PLACEMENT_BREAKS_RULE',
    })
  }
  await planner.timetable.unfreezeWeek({ seasonId: season.id, monday: next })
  const { sentences } = await planner.timetable.explainMove({
    ...placeOf(inside),
    startMinute: inside.startMinute - 30,
  })
  expect(sentences).toEqual([])
})

test('what a draft moved out of a week before it was frozen does not come back into it', async () => {
  const sitting = await sittingIn(next)
  const planId = await draftWith(sitting, after)
  await planner.timetable.freezeWeek({ seasonId: season.id, monday: next })
  const facts = readSeasonFacts(house.db, season.id, { today })
  expect(facts.draft?.plan.id).toBe(planId)
  expect(stillPlacements(facts, null).map((one) => one.sittingId)).not.toContain(sitting.sittingId)
  const weeksOf = (chosen: readonly string[]) =>
    basePlacements(facts, { replan: false, weeks: null }, new Set(chosen))
      .filter((one) => one.sittingId === sitting.sittingId)
      .map((one) => mondayOf(one.date))
  expect(weeksOf([])).toEqual([after])
  // It is the planner's to place again.
  expect(weeksOf([sitting.classId])).toEqual([])
})

/** A draft in which the planner, not a hand, has put the sitting into another week. */
async function draftWith(sitting: WeekSitting, monday: string): Promise<string> {
  await planner.timetable.pinPlacement({ seasonId: season.id, sittingId: sitting.sittingId, isPinned: false })
  const plan = (await week('draft', monday)).plan
  if (plan === null) throw new Error('no draft was made')
  house.db.connection.raw
    .prepare('UPDATE placement SET date = ? WHERE plan_id = ? AND sitting_id = ?')
    .run(addDays(monday, 6), plan.id, sitting.sittingId)
  return plan.id
}

test('a frozen sitting that has come to break a rule stays, and its name is said instead', async () => {
  const sitting = await sittingIn(next)
  await planner.timetable.freezeWeek({ seasonId: season.id, monday: next })
  house.db.connection.raw
    .prepare(
      `INSERT INTO production_period (id, enterprise_id, kind, starts_on, ends_on, effect)
      SELECT 'rush', enterprise_id, 'peak', ?, ?, 'block' FROM class_enterprise WHERE class_id = ? LIMIT 1`,
    )
    .run(sitting.date, sitting.date, sitting.classId)
  await expect(planner.timetable.makePlan({ seasonId: season.id })).rejects.toMatchObject({
    code: 'PLAN_BREAKS_RULES',
  })
  await planner.timetable.unfreezeWeek({ seasonId: season.id, monday: next })
  expect((await planner.timetable.makePlan({ seasonId: season.id })).released).toBeGreaterThanOrEqual(1)
})

test('the ways recommended for a class leave its frozen lessons where they are', async () => {
  const sitting = await sittingIn(next)
  const { ways: before } = await planner.timetable.recommend({ classId: sitting.classId })
  await planner.timetable.freezeWeek({ seasonId: season.id, monday: next })
  const { ways } = await planner.timetable.recommend({ classId: sitting.classId })
  const lessonsOf = (list: typeof ways) =>
    new Set(list.flatMap((way) => way.sittings.map((one) => one.lessonNumber)))
  expect(lessonsOf(before).has(sitting.lessonNumber)).toBe(true)
  expect(lessonsOf(ways).has(sitting.lessonNumber)).toBe(false)
  const days = ways.flatMap((way) => way.sittings.map((one) => mondayOf(one.date)))
  expect(days).not.toContain(next)
})
