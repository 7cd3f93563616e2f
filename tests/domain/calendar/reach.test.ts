// The oracle walks minute by minute over what a worker may not do; it shares no arithmetic with canReach.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { overlaps } from '../../../src-main/domain/calendar/intervals.ts'
import { parsePatterns, shiftSystemFrom } from '../../../src-main/domain/calendar/patterns.ts'
import {
  canReach,
  defaultReachSettings,
  isNightShift,
  minutesTaken,
  type ReachSettings,
  unreachableSentence,
} from '../../../src-main/domain/calendar/reach.ts'
import { fewestSittings, reachByCycleDay } from '../../../src-main/domain/calendar/reach-profile.ts'
import { type Shift, type ShiftSystem, shiftsAround } from '../../../src-main/domain/calendar/shift-system.ts'

const night: Shift = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const anchor = '2025-09-01'

function systemOf(cycle: readonly (readonly Shift[])[]): ShiftSystem {
  return { cycle, followsHolidays: false, anchorDate: anchor }
}

function pattern(name: string): ShiftSystem {
  const json: unknown = JSON.parse(
    readFileSync(new URL('../../../resources/shift-patterns.json', import.meta.url), 'utf8'),
  )
  const parsed = parsePatterns(json)
  const found = parsed.ok && parsed.patterns.find((each) => each.name === name)
  if (!found) throw new Error(name)
  return shiftSystemFrom(found, anchor)
}

function reach(
  system: ShiftSystem,
  date: string,
  startMinute: number,
  minutes: number,
  settings = defaultReachSettings,
) {
  const around = shiftsAround({ system, offset: 0 }, date, () => 'workday')
  return canReach({ date, startMinute, minutes }, around, settings)
}

/** Every minute of five days before and after that work, rest or the way takes; the sitting must touch none. */
function reachableByMinutes(
  system: ShiftSystem,
  date: string,
  start: number,
  minutes: number,
  settings: ReachSettings,
) {
  const taken = new Set<number>()
  for (let days = -5; days <= 5; days += 1) {
    const day = addDays(date, days)
    const index = dayNumber(day) - dayNumber(system.anchorDate)
    const length = system.cycle.length
    for (const shift of system.cycle[((index % length) + length) % length] ?? []) {
      let worksAtNight = false
      for (let minute = shift.startMinute; minute < shift.endMinute; minute += 1) {
        if (minute % 1440 < 300) worksAtNight = true
      }
      const after = (worksAtNight ? settings.restAfterNight : settings.restAfterWork) + settings.travelMinutes
      const before = settings.restBeforeWork + settings.travelMinutes
      for (let minute = shift.startMinute - before; minute < shift.endMinute + after; minute += 1) {
        taken.add(days * 1440 + minute)
      }
    }
  }
  for (let minute = start; minute < start + minutes; minute += 1) if (taken.has(minute)) return false
  return true
}

describe('the known answers for 19:00–20:30', () => {
  it.each([
    ['四班三倒（8 天）', '○○×××○○○', { count: 2, daysApart: [3] }],
    ['四班三倒（12 天）', '○○○×××××○○○○', { count: 2, daysApart: [5] }],
    ['五班三倒', '○○××××○○○○', { count: 2, daysApart: [4] }],
    ['四班两倒', '××○○', { count: 2, daysApart: [2] }],
    ['三班两运转', '××○', { count: 3, daysApart: [1, 1] }],
  ])('%s reaches %s', (name, expected, fewest) => {
    const reached = reachByCycleDay(pattern(name), 1140, 90, defaultReachSettings)
    expect(reached.map((can) => (can ? '○' : '×')).join('')).toBe(expected)
    expect(fewestSittings(reached)).toEqual(fewest)
  })

  it('三班两运转 needs only two sittings at 14:00–15:30', () => {
    const reached = reachByCycleDay(pattern('三班两运转'), 840, 90, defaultReachSettings)
    expect(fewestSittings(reached)?.count).toBe(2)
  })

  it('weekly 两班倒 of 8 hours reaches half from Monday to Saturday and all on Sunday', () => {
    const system = pattern('两班倒（周倒）')
    const reached = reachByCycleDay(system, 1140, 90, defaultReachSettings)
    const shareOn = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
      const days = reached.filter((_, index) => weekdayOf(addDays(system.anchorDate, index)) === weekday)
      return days.filter(Boolean).length / days.length
    })
    expect(shareOn).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1])
  })

  it('a team that never has the time free is told so', () => {
    expect(fewestSittings([false, false])).toBeNull()
  })

  it('one sitting is enough for those who are always free', () => {
    expect(fewestSittings([true, true])).toEqual({ count: 1, daysApart: [] })
  })
})

