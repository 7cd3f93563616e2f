import { describe, expect, it } from 'vitest'
import type { ShiftPatternRow } from '../../../../src-main/contract/shifts.ts'
import { cycleDay } from '../../../../src-main/domain/calendar/shift-system.ts'
import {
  dayOptions,
  inputOfValues,
  valuesOfPattern,
  valuesOfSystem,
  withTeamDay,
} from '../../../../src-renderer/features/enterprises/shift-system-values.ts'

const early = { name: '早班', startMinute: 480, endMinute: 960 }
const middle = { name: '中班', startMinute: 960, endMinute: 1440 }
const wednesday = '2025-11-12'

const eightDays: ShiftPatternRow = {
  code: 'eight',
  name: '八天',
  note: '',
  followsHolidays: false,
  startsOnMonday: false,
  turn: null,
  cycle: [[early], [early], [middle], [middle], [], [], [], []],
  teams: [
    { name: '甲班', offset: 0 },
    { name: '乙班', offset: 2 },
  ],
}
const fortnight: ShiftPatternRow = {
  ...eightDays,
  code: 'fortnight',
  startsOnMonday: true,
  cycle: [...Array.from({ length: 7 }, () => [early]), ...Array.from({ length: 7 }, () => [middle])],
  teams: [
    { name: '甲班', offset: 0 },
    { name: '乙班', offset: 7 },
  ],
}

/** Which day each team is at on a date, once the form's values have been kept. */
function daysOn(
  date: string,
  pattern: ShiftPatternRow,
  values = valuesOfPattern(pattern, wednesday),
): number[] {
  const input = inputOfValues(values, 'e', wednesday)
  if (input === null) throw new Error('the values could not be kept')
  return input.teams.map((team) => cycleDay(input, team.offsetDays, date))
}

describe('the rotation form', () => {
  it('keeps a picked pattern so that each team is today where the form said', () => {
    expect(daysOn(wednesday, eightDays)).toEqual([0, 2])
    expect(daysOn('2025-11-20', eightDays)).toEqual([0, 2])
  })

  it('keeps Mondays as day one of a cycle of whole weeks, whatever weekday today is', () => {
    expect(valuesOfPattern(fortnight, wednesday).teams.map((team) => team.day)).toEqual([2, 9])
    expect(daysOn('2025-11-10', fortnight)).toEqual([0, 7])
  })

  it('shows a kept system on another day as it then stands, and keeping it again changes nobody', () => {
    const input = inputOfValues(valuesOfPattern(eightDays, wednesday), 'e', wednesday)
    if (input === null) throw new Error('the values could not be kept')
    const teams = input.teams.map((team, index) => ({ ...team, id: `t${index}`, workerCount: 0 }))
    const shown = valuesOfSystem({ ...input, id: 's', teams }, '2025-11-15')
    expect(shown.teams.map((team) => team.day)).toEqual([3, 5])
    const again = inputOfValues(shown, 'e', '2025-11-15')
    expect(again?.teams.map((team) => cycleDay(again, team.offsetDays, wednesday))).toEqual([0, 2])
    expect(again?.teams.map((team) => team.id)).toEqual(['t0', 't1'])
  })

  it('moves the other teams along when one is said to be elsewhere', () => {
    const { teams } = valuesOfPattern(eightDays, wednesday)
    expect(withTeamDay(teams, 0, 7, 0, 8).map((team) => team.day)).toEqual([7, 1])
  })

  it('keeps the names and ids of teams that are there when another pattern is picked', () => {
    const kept = [{ id: 't0', name: '白甲', day: 3 }]
    const { teams } = valuesOfPattern(eightDays, wednesday, kept)
    expect(teams).toEqual([
      { id: 't0', name: '白甲', day: 0 },
      { name: '乙班', day: 2 },
    ])
  })

  it('offers only the days that can be meant today', () => {
    expect(dayOptions(valuesOfPattern(fortnight, wednesday), wednesday)).toEqual([
      { value: 2, label: '第 1 周 周三 · 早班' },
      { value: 9, label: '第 2 周 周三 · 中班' },
    ])
    const typed = { cycleText: '早晚', shifts: [early], turning: 'day' } as const
    expect(dayOptions(typed, wednesday)).toEqual([])
  })

  it('names the second early shift as people do', () => {
    const labels = dayOptions(valuesOfPattern(eightDays, wednesday), wednesday).map(({ label }) => label)
    expect(labels[1]).toBe('第 2 天 · 早班（第 2 个早班）')
    expect(labels[4]).toBe('第 5 天 · 休息（第 1 个休息日）')
    const alone = { cycleText: '早中休', shifts: [early, middle], turning: 'day' } as const
    expect(dayOptions(alone, wednesday)[0]?.label).toBe('第 1 天 · 早班')
  })

  it.each(['half-month', 'month'] as const)(
    'keeps a rotation that turns with the %s, and each team in its week',
    (turn) => {
      const pattern = { ...fortnight, turn }
      const values = valuesOfPattern(pattern, wednesday)
      expect(values.turning).toBe(turn)
      const input = inputOfValues(values, 'e', wednesday)
      if (input === null) throw new Error('the values could not be kept')
      expect(input.turn).toBe(turn)
      expect(input.teams.map((team) => team.offsetDays)).toEqual([0, 7])
      expect(daysOn('2025-11-14', pattern)).toEqual([4, 11])
      expect(daysOn('2025-12-03', pattern)).toEqual(turn === 'month' ? [9, 2] : [2, 9])
      const swapped = withTeamDay(values.teams, 0, 9, 2, 14)
      expect(daysOn(wednesday, pattern, { ...values, teams: swapped })).toEqual([9, 2])
    },
  )

  it('a system made by hand may be changed by the week', () => {
    const values = { ...valuesOfPattern(fortnight, wednesday), patternCode: null }
    const input = inputOfValues({ ...values, turning: 'week' }, 'e', wednesday)
    expect(input).toMatchObject({ turn: null, anchorDate: '2025-11-10' })
  })

  it('is not kept while its cycle cannot be read', () => {
    const values = { ...valuesOfPattern(eightDays, wednesday), cycleText: '早晚' }
    expect(inputOfValues(values, 'e', wednesday)).toBeNull()
  })
})
