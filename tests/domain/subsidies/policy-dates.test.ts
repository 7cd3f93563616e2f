import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import type { KindOfDay } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import {
  lastDayOf,
  monthsAfter,
  wholeMonthsBetween,
} from '../../../src-main/domain/subsidies/policy-dates.ts'

const special: Readonly<Record<string, KindOfDay>> = {
  '2025-09-28': 'makeup-workday',
  '2025-10-11': 'makeup-workday',
  ...Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [
      `2025-10-0${index + 1}`,
      index < 3 ? 'statutory-holiday' : 'swapped-rest',
    ]),
  ),
}
const kindOf = (date: string): KindOfDay => special[date] ?? (weekdayOf(date) > 5 ? 'weekend' : 'workday')
const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

describe('periods of a policy', () => {
  test('months run to the same day, or to the last day of a shorter month', () => {
    expect(monthsAfter('2023-06-01', 12)).toBe('2024-06-01')
    expect(monthsAfter('2025-06-30', 6)).toBe('2025-12-30')
    expect(monthsAfter('2025-08-31', 6)).toBe('2026-02-28')
    expect(monthsAfter('2023-08-31', 6)).toBe('2024-02-29')
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28')
  })

  test('whole months are complete only on the same day', () => {
    expect(wholeMonthsBetween('2024-01-15', '2025-01-14')).toBe(11)
    expect(wholeMonthsBetween('2024-01-15', '2025-01-15')).toBe(12)
    expect(wholeMonthsBetween('2025-01-15', '2024-01-15')).toBe(0)
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (from, months) => {
        expect(wholeMonthsBetween(from, monthsAfter(from, months))).toBe(months)
      }),
    )
  })

  test('工作日 skip rest days and holidays, count 补班日, and leave out the first day', () => {
    const working = { length: 5, unit: 'working-day' } as const
    expect(lastDayOf('2025-11-12', working, kindOf)).toBe('2025-11-19')
    expect(lastDayOf('2025-09-26', working, kindOf)).toBe('2025-10-10')
    expect(lastDayOf('2025-11-12', { length: 7, unit: 'calendar-day' }, kindOf)).toBe('2025-11-19')
  })

  test('between the first day and the last lie exactly as many working days as the period has', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (startOn, length) => {
        const last = lastDayOf(startOn, { length, unit: 'working-day' }, kindOf)
        let counted = 0
        for (let day = addDays(startOn, 1); day <= last; day = addDays(day, 1)) {
          if (kindOf(day) === 'workday' || kindOf(day) === 'makeup-workday') counted += 1
        }
        expect(counted).toBe(length)
      }),
    )
  })
})
