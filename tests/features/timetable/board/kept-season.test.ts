// What the season rests on is read and worked out once for as long as it stays as it is: counted, not timed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { BestPlace } from '../../../../src-main/contract/timetable/board/possible-places.ts'
import { problemOf } from '../../../../src-main/features/timetable/plan-problem.ts'
import { readSeasonFacts } from '../../../../src-main/features/timetable/season-facts.ts'
import { comingView } from '../../../../src-main/features/timetable/season-plan.ts'
import { refusalOf } from '../../../support/empty-palace.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let seasonId: string
let sittingId: string
let best: BestPlace
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
  const { sittings } = await planner.timetable.week({ seasonId, version: 'published', monday: '2025-11-17' })
  sittingId = sittings.find((one) => !one.isHeld && one.cancelReason === null)?.sittingId ?? ''
  const { days } = await planner.timetable.possiblePlaces({ seasonId, sittingId })
  const found = days.flatMap((day) => day.best ?? []).at(0)
  if (found === undefined) throw new Error('the sitting has some place to go')
  best = found
})
afterEach(() => {
  vi.restoreAllMocks()
  house.close()
})

const facts = () => readSeasonFacts(house.db, seasonId, { today })
const place = () => {
  const { date, startMinute, roomId, trainerId } = best
  return { seasonId, sittingId, date, startMinute, roomId, trainerId }
}

/** The tables that statements read while something is asked, of those that only a season's facts need. */
async function readMeanwhile(ask: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const statement: unknown = Object.getPrototypeOf(house.db.connection.raw.prepare('SELECT 1'))
  const seen: string[] = []
  for (const method of ['all', 'get', 'iterate'] as const) {
    const kept = Reflect.get(statement as object, method) as (...given: unknown[]) => unknown // better-sqlite3's own
    vi.spyOn(statement as Record<string, typeof kept>, method).mockImplementation(function (
      this: unknown,
      ...given
    ) {
      seen.push((this as { readonly source: string }).source)
      return kept.apply(this, given)
    })
  }
  await ask()
  vi.restoreAllMocks()
  const tables = [
    'class_enterprise',
    'trainer_window',
    'trainer_course',
    'equipment',
    'kind_of_day',
    'placement',
  ]
  return new Set(tables.filter((table) => seen.some((sql) => new RegExp(`\\b${table}\\b`).test(sql))))
}

test('a second question about a season reads nothing of it', async () => {
  const questions = [
    () => planner.timetable.possiblePlaces({ seasonId, sittingId }),
    () => planner.timetable.explainSitting({ seasonId, sittingId, version: 'published' }),
    () => planner.timetable.planChoices({ seasonId }),
  ]
  for (const ask of questions) expect(await readMeanwhile(ask)).toEqual(new Set())
})

test('a moved sitting has the plan read again and leaves people, rooms and trainers as they were', async () => {
  const before = facts()
  const read = await readMeanwhile(async () => {
    await planner.timetable.movePlacement(place())
    await planner.timetable.possiblePlaces({ seasonId, sittingId })
  })
  expect(read).toEqual(new Set(['placement']))
  const after = facts()
  expect(after).not.toBe(before)
  for (const part of ['classes', 'cohorts', 'rosters', 'rooms', 'trainers', 'days'] as const)
    expect([part, after[part] === before[part]]).toEqual([part, true])
  expect(after.draft?.placements.find((one) => one.sittingId === sittingId)).toMatchObject({
    date: best.date,
  })
})

test('the problem and the view of the plan are made once for what was read', async () => {
  const kept = facts()
  expect(facts()).toBe(kept)
  expect(problemOf(facts())).toBe(problemOf(kept))
  expect(comingView(facts())).toBe(comingView(kept))
})

test('the rules are asked again where something moved between their answer and the publication', async () => {
  await planner.timetable.movePlacement(place())
  const { threads } = house.app.offices.timetable
  const { check } = threads
  Object.assign(threads, {
    check: async (...given: Parameters<typeof check>) => {
      const found = await check(...given)
      Object.assign(threads, { check })
      // Another sitting comes to lie in the same room at the same time.
      house.db.connection.raw
        .prepare(
          `UPDATE placement SET date = ?, start_minute = ?, room_id = ? WHERE sitting_id <> ? AND sitting_id =
            (SELECT max(p.sitting_id) FROM placement p JOIN plan ON plan.id = p.plan_id
              WHERE plan.state = 'draft' AND p.date > '2025-11-20' AND p.sitting_id <> ?)`,
        )
        .run(best.date, best.startMinute, best.roomId, sittingId, sittingId)
      house.db.connection.versions.raiseAll()
      return found
    },
  })
  expect(await refusalOf(planner.timetable.publish({ seasonId }))).toMatchObject({
    code: 'PLAN_BREAKS_RULES',
  })
  expect(threads.check).toBe(check)
})
