import { expect, test } from 'vitest'
import { defaultReachSettings } from '../../../src-main/domain/calendar/reach.ts'
import type { ShiftSystem } from '../../../src-main/domain/calendar/shift-system.ts'
import { tallyReach } from '../../../src-main/domain/timetable/reach-tally.ts'

const day = { name: '白班', startMinute: 480, endMinute: 1200 }
const night = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const twoShifts: ShiftSystem = {
  cycle: [[day], [night], [], []],
  followsHolidays: false,
  anchorDate: '2025-11-12',
}
const evening = { date: '2025-11-12', startMinute: 1140, minutes: 90 }
const cohort = (offset: number, heads: number, travelMinutes = 0) => ({
  heads,
  roster: { system: twoShifts, offset },
  settings: { ...defaultReachSettings, travelMinutes },
})
const tally = (cohorts: Parameters<typeof tallyReach>[1]) => tallyReach(evening, cohorts, () => 'workday')

test('heads that cannot come are counted by the shift that keeps them, most first', () => {
  expect(tally([cohort(0, 3), cohort(1, 5), cohort(2, 4), cohort(3, 6)])).toEqual({
    heads: 18,
    reachable: 10,
    reasons: [
      { label: '夜班', heads: 5 },
      { label: '白班', heads: 3 },
    ],
  })
})

test('whose shifts are not known counts as able to come', () => {
  expect(tally([{ heads: 7, roster: null, settings: defaultReachSettings }])).toEqual({
    heads: 7,
    reachable: 7,
    reasons: [],
  })
})

test('the way to the room belongs to the rest that is needed', () => {
  const early: ShiftSystem = {
    ...twoShifts,
    cycle: [[{ name: '早班', startMinute: 480, endMinute: 1110 }]],
  }
  const people = (travelMinutes: number) => [
    { heads: 2, roster: { system: early, offset: 0 }, settings: { ...defaultReachSettings, travelMinutes } },
  ]
  expect(tally(people(0)).reachable).toBe(2)
  expect(tally(people(1)).reasons).toEqual([{ label: '刚下班', heads: 2 }])
})
