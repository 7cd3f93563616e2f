import { expect, test } from 'vitest'
import { fullYears, realDate } from '../../../src-main/domain/people/real-date.ts'

test('a date is real only if the calendar has the day', () => {
  expect(realDate(2024, 2, 29)).toBe('2024-02-29')
  expect(realDate(2023, 2, 29)).toBeNull()
  expect(realDate(2000, 2, 29)).toBe('2000-02-29')
  expect(realDate(1900, 2, 29)).toBeNull()
  expect(realDate(2025, 4, 31)).toBeNull()
  expect(realDate(2025, 0, 1)).toBeNull()
  expect(realDate(2025, 12, 31)).toBe('2025-12-31')
})

test('a year of age is full on the birthday', () => {
  expect(fullYears('2000-05-05', '2025-05-04')).toBe(24)
  expect(fullYears('2000-05-05', '2025-05-05')).toBe(25)
  expect(fullYears('2004-02-29', '2025-02-28')).toBe(20)
  expect(fullYears('2004-02-29', '2025-03-01')).toBe(21)
})
