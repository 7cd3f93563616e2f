import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
beforeAll(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
})
afterAll(() => house.close())

test('tonight lists the published lessons of the evening in order of time, with place, trainer and roll', async () => {
  const { date, nowMinute, sittings, comingDays } = await planner.timetable.tonight({})
  expect({ date, nowMinute }).toEqual({ date: today, nowMinute: 1120 })
  expect(sittings.map((one) => [one.startMinute, one.className])).toEqual([
    [1140, '东海模具·工业机器人（四级）二班'],
    [1140, '海晟工贸·商务英语特训营'],
    [1170, '蓝湾水产·互联网营销（五级）一班'],
  ])
  for (const one of sittings) {
    expect(one.marked).toBe(0)
    expect(one.reach.heads).toBeGreaterThan(0)
    expect(one.trainerPhone).toMatch(/^1\d{10}$/)
  }
  expect(comingDays).toHaveLength(7)
})

test('reach sums up: those who can come and the reasons of the others are all who are enrolled', async () => {
  const { sittings } = await planner.timetable.tonight({})
  const rotating = sittings.find((one) => one.className.includes('东海模具'))
  if (rotating === undefined) throw new Error('the rotating class is not there')
  const { heads, reachable, reasons } = rotating.reach
  expect(reachable + reasons.reduce((sum, one) => sum + one.heads, 0)).toBe(heads)
  const { rows } = await planner.timetable.absentees({ sittingId: rotating.sittingId })
  expect(rows).toHaveLength(heads - reachable)
  expect(rows.length).toBeGreaterThan(0)
})

test('who cannot come is named with the reason and the other sitting that suits them', async () => {
  const { sittings } = await planner.timetable.tonight({})
  const double = sittings.find((one) => one.sittingCount === 2)
  const { rows } = await planner.timetable.absentees({ sittingId: double?.sittingId ?? '' })
  expect(rows[0]).toMatchObject({ name: expect.stringMatching(/\S/), sentence: expect.stringMatching(/\S/) })
  expect(rows.some((one) => one.alternative !== '')).toBe(true)
})

test('a trainer sees only their own evenings, with no whole phone number', async () => {
  const trainer = await house.as('trainer')
  const { sittings } = await trainer.timetable.tonight({})
  expect(sittings.map((one) => one.trainerName)).toEqual(['周明哲'])
  expect(sittings[0]?.trainerPhone).toContain('****')
  const all = await planner.timetable.tonight({})
  const other = all.sittings.find((one) => one.trainerName !== '周明哲')
  await expect(trainer.timetable.absentees({ sittingId: other?.sittingId ?? '' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('an evening without lessons says when the next ones are', async () => {
  const { id, endsOn } = await seasonNow(planner)
  const free = await planner.timetable.tonight({ date: endsOn })
  expect(free).toMatchObject({ sittings: [], nextOn: null, nowMinute: null })
  expect(id).not.toBe('')
  const early = await planner.timetable.tonight({ date: '2025-01-01' })
  expect(early.kind).toBe('statutory-holiday')
  expect(early.nextOn).not.toBeNull()
})

test('a roll that nobody has taken is not forgotten', async () => {
  const { forgotten } = await planner.timetable.tonight({})
  expect(forgotten).toHaveLength(1)
  expect(forgotten[0]?.className).toContain('商务英语公开班')
})

test('a week shows rooms and seven days with their kind, and its sittings with reach', async () => {
  const { id: seasonId } = await seasonNow(planner)
  const shown = await planner.timetable.week({ seasonId, version: 'published', monday: today })
  expect(shown.days.map((day) => day.date)[0]).toBe('2025-11-10')
  expect(shown.rooms.length).toBeGreaterThan(8)
  expect(shown.sittings.length).toBeGreaterThan(6)
  const holiday = await planner.timetable.week({ seasonId, version: 'published', monday: '2025-10-01' })
  expect(holiday.days.map((day) => day.kind)).toContain('statutory-holiday')
  expect(holiday.days.find((day) => day.date === '2025-10-01')?.name).toContain('国庆')
})
