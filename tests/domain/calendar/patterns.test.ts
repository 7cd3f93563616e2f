import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isoDatesFrom, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import {
  parsePatterns,
  type ShiftPattern,
  shiftSystemFrom,
} from '../../../src-main/domain/calendar/patterns.ts'
import { type Roster, workedShifts } from '../../../src-main/domain/calendar/worked-day.ts'

const year = isoDatesFrom('2025-01-01', '2025-12-31')

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../resources/shift-patterns.json', import.meta.url), 'utf8'),
)

function shipped(): readonly ShiftPattern[] {
  const parsed = parsePatterns(json)
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.patterns
}

function shippedAs(name: string): ShiftPattern {
  const pattern = shipped().find((each) => each.name === name)
  if (!pattern) throw new Error(name)
  return pattern
}

/** A roster of each team, anchored on a day in the middle of a week, a month and a half-month. */
function rostersOf(pattern: ShiftPattern): readonly Roster[] {
  const system = shiftSystemFrom(pattern, '2025-11-12')
  return pattern.teams.map(({ offset }) => ({ system, offset }))
}

/** How many teams are at work in each minute of a year of dates. */
function crewsByMinute(pattern: ShiftPattern): Uint8Array {
  const crews = new Uint8Array(year.length * 1440)
  for (const roster of rostersOf(pattern)) {
    for (const [day, date] of year.entries()) {
      for (const { startMinute, endMinute } of workedShifts(roster, date, 'workday')) {
        for (let at = day * 1440 + startMinute; at < day * 1440 + endMinute; at += 1) {
          if (at < crews.length) crews[at] = (crews[at] ?? 0) + 1
        }
      }
    }
  }
  return crews
}

/** Every date of a year on which a shift of the pattern is begun by none or by more than one team. */
function datesNotCoveredOnce(pattern: ShiftPattern): readonly string[] {
  const shifts = new Set(pattern.cycle.flat().map((shift) => shift.name))
  return year.filter((date) => {
    const begun = rostersOf(pattern).flatMap((roster) => workedShifts(roster, date, 'workday'))
    return begun.length !== shifts.size || new Set(begun.map((shift) => shift.name)).size !== shifts.size
  })
}

it('the shipped patterns are the ones that factories name', () => {
  const lengths = Object.fromEntries(shipped().map((pattern) => [pattern.name, pattern.cycle.length]))
  expect(lengths).toEqual({
    长白班: 7,
    大小周: 14,
    '两班倒（周倒）': 14,
    '两班倒（周倒，12 小时）': 14,
    '两班倒（半月倒）': 14,
    '两班倒（半月倒，12 小时）': 14,
    '两班倒（月倒）': 14,
    '两班倒（月倒，12 小时）': 14,
    三班两运转: 3,
    四班两倒: 4,
    '四班三倒（8 天）': 8,
    '四班三倒（12 天）': 12,
    五班三倒: 10,
    做四休二: 6,
    '杜邦制（DuPont）': 28,
  })
})

const continuous = [
  '三班两运转',
  '四班两倒',
  '四班三倒（8 天）',
  '四班三倒（12 天）',
  '五班三倒',
  '做四休二',
  '杜邦制（DuPont）',
]

it.each(continuous)(
  '%s has exactly one team at work at every minute of a year, and each shift is begun once a day',
  (name) => {
    const pattern = shippedAs(name)
    // The night that began before the first day is not in sight.
    expect(
      crewsByMinute(pattern)
        .slice(1440)
        .every((crews) => crews === 1),
    ).toBe(true)
    expect(datesNotCoveredOnce(pattern)).toEqual([])
    expect(pattern.followsHolidays).toBe(false)
  },
)

const inTwoShifts = shipped().flatMap(({ name }) => (name.startsWith('两班倒') ? [name] : []))

