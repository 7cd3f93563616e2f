// The rules of reach one by one, with the words that the screen says; the oracle's test holds all of them together.
import { expect, it } from 'vitest'
import type { ProductionPeriod } from '../../../src-main/domain/calendar/production-periods.ts'
import {
  defaultReachSettings,
  isNightShift,
  type Reach,
  type ReachSettings,
  reachOf,
  shortReason,
  unreachableSentence,
} from '../../../src-main/domain/calendar/reach.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import type { Roster } from '../../../src-main/domain/calendar/worked-day.ts'

const night: Shift = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const early: Shift = { name: '早班', startMinute: 480, endMinute: 960 }

function rosterOf(cycle: readonly (readonly Shift[])[], more: Partial<Roster> = {}): Roster {
  return { system: { cycle, followsHolidays: false, anchorDate: '2025-09-01' }, offset: 0, ...more }
}

function reach(
  roster: Roster | null,
  date: string,
  startMinute: number,
  minutes: number,
  settings: ReachSettings = defaultReachSettings,
): Reach {
  return reachOf({ date, startMinute, minutes }, roster, settings, () => 'workday')
}

function saidOf(found: Reach, settings = defaultReachSettings): readonly string[] {
  return found.reachable ? [] : [unreachableSentence(found, settings), shortReason(found)]
}

it('just enough rest is enough, a minute less is not', () => {
  const dayShift = rosterOf([[{ name: '白班', startMinute: 480, endMinute: 1110 }]])
  expect(reach(dayShift, '2025-09-03', 1140, 90)).toEqual({ reachable: true })
  expect(reach(dayShift, '2025-09-03', 1139, 90)).toMatchObject({ reason: 'rest-after-work' })
  const late = rosterOf([[{ name: '晚班', startMinute: 1440 - 1, endMinute: 1440 }]])
  expect(reach(late, '2025-09-03', 1140, 60)).toMatchObject({ reason: 'rest-before-work' })
  expect(reach(late, '2025-09-03', 1139, 60)).toEqual({ reachable: true })
})

it('a night shift of the evening before is seen, and asks for the longer rest', () => {
  const roster = rosterOf([[night], [], []])
  expect(reach(roster, '2025-09-02', 600, 90)).toMatchObject({ reason: 'rest-after-night', shift: night })
  expect(reach(roster, '2025-09-02', 839, 90)).toMatchObject({ reason: 'rest-after-night' })
  expect(reach(roster, '2025-09-02', 840, 90)).toEqual({ reachable: true })
})

it('a shift is a night shift when it covers any of 00:00–05:00, whatever it is called', () => {
  expect(isNightShift({ name: '早班', startMinute: 0, endMinute: 480 })).toBe(true)
  expect(isNightShift({ name: '早班', startMinute: 299, endMinute: 780 })).toBe(true)
  expect(isNightShift({ name: '早班', startMinute: 300, endMinute: 780 })).toBe(false)
  expect(isNightShift({ name: '中班', startMinute: 960, endMinute: 1440 })).toBe(false)
  expect(isNightShift({ name: '中班', startMinute: 960, endMinute: 1441 })).toBe(true)
})

it('a shift that covers two nights keeps people for all of it, and the long rest counts from its end', () => {
  const twoNights: Shift = { name: '检修', startMinute: 1200, endMinute: 2880 }
  const roster = rosterOf([[twoNights], [], [], [], [], []])
  expect(reach(roster, '2025-09-02', 1140, 90)).toMatchObject({ reason: 'on-shift' })
  // It ends at 24:00 of the second day.
  expect(reach(roster, '2025-09-03', 359, 60)).toMatchObject({ reason: 'rest-after-night', shift: twoNights })
  expect(reach(roster, '2025-09-03', 360, 60)).toEqual({ reachable: true })
})

it('the way counts on both sides of a sitting', () => {
  const far = { ...defaultReachSettings, travelMinutes: 45 }
  const after = rosterOf([[{ name: '早班', startMinute: 480, endMinute: 1080 }]])
  expect(reach(after, '2025-09-03', 1155, 60, far)).toEqual({ reachable: true })
  expect(reach(after, '2025-09-03', 1154, 60, far)).toMatchObject({ reason: 'rest-after-work' })
  const before = rosterOf([[{ name: '夜班', startMinute: 1380, endMinute: 1440 }]])
  expect(reach(before, '2025-09-03', 1035, 60, far)).toEqual({ reachable: true })
  expect(reach(before, '2025-09-03', 1036, 60, far)).toMatchObject({ reason: 'rest-before-work' })
})

