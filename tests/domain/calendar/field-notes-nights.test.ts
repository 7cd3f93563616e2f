// What other shift systems got wrong about midnight, each under the number of its complaint (A1 to A18).
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { compileObstacles, isFree } from '../../../src-main/domain/calendar/obstacles.ts'
import { defaultReachSettings, type ReachSettings } from '../../../src-main/domain/calendar/reach.ts'
import { parseTime, spanLabel, timeLabel } from '../../../src-main/domain/calendar/times.ts'
import type { Roster } from '../../../src-main/domain/calendar/worked-day.ts'
import { shiftClash } from '../../../src-main/domain/enterprises/cycle-shifts.ts'
import { dayAt, daysBeforeOracle, indexOf, paint, whyNot } from './oracle.ts'
import { day, hours, longNight, reach, rosterOf } from './plain-rosters.ts'
import { someShift } from './random-rosters.ts'

const noRest: ReachSettings = { restAfterWork: 0, restAfterNight: 0, restBeforeWork: 0, travelMinutes: 0 }

/** Minutes of a span of days in which somebody is at work, as the obstacles without any rest tell. */
function minutesWorked(roster: Roster, from: string, to: string): number {
  const { starts, ends } = compileObstacles(roster, noRest, from, to, () => 'workday')
  const [first, last] = [indexOf(from), indexOf(to) + 1].map((index) => (index + daysBeforeOracle) * 1440)
  return starts.reduce((sum, start, index) => {
    return sum + Math.max(0, Math.min(last ?? 0, ends[index] ?? 0) - Math.max(first ?? 0, start))
  }, 0)
}

it.each([
  ['22:00–06:00', hours('夜班', 22, 30)],
  ['20:00–08:00', longNight],
])(
  'A1 a shift %s belongs to the day it starts on, has a positive length, and every quarter hour around it is right',
  (_, night) => {
    expect(night.endMinute - night.startMinute).toBeGreaterThan(0)
    const roster = rosterOf([[night], [], []])
    const first = indexOf('2025-11-02')
    const painted = paint(roster, defaultReachSettings, first, 4, {})
    for (let quarter = 0; quarter < 3 * 96; quarter += 1) {
      const { date } = dayAt(first + Math.floor(quarter / 96))
      const startMinute = (quarter % 96) * 15
      const expected = whyNot(painted, { date, startMinute, minutes: 90 })
      const found = reach(roster, date, startMinute)
      expect(found.reachable ? null : found.reason).toBe(expected?.reason ?? null)
    }
  },
)

it('A3 a sitting at 07:10 meets the shift that holds that minute: the night begun the evening before', () => {
  const roster = rosterOf([[longNight], [hours('早班', 8, 16)]])
  expect(reach(roster, '2025-10-28', 430, 30)).toMatchObject({ reason: 'on-shift', shift: longNight })
})

it('A4 a time past midnight is always said with 次日', () => {
  expect(spanLabel(1320, 1680)).toBe('22:00–次日 04:00')
  for (let minute = 1440; minute < 2880; minute += 1) {
    expect(timeLabel(minute)).toBe(`次日 ${timeLabel(minute - 1440)}`)
    expect(parseTime(timeLabel(minute))).toBe(minute)
  }
})

it('A5 a night of the day before is seen by every question about the next day', () => {
  const roster = rosterOf([[longNight], [], [], []])
  expect(reach(roster, '2025-10-28', 0, 60)).toMatchObject({ reason: 'on-shift', shift: longNight })
  expect(reach(roster, '2025-10-28', 480, 60)).toMatchObject({ reason: 'rest-after-night', shift: longNight })
  const start = (indexOf('2025-10-28') + daysBeforeOracle) * 1440
  const obstacles = compileObstacles(
    roster,
    defaultReachSettings,
    '2025-10-28',
    '2025-10-28',
    () => 'workday',
  )
  expect(isFree(obstacles, start, start + 60)).toBe(false)
  expect(isFree(obstacles, start + 840, start + 900)).toBe(true)
})

