import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePatterns } from '../../../src-main/domain/calendar/patterns.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { shiftClash, shiftTone } from '../../../src-main/domain/enterprises/cycle-shifts.ts'

const shift = (name: string, startHour: number, endHour: number): Shift => ({
  name,
  startMinute: startHour * 60,
  endMinute: endHour * 60,
})

describe('when in the day a shift lies', () => {
  it.each([
    ['早班 that starts at midnight', shift('早班', 0, 8), 'night'],
    ['a night over midnight', shift('夜班', 20, 32), 'night'],
    ['a morning of eight hours', shift('早班', 8, 16), 'early'],
    ['a long day', shift('白班', 8, 20), 'day'],
    ['an afternoon', shift('中班', 16, 24), 'middle'],
  ] as const)('is told by its minutes, never by its name: %s', (_, one, tone) => {
    expect(shiftTone(one)).toBe(tone)
  })
})

describe('shifts of one team', () => {
  it('may touch but never overlap, not on one day', () => {
    const cycle = [[], [shift('早班', 8, 16), shift('加班', 15, 18)]]
    expect(shiftClash(cycle)).toMatchObject({ cycleDay: 1, one: { name: '早班' }, other: { name: '加班' } })
    expect(shiftClash([[shift('早班', 8, 16), shift('中班', 16, 20)]])).toBeNull()
  })

  it('may not overlap over midnight, the end of the cycle included', () => {
    const night = shift('夜班', 20, 32)
    expect(shiftClash([[night], [shift('早班', 7, 15)]])).toMatchObject({
      cycleDay: 1,
      one: { name: '夜班' },
    })
    expect(shiftClash([[shift('早班', 7, 15)], [], [night]])).toMatchObject({
      cycleDay: 0,
      one: { name: '夜班' },
    })
    expect(shiftClash([[night], [shift('早班', 8, 16)], []])).toBeNull()
  })

  it('do not overlap in any ready-made pattern', () => {
    const file = new URL('../../../resources/shift-patterns.json', import.meta.url)
    const parsed = parsePatterns(JSON.parse(readFileSync(file, 'utf8')))
    const patterns = parsed.ok ? parsed.patterns : []
    expect(patterns.length).toBeGreaterThanOrEqual(10)
    for (const pattern of patterns)
      expect([pattern.name, shiftClash(pattern.cycle)]).toEqual([pattern.name, null])
  })
})