const shift = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(
    ([start, length]): Shift => ({ name: '班', startMinute: start * 15, endMinute: (start + length) * 15 }),
  )
const settings = fc.record({
  restAfterWork: fc.integer({ min: 0, max: 120 }),
  restAfterNight: fc.integer({ min: 0, max: 600 }),
  restBeforeWork: fc.integer({ min: 0, max: 480 }),
  travelMinutes: fc.integer({ min: 0, max: 120 }),
})

it('a worker can reach a sitting exactly when no minute of it falls on work, rest or the way', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(shift, { maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      fc.nat(4),
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 180 }),
      settings,
      (cycle, day, start, minutes, given) => {
        const system = systemOf(cycle)
        const date = addDays(anchor, day)
        const expected = reachableByMinutes(system, date, start, minutes, given)
        expect(reach(system, date, start, minutes, given).reachable).toBe(expected)
        const from = dayNumber(date) * 1440 + start
        const taken = shiftsAround({ system, offset: 0 }, date, () => 'workday').map((each) =>
          minutesTaken(each, given),
        )
        expect(!taken.some((each) => overlaps(each, { start: from, end: from + minutes }))).toBe(expected)
      },
    ),
    { numRuns: 400 },
  )
})

it('just enough rest is enough, a minute less is not', () => {
  const dayShift = systemOf([[{ name: '白班', startMinute: 480, endMinute: 1110 }]])
  expect(reach(dayShift, '2025-09-03', 1140, 90)).toEqual({ reachable: true })
  expect(reach(dayShift, '2025-09-03', 1139, 90)).toMatchObject({ reason: 'rest-after-work' })
  const late = systemOf([[{ name: '晚班', startMinute: 1440 - 1, endMinute: 1440 }]])
  expect(reach(late, '2025-09-03', 1140, 60)).toMatchObject({ reason: 'rest-before-work' })
  expect(reach(late, '2025-09-03', 1139, 60)).toEqual({ reachable: true })
})

it('a night shift of the evening before is seen, and asks for the longer rest', () => {
  const system = systemOf([[night], [], []])
  expect(reach(system, '2025-09-02', 600, 90)).toMatchObject({ reason: 'rest-after-night', shift: night })
  expect(reach(system, '2025-09-02', 840, 90)).toEqual({ reachable: true })
})

it('a shift is a night shift when it covers any of 00:00–05:00, whatever it is called', () => {
  expect(isNightShift({ name: '早班', startMinute: 0, endMinute: 480 })).toBe(true)
  expect(isNightShift({ name: '早班', startMinute: 300, endMinute: 780 })).toBe(false)
  expect(isNightShift({ name: '中班', startMinute: 960, endMinute: 1440 })).toBe(false)
  expect(isNightShift({ name: '中班', startMinute: 960, endMinute: 1441 })).toBe(true)
})

it('being at work is a stronger reason than too little rest', () => {
  const system = systemOf([[night], [night]])
  expect(reach(system, '2025-09-03', 1140, 90)).toMatchObject({ reason: 'on-shift' })
})

it('the reason is said in words that people use', () => {
  const withTravel = { ...defaultReachSettings, travelMinutes: 30 }
  expect(unreachableSentence('on-shift', night, defaultReachSettings)).toBe('夜班 20:00–次日 08:00')
  expect(unreachableSentence('rest-after-night', night, defaultReachSettings)).toBe('刚下夜班，休息不足')
  expect(unreachableSentence('rest-before-work', night, defaultReachSettings)).toBe('上班前不足 4 小时')
  expect(unreachableSentence('rest-after-work', night, withTravel)).toBe('下班后不足 1 小时')
})