describe('A7 two shifts clash exactly when they share a minute', () => {
  it('22:00–04:00 and 02:00–08:00 do not clash on one day, but do on a day and the next', () => {
    const [evening, small] = [hours('夜班', 22, 28), hours('早班', 2, 8)]
    expect(shiftClash([[evening, small], []])).toBeNull()
    expect(shiftClash([[evening], [small], []])).toMatchObject({ cycleDay: 1 })
  })

  it('as brute force by minutes finds for any cycle', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(someShift, { maxLength: 2 }), { minLength: 3, maxLength: 6 }),
        (cycle) => {
          // Nothing here lasts into a third day.
          const taken = new Uint8Array(cycle.length * 1440)
          let isClash = false
          for (const [index, shifts] of cycle.entries()) {
            for (const { startMinute, endMinute } of shifts) {
              for (let minute = startMinute; minute < endMinute; minute += 1) {
                const at = (index * 1440 + minute) % taken.length
                if (taken[at]) isClash = true
                taken[at] = 1
              }
            }
          }
          expect(shiftClash(cycle) !== null).toBe(isClash)
        },
      ),
      { numRuns: 500 },
    )
  })
})

it('A12 20:00 and five hours are 01:00 of the next day', () => {
  const roster = rosterOf([[{ name: '晚班', startMinute: 1200, endMinute: 1200 + 5 * 60 }], [], []])
  expect(timeLabel(1200 + 5 * 60)).toBe('次日 01:00')
  expect(reach(roster, '2025-10-28', 59, 60, noRest)).toMatchObject({ reason: 'on-shift' })
  expect(reach(roster, '2025-10-28', 60, 60, noRest)).toEqual({ reachable: true })
})

const zoneBefore = process.env.TZ
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ
  else process.env.TZ = zoneBefore
})

it.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'America/Los_Angeles'])(
  'A13 no zone moves a shift: TZ=%s',
  (zone) => {
    process.env.TZ = zone
    const roster = rosterOf([[day], [longNight], [], []])
    // New York puts its clocks back on 2025-11-02, and forward on 2026-03-08.
    for (const date of ['2025-11-02', '2026-03-08']) {
      const first = indexOf(date) - 2
      const painted = paint(roster, defaultReachSettings, first, 6, {})
      for (let quarter = 0; quarter < 5 * 96; quarter += 1) {
        const sitting = {
          date: dayAt(first + Math.floor(quarter / 96)).date,
          startMinute: (quarter % 96) * 15,
        }
        const expected = whyNot(painted, { ...sitting, minutes: 90 })
        expect(reach(roster, sitting.date, sitting.startMinute).reachable).toBe(expected === null)
      }
    }
  },
)

it.each([
  ['2025-10-31', '2025-11-01'],
  ['2025-12-31', '2026-01-01'],
  ['2024-02-29', '2024-03-01'],
])('A17 the night of %s goes on at 00:35 of the next month', (last, next) => {
  const roster = rosterOf([[]], { teamDays: { [last]: [longNight] } })
  expect(reach(roster, next, 35, 15)).toMatchObject({ reason: 'on-shift', shift: longNight })
  expect(reach(roster, next, 840, 60)).toEqual({ reachable: true })
})

it('A18 the minutes worked of any days are right across midnight', () => {
  const roster = rosterOf([[day], [longNight], [], []])
  // 白 12 h; 夜 4 h before midnight and 8 h after it.
  const minutes = ['2025-10-27', '2025-10-28', '2025-10-29', '2025-10-30'].map((date) =>
    minutesWorked(roster, date, date),
  )
  expect(minutes).toEqual([720, 240, 480, 0])
  expect(minutesWorked(roster, '2025-10-27', '2025-11-07')).toBe(3 * 1440)
})
