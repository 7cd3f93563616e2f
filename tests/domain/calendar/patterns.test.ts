import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import {
  parsePatterns,
  type ShiftPattern,
  shiftSystemFrom,
} from '../../../src-main/domain/calendar/patterns.ts'

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../resources/shift-patterns.json', import.meta.url), 'utf8'),
)

function shipped(): readonly ShiftPattern[] {
  const parsed = parsePatterns(json)
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.patterns
}

/** How many teams are at work in each minute of each day of the cycle. */
function crewsByMinute(pattern: ShiftPattern): Uint8Array {
  const total = pattern.cycle.length * 1440
  const crews = new Uint8Array(total)
  for (const team of pattern.teams) {
    for (let day = 0; day < pattern.cycle.length; day += 1) {
      for (const shift of pattern.cycle[(day + team.offset) % pattern.cycle.length] ?? []) {
        for (let minute = shift.startMinute; minute < shift.endMinute; minute += 1) {
          const at = (day * 1440 + minute) % total
          crews[at] = (crews[at] ?? 0) + 1
        }
      }
    }
  }
  return crews
}

it('the shipped patterns are the ones that factories name', () => {
  const lengths = Object.fromEntries(shipped().map((pattern) => [pattern.name, pattern.cycle.length]))
  expect(lengths).toEqual({
    长白班: 7,
    大小周: 14,
    '两班倒（周倒）': 14,
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

it.each(continuous)('%s has exactly one team at work at every minute of its cycle', (name) => {
  const pattern = shipped().find((each) => each.name === name)
  if (!pattern) throw new Error(name)
  expect(crewsByMinute(pattern).every((crews) => crews === 1)).toBe(true)
  expect(pattern.followsHolidays).toBe(false)
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
