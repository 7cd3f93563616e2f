// A found rotation gets the name that the ready patterns have for it, whatever day it begins on and whatever the times.
import { expect, it } from 'vitest'
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import { inferCycle, matchPattern } from '../../../../src-main/domain/enterprises/infer-cycle/index.ts'
import { SampleRandom } from '../../../../src-main/features/settings/sample/random.ts'
import { clean, keyed, plant, shiftsByKey, shippedPatterns } from './planted-grid.ts'

const patterns = shippedPatterns()

const patternAs = (code: string) => {
  const pattern = patterns.find((each) => each.code === code)
  if (!pattern) throw new Error(code)
  return pattern
}

const later = (minutes: number) => (shifts: readonly Shift[] | undefined) =>
  (shifts ?? []).map((shift) => ({
    ...shift,
    startMinute: shift.startMinute + minutes,
    endMinute: shift.endMinute + minutes,
  }))

it('every ready pattern is known again from its own table, with its offsets, also when it runs an hour later', () => {
  for (const pattern of patterns) {
    const days = pattern.turn === 'month' ? 150 : 62
    const size = { teams: pattern.teams.length, people: 3, days }
    const planted = plant(keyed(pattern), size, clean, new SampleRandom(pattern.cycle.length))
    const rotation = inferCycle(planted.grid)
    if (!rotation) throw new Error(pattern.name)
    for (const minutes of [0, 60]) {
      const shifts = shiftsByKey(pattern)
      const match = matchPattern(rotation, (key) => later(minutes)(shifts.get(key)), patterns)
      expect(match?.pattern.code).toBe(pattern.code)
      // What the pattern works at the found offset is what the rotation works there.
      rotation.groups.forEach(({ offset }, group) => {
        const works = rotation.cycle.map((_, day) => rotation.cycle[(day + offset) % rotation.length])
        const at = match?.offsets[group] ?? -1
        expect(
          keyed(pattern).cycle.map((_, day) => keyed(pattern).cycle[(day + at) % rotation.length]),
        ).toEqual(works)
      })
    }
  }
})

const shift = (startMinute: number, endMinute: number): Shift[] => [{ name: '班', startMinute, endMinute }]
const groups = [{ rowKeys: ['a'], offset: 3, teamName: null }]

it('names of shifts do not count, their place in the day does', () => {
  const times = new Map([
    ['D', shift(390, 870)],
    ['E', shift(870, 1350)],
    ['N', shift(1350, 1830)],
  ])
  const cycle = ['', '', 'D', 'D', 'E', 'E', 'N', 'N']
  const match = matchPattern({ cycle, groups, turn: null }, (key) => times.get(key) ?? [], patterns)
  expect(match?.pattern.code).toBe('four-crew-three-shift-8')
  expect(match?.offsets).toEqual([1])
  const backwards = ['', '', 'N', 'N', 'E', 'E', 'D', 'D']
  expect(
    matchPattern({ cycle: backwards, groups, turn: null }, (key) => times.get(key) ?? [], patterns),
  ).toBeNull()
})

it('a rotation whose times are not known is matched by its order alone', () => {
  const cycle = ['A', 'B', '', '']
  expect(matchPattern({ cycle, groups, turn: null }, () => [], patterns)?.pattern.code).toBe(
    'four-crew-two-shift',
  )
})

it('a rotation that no pattern has matches none', () => {
  const day = () => shift(480, 1020)
  expect(matchPattern({ cycle: ['白', ''], groups, turn: null }, day, patterns)).toBeNull()
  const withShortSaturday = ['白', '白', '白', '白', '白', '半', '']
  expect(matchPattern({ cycle: withShortSaturday, groups, turn: null }, day, patterns)).toBeNull()
  const halfMonthly = patternAs('two-shift-half-monthly')
  const { cycle } = keyed(halfMonthly)
  const shifts = shiftsByKey(halfMonthly)
  const match = matchPattern({ cycle, groups, turn: 'month' }, (key) => shifts.get(key) ?? [], patterns)
  expect(match?.pattern.turn).toBe('month')
})