it.each(inTwoShifts)(
  '%s has each of its shifts worked by one team from Monday to Saturday, none on Sunday',
  (name) => {
    const pattern = shippedAs(name)
    expect(datesNotCoveredOnce(pattern)).toEqual(year.filter((date) => weekdayOf(date) === 7))
    expect(crewsByMinute(pattern).every((crews) => crews <= 1)).toBe(true)
  },
)

it.each([
  ['两班倒（周倒）', (date: string) => weekdayOf(date) === 1],
  ['两班倒（半月倒）', (date: string) => ['01', '16'].includes(date.slice(8))],
  ['两班倒（月倒）', (date: string) => date.endsWith('-01')],
])('%s changes shifts exactly when its name says', (name, isTurn) => {
  const [roster] = rostersOf(shippedAs(name))
  if (!roster) throw new Error(name)
  const shiftOf = (date: string) => workedShifts(roster, date, 'workday')[0]?.name
  let last = shiftOf(year[0] ?? '')
  let turned = false
  for (const date of year.slice(1)) {
    turned ||= isTurn(date)
    const shift = shiftOf(date)
    if (shift === undefined) continue
    expect([date, shift !== last]).toEqual([date, turned])
    ;[last, turned] = [shift, false]
  }
})

it('only the day systems follow holidays', () => {
  expect(shipped().flatMap((pattern) => (pattern.followsHolidays ? [pattern.name] : []))).toEqual([
    '长白班',
    '大小周',
  ])
})

it('a cycle of whole weeks begins on a Monday whatever date is given, any other on the date itself', () => {
  for (const pattern of shipped()) {
    const { anchorDate } = shiftSystemFrom(pattern, '2025-11-12')
    if (pattern.startsOnMonday) expect(weekdayOf(anchorDate)).toBe(1)
    else expect(anchorDate).toBe('2025-11-12')
  }
})

function withPattern(change: Record<string, unknown>) {
  const good = {
    code: 'x',
    name: '试',
    note: '',
    shifts: { 白: { name: '白班', startMinute: 480, endMinute: 1020 } },
    cycle: ['白', '休'],
    teams: [{ name: '甲班', offset: 0 }],
    followsHolidays: false,
    startsOnMonday: false,
  }
  return parsePatterns({ patterns: [{ ...good, ...change }] })
}

it('two shifts on one day are written with a plus', () => {
  const shifts = {
    早: { name: '早段', startMinute: 480, endMinute: 720 },
    晚: { name: '晚段', startMinute: 1080, endMinute: 1320 },
  }
  const parsed = withPattern({ shifts, cycle: ['早+晚', '休'] })
  expect(parsed.ok && parsed.patterns[0]?.cycle.map((day) => day.length)).toEqual([2, 0])
})

it.each([
  ['no name', { name: ' ' }],
  ['a cycle with an unknown shift', { cycle: ['白', '夜'] }],
  ['an empty cycle', { cycle: [] }],
  [
    'a shift that ends before it begins',
    { shifts: { 白: { name: '白班', startMinute: 480, endMinute: 480 } } },
  ],
  ['a shift of more than two days', { shifts: { 白: { name: '白班', startMinute: 0, endMinute: 2881 } } }],
  ['a team beyond the cycle', { teams: [{ name: '甲班', offset: 2 }] }],
  ['a cycle from Monday that is not of whole weeks', { startsOnMonday: true }],
  ['a rotation by month that is not of whole weeks', { turn: 'month' }],
  ['a rotation that turns with the year', { turn: 'year' }],
  ['a word for yes', { followsHolidays: '是' }],
])('a pattern with %s is refused by name', (_, change) => {
  const parsed = withPattern(change)
  expect(parsed.ok).toBe(false)
  expect(!parsed.ok && parsed.problems[0]).toMatch(/^patterns\[0\] /)
})

it('something that is no list of patterns, or uses a code twice, is refused', () => {
  expect(parsePatterns(null).ok).toBe(false)
  expect(parsePatterns({ patterns: {} }).ok).toBe(false)
  expect(parsePatterns({ patterns: [...shipped(), 3] }).ok).toBe(false)
})
