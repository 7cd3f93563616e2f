import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { orderOf } from '../../../../src-main/features/timetable/plan/week-scope.ts'
import { readSeasonFacts } from '../../../../src-main/features/timetable/season-facts.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow, today } from '../support.ts'

const nextWeek = '2025-11-17'
let house: TestHouse
let planner: ContractClient
let seasonId: string
beforeAll(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
})
afterAll(() => house.close())

const weeksFrom = (firstMonday: string, count: number) => ({
  firstMonday,
  lastMonday: addDays(firstMonday, (count - 1) * 7),
})
const choices = async (weeks: ReturnType<typeof weeksFrom> | null) =>
  (await planner.timetable.planChoices({ seasonId, weeks })).rows
const movableIn = async (weeks: ReturnType<typeof weeksFrom> | null) =>
  (await choices(weeks)).reduce((sum, one) => sum + one.movable, 0)

/** What a run over the weeks would take from where it lies, as the run itself reads it. */
function freedBy(weeks: ReturnType<typeof weeksFrom> | null): number {
  const facts = readSeasonFacts(house.db, seasonId, { today })
  const { scope } = orderOf(facts, { classIds: null, weeks, replan: true })
  const stays = new Set(scope.kept.map((one) => one.sittingId))
  const chosen = new Set(
    scope.chosen.flatMap((one) => one.lessons).flatMap(({ sittings }) => sittings.map(({ id }) => id)),
  )
  const lying = (facts.draft ?? facts.published)?.placements ?? []
  return lying.filter(({ sittingId }) => chosen.has(sittingId) && !stays.has(sittingId)).length
}

test('the sittings that can be planned anew are those of the weeks asked for, as a run over them would move', async () => {
  const all = await movableIn(null)
  const one = await movableIn(weeksFrom(nextWeek, 1))
  const two = await movableIn(weeksFrom(nextWeek, 2))
  expect(one).toBeGreaterThan(0)
  expect(two).toBeGreaterThan(one)
  expect(all).toBeGreaterThan(two)
  for (const weeks of [null, weeksFrom(nextWeek, 1), weeksFrom(nextWeek, 2)])
    expect(await movableIn(weeks)).toBe(freedBy(weeks))
})

test('nothing of a frozen week can be planned anew', async () => {
  const all = await movableIn(null)
  const frozen = await movableIn(weeksFrom(nextWeek, 1))
  await planner.timetable.freezeWeek({ seasonId, monday: nextWeek })
  expect(await movableIn(weeksFrom(nextWeek, 1))).toBe(0)
  expect(await movableIn(null)).toBe(all - frozen)
  await planner.timetable.unfreezeWeek({ seasonId, monday: nextWeek })
})

test('of the lessons without a place only those count that the pace gives to the weeks', async () => {
  house.db.connection.raw
    .prepare(
      `DELETE FROM placement WHERE plan_id IN (SELECT id FROM plan WHERE season_id = ?) AND date > ?
      AND sitting_id IN (SELECT s.id FROM sitting s JOIN lesson l ON l.id = s.lesson_id WHERE l.class_id =
        (SELECT id FROM class WHERE season_id = ? AND state IN ('open', 'running') ORDER BY id LIMIT 1))`,
    )
    .run(seasonId, today, seasonId)
  const season = (await choices(null)).filter((one) => one.toPlace > 0)
  const week = (await choices(weeksFrom(nextWeek, 1))).filter((one) => one.toPlace > 0)
  expect(season).toHaveLength(1)
  expect(week.map((one) => one.id)).toEqual(season.map((one) => one.id))
  const [inSeason, inWeek] = [season[0]?.toPlace ?? 0, week[0]?.toPlace ?? 0]
  expect(inWeek).toBeGreaterThan(0)
  expect(inWeek).toBeLessThan(inSeason)
})

test('weeks outside the season are refused', async () => {
  await expect(choices(weeksFrom('2030-01-07', 1))).rejects.toMatchObject({ code: 'INVALID_VALUE' })
})
