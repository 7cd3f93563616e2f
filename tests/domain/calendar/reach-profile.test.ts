// The known answers: what each shipped rotation reaches, and how many sittings reach everyone in it.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { parsePatterns, shiftSystemFrom } from '../../../src-main/domain/calendar/patterns.ts'
import { defaultReachSettings } from '../../../src-main/domain/calendar/reach.ts'
import {
  fewestSittings,
  reachByCycleDay,
  reachByDate,
} from '../../../src-main/domain/calendar/reach-profile.ts'
import type { ShiftSystem } from '../../../src-main/domain/calendar/shift-system.ts'

const anchor = '2025-09-01'
const parsed = parsePatterns(
  JSON.parse(readFileSync(new URL('../../../resources/shift-patterns.json', import.meta.url), 'utf8')),
)

function pattern(name: string): ShiftSystem {
  const found = parsed.ok && parsed.patterns.find((each) => each.name === name)
  if (!found) throw new Error(name)
  return shiftSystemFrom(found, anchor)
}

function cycleReach(name: string, startMinute = 1140): readonly boolean[] {
  const reached = reachByCycleDay(pattern(name), startMinute, 90, defaultReachSettings)
  if (!reached) throw new Error(`${name} has no cycle of its own`)
  return reached
}

/** 19:00–20:30 on every date of two years, for a team so many days of the cycle ahead. */
function dateReach(name: string, offset: number): readonly boolean[] {
  const roster = { system: pattern(name), offset }
  return reachByDate(roster, anchor, addDays(anchor, 729), 1140, 90, defaultReachSettings, () => 'workday')
}

const share = (reached: readonly boolean[]) => reached.filter(Boolean).length / reached.length

describe('the known answers for 19:00–20:30', () => {
  it.each([
    ['四班三倒（8 天）', '○○×××○○○', 62.5, { count: 2, daysApart: [3] }],
    ['四班三倒（12 天）', '○○○×××××○○○○', 58.3, { count: 2, daysApart: [5] }],
    ['五班三倒', '○○××××○○○○', 60, { count: 2, daysApart: [4] }],
    ['四班两倒', '××○○', 50, { count: 2, daysApart: [2] }],
    ['三班两运转', '××○', 33.3, { count: 3, daysApart: [1, 1] }],
  ])('%s reaches %s, %s %%', (name, expected, percent, fewest) => {
    const reached = cycleReach(name)
    expect(reached.map((can) => (can ? '○' : '×')).join('')).toBe(expected)
    expect(Math.round(share(reached) * 1000) / 10).toBe(percent)
    expect(fewestSittings(reached)).toEqual(fewest)
  })

  // The worst and the best team of so many weekly lessons with one sitting each, in whole percent.
  it.each([
    [
      '四班三倒（8 天）',
      [
        [25, 100],
        [50, 83],
        [50, 70],
        [50, 75],
      ],
    ],
    [
      '四班三倒（12 天）',
      [
        [50, 75],
        [50, 67],
        [50, 60],
        [58, 58],
      ],
    ],
    [
      '五班三倒',
      [
        [50, 75],
        [50, 67],
        [60, 60],
        [50, 67],
      ],
    ],
    [
      '四班两倒',
      [
        [50, 50],
        [33, 67],
        [40, 60],
        [50, 50],
      ],
    ],
    [
      '三班两运转',
      [
        [25, 50],
        [33, 33],
        [30, 40],
        [33, 33],
      ],
    ],
  ])(
    '%s: 4, 6, 10 and 12 weekly lessons leave every team below the share of ten lessons it needs',
    (name, expected) => {
      const { length } = pattern(name).cycle
      const found = [4, 6, 10, 12].map((lessons) => {
        const shares = Array.from({ length }, (_, offset) => {
          const reached = dateReach(name, offset)
          return Math.round(
            100 * share(Array.from({ length: lessons }, (_each, week) => reached[week * 7] === true)),
          )
        })
        return [Math.min(...shares), Math.max(...shares)]
      })
      expect(found).toEqual(expected)
      for (const [, best] of found.slice(2)) expect(best).toBeLessThan(80)
    },
  )

  it('三班两运转 needs only two sittings at 14:00–15:30', () => {
    const reached = cycleReach('三班两运转', 840)
    expect(fewestSittings(reached)?.count).toBe(2)
    expect(share(reached)).toBeCloseTo(2 / 3)
  })

  it.each([0, 7])(
    'weekly 两班倒 of 8 hours (from day %i) reaches half from Monday to Saturday and all on Sunday',
    (offset) => {
      expect(sharesByWeekday('两班倒（周倒）', offset)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1])
    },
  )

  it('weekly 两班倒 of 12 hours reaches Sundays only', () => {
    // The Monday's long day is eleven and a half hours away from 20:30 on Sunday.
    expect(sharesByWeekday('两班倒（周倒，12 小时）', 0)).toEqual([0, 0, 0, 0, 0, 0, 1])
  })
})

function sharesByWeekday(name: string, offset: number): readonly number[] {
  const reached = dateReach(name, offset).slice(0, 728)
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    share(reached.filter((_, index) => weekdayOf(addDays(anchor, index)) === weekday)),
  )
}

it('the cycle says the same as the dates, for every rotation that goes on day by day', () => {
  const names = parsed.ok ? parsed.patterns.filter((each) => each.turn === null).map(({ name }) => name) : []
  expect(names.length).toBeGreaterThan(9)
  for (const name of names) {
    const reached = cycleReach(name)
    const byDate = dateReach(name, 0)
    expect(byDate).toEqual(byDate.map((_, index) => reached[index % reached.length]))
  }
})

describe('a rotation that turns with the month', () => {
  it('has no cycle to read off: only dates tell', () => {
    for (const name of ['两班倒（半月倒）', '两班倒（月倒）']) {
      expect(reachByCycleDay(pattern(name), 1140, 90, defaultReachSettings)).toBeNull()
    }
  })

  it('reaches whole half-months, and Sundays always', () => {
    const reached = dateReach('两班倒（半月倒）', 0)
    // September 2025: 早班 up to the 15th (a Monday), 中班 from the 16th to the 30th but for its two Sundays.
    const september = reached
      .slice(0, 30)
      .map((can) => (can ? '○' : '×'))
      .join('')
    expect(september).toBe('○○○○○○○○○○○○○○○×××××○××××××○××')
  })
})

it('a team that never has the time free is told so', () => {
  expect(fewestSittings([false, false])).toBeNull()
})

it('one sitting is enough for those who are always free', () => {
  expect(fewestSittings([true, true])).toEqual({ count: 1, daysApart: [] })
})