it('rest and way of almost a day and a half are looked for far enough back and ahead', () => {
  const long = { restAfterWork: 1440, restAfterNight: 1440, restBeforeWork: 1440, travelMinutes: 600 }
  const once = rosterOf([[{ name: '值班', startMinute: 1439, endMinute: 2880 }], ...Array(20).fill([])])
  // Ends at 00:00 of 09-03; 2,040 minutes later it is 10:00 of 09-04.
  expect(reach(once, '2025-09-04', 599, 60, long)).toMatchObject({ reason: 'rest-after-night' })
  expect(reach(once, '2025-09-04', 600, 60, long)).toEqual({ reachable: true })
  const coming = rosterOf([
    [],
    [],
    [],
    [],
    [{ name: '早班', startMinute: 480, endMinute: 481 }],
    ...Array(20).fill([]),
  ])
  // Begins at 08:00 of 09-05; 2,040 minutes earlier it is 22:00 of 09-03.
  expect(reach(coming, '2025-09-03', 1261, 60, long)).toMatchObject({ reason: 'rest-before-work' })
  expect(reach(coming, '2025-09-03', 1260, 60, long)).toEqual({ reachable: true })
})

it('being at work is a stronger reason than too little rest', () => {
  expect(reach(rosterOf([[night], [night]]), '2025-09-03', 1140, 90)).toMatchObject({ reason: 'on-shift' })
})

const shutdown: ProductionPeriod = {
  kind: 'shutdown',
  effect: 'block',
  startsOn: '2025-09-03',
  endsOn: '2025-09-03',
  startMinute: 1080,
  endMinute: 1500,
  note: '年度大修',
}

it('a block of the workplace is said before any shift, and only for its part of the day', () => {
  const roster = rosterOf([[early]], { periods: [shutdown] })
  expect(reach(roster, '2025-09-03', 1140, 90)).toEqual({
    reachable: false,
    reason: 'production-block',
    period: shutdown,
  })
  expect(reach(roster, '2025-09-03', 990, 90)).toEqual({ reachable: true })
})

it('a block over midnight reaches into the next day and no further', () => {
  const roster = rosterOf([[]], { periods: [shutdown] })
  expect(reach(roster, '2025-09-04', 59, 60)).toMatchObject({ reason: 'production-block' })
  expect(reach(roster, '2025-09-04', 60, 60)).toEqual({ reachable: true })
})

it('a burden keeps nobody away', () => {
  const roster = rosterOf([[]], { periods: [{ ...shutdown, effect: 'burden' }] })
  expect(reach(roster, '2025-09-03', 1140, 90)).toEqual({ reachable: true })
})

it('whose shifts are not known can reach any time', () => {
  expect(reach(null, '2025-09-03', 1140, 90)).toEqual({ reachable: true })
})

it('the reason is said in words that people use, long and short', () => {
  const far = { ...defaultReachSettings, travelMinutes: 30 }
  const blocked = rosterOf([[]], { periods: [shutdown] })
  expect(saidOf(reach(rosterOf([[night]]), '2025-09-03', 1140, 90))).toEqual([
    '夜班 20:00–次日 08:00',
    '夜班',
  ])
  expect(saidOf(reach(rosterOf([[night], [], []]), '2025-09-02', 600, 90))).toEqual([
    '刚下夜班，休息不足',
    '刚下夜班',
  ])
  expect(saidOf(reach(rosterOf([[early]]), '2025-09-02', 300, 90))).toEqual(['上班前不足 4 小时', '快上班'])
  expect(saidOf(reach(rosterOf([[early]]), '2025-09-02', 1000, 90, far), far)).toEqual([
    '下班后不足 1 小时',
    '刚下班',
  ])
  expect(saidOf(reach(blocked, '2025-09-03', 1140, 90))).toEqual(['停产检修（年度大修）', '停产检修'])
})
