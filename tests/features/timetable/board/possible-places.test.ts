import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let seasonId: string
let sittingId: string
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
  const { sittings } = await planner.timetable.week({ seasonId, version: 'published', monday: '2025-11-17' })
  sittingId = sittings.find((one) => !one.isHeld && one.cancelReason === null)?.sittingId ?? ''
})
afterEach(() => house.close())

test('the best places of days break no rule and cost what moving there then costs', async () => {
  const { days } = await planner.timetable.possiblePlaces({ seasonId, sittingId })
  expect(days[0]?.date).toBe(today)
  const best = days.flatMap((day) => day.best ?? [])
  expect(best.length).toBeGreaterThan(0)
  expect(best.every(({ date }) => date > today)).toBe(true)
  for (const { roomName: _room, trainerName: _trainer, change, ...place } of best.slice(0, 3)) {
    const { sentences, change: said } = await planner.timetable.explainMove({ seasonId, sittingId, ...place })
    expect(sentences).toEqual([])
    expect(said).toMatchObject(change)
  }
})

test('a start says what every room and trainer of it would break, as the move itself does', async () => {
  const { days, firstMinute, rules, sets } = await planner.timetable.possiblePlaces({ seasonId, sittingId })
  const slot = (19 * 60 - firstMinute) / 15
  const names = days.map(({ date, starts }) => ({
    date,
    broken: (sets[starts[slot] ?? -1] ?? []).map((rule) => rules[rule]),
  }))
  const [free] = names.filter(({ broken }) => broken.length === 0)
  const [closed] = names.filter(({ broken }) => broken.length > 0)
  for (const day of [free, closed]) {
    const at = { seasonId, sittingId, date: day?.date ?? '', startMinute: 19 * 60 }
    const { rows } = await planner.timetable.possiblePlacesAt(at)
    expect(rows.some(({ change }) => change !== null)).toBe(day === free)
    expect(rows.every(({ change, broken }) => (change === null) === broken.length > 0)).toBe(true)
    const [row] = rows
    if (row === undefined) throw new Error('the class has rooms and trainers')
    const { roomId, trainerId } = row
    const { sentences } = await planner.timetable.explainMove({ ...at, roomId, trainerId })
    expect(sentences.length > 0).toBe(row.broken.length > 0)
  }
})

test('nothing lies in the past, outside the season or on a day that there is not', async () => {
  const at = { seasonId, sittingId, startMinute: 19 * 60 }
  expect(await planner.timetable.possiblePlacesAt({ ...at, date: addDays(today, -1) })).toEqual({ rows: [] })
  expect(await planner.timetable.possiblePlacesAt({ ...at, date: '2027-11-17' })).toEqual({ rows: [] })
  await expect(planner.timetable.possiblePlacesAt({ ...at, date: '2025-11-31' })).rejects.toMatchObject({
    code: 'INVALID_VALUE',
  })
  await expect(planner.timetable.possiblePlaces({ seasonId, sittingId: 'nobody' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('the answer for a whole season stays small', async () => {
  const answer = await planner.timetable.possiblePlaces({ seasonId, sittingId })
  expect(JSON.stringify(answer).length).toBeLessThan(200_000)
})
