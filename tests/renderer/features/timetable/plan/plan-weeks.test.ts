import { describe, expect, it } from 'vitest'
import {
  scopeOf,
  weeksLeft,
  weeksOf,
} from '../../../../../src-renderer/features/timetable/plan/plan-weeks.ts'

const monday = '2025-11-17'

describe('the weeks that a run is asked for', () => {
  it('are none for the whole season, one for the week shown, and counted from it otherwise', () => {
    expect(weeksOf('season', monday, 3)).toBeNull()
    expect(weeksOf('week', monday, 3)).toEqual({ firstMonday: monday, lastMonday: monday })
    expect(weeksOf('weeks', monday, 3)).toEqual({ firstMonday: monday, lastMonday: '2025-12-01' })
  })

  it('come back as what was chosen', () => {
    for (const [choice, count] of [
      ['season', 1],
      ['week', 1],
      ['weeks', 4],
    ] as const)
      expect(scopeOf(weeksOf(choice, monday, count))).toEqual({ choice, count })
  })

  it('end with the season, and there are none in a week of which no day is left to plan', () => {
    expect(weeksLeft(monday, '2025-11-30', '2025-11-12')).toBe(2)
    expect(weeksLeft(monday, '2025-11-24', '2025-11-12')).toBe(2)
    expect(weeksLeft(monday, '2025-11-14', '2025-11-12')).toBe(0)
    expect(weeksLeft(monday, '2025-12-31', '2025-11-22')).toBe(7)
    expect(weeksLeft(monday, '2025-12-31', '2025-11-23')).toBe(0)
  })
})
