import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { cycleDay } from '../../../src-main/domain/calendar/shift-system.ts'
import { movedOffsets, offsetForDay, possibleDays } from '../../../src-main/domain/enterprises/stated-day.ts'

const system = (length: number, anchorDate: string) => ({
  cycle: Array.from({ length }, () => []),
  followsHolidays: false,
  anchorDate,
})

describe('what an enterprise says about today', () => {
  it('gives the offset with which the team is at that day of the cycle on that date', () => {
    const length = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(length, fc.integer({ min: -900, max: 900 }), fc.nat(59), (cycle, days, said) => {
        const statedDay = said % cycle
        const statedOn = addDays('2025-11-12', days)
        const offset = offsetForDay(system(cycle, '2025-11-12'), statedOn, statedDay) ?? -1
        expect(offset).toBeGreaterThanOrEqual(0)
        expect(offset).toBeLessThan(cycle)
        expect(cycleDay(system(cycle, '2025-11-12'), offset, statedOn)).toBe(statedDay)
      }),
    )
  })

  it('gives whole weeks where the rotation turns with the month, and none for a day that it can never be', () => {
    const monthly = { ...system(14, '2025-11-10'), turn: 'month' } as const
    expect(offsetForDay(monthly, '2025-11-12', 2)).toBe(0)
    expect(offsetForDay(monthly, '2025-11-12', 9)).toBe(7)
    expect(offsetForDay(monthly, '2025-11-12', 3)).toBeNull()
    // The Monday of that week lies in October: the months have turned since
    expect(offsetForDay({ ...monthly, anchorDate: '2025-10-27' }, '2025-11-01', 5)).toBe(7)
  })

  it('moves all teams together, so that their order stays', () => {
    expect(movedOffsets(8, [0, 2, 4, 6], 3)).toEqual([3, 5, 7, 1])
    expect(movedOffsets(8, [3, 5, 7, 1], -3)).toEqual([0, 2, 4, 6])
  })

  it('offers only days of the same weekday where the cycle begins on a Monday', () => {
    expect(weekdayOf('2025-11-12')).toBe(3)
    expect(possibleDays(14, true, '2025-11-12')).toEqual([2, 9])
    expect(possibleDays(3, false, '2025-11-12')).toEqual([0, 1, 2])
  })
})
