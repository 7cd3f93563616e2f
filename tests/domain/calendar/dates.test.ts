import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  addDays,
  dateLabel,
  dayNumber,
  daysBetween,
  isIsoDate,
  isoDateOf,
  isoDatesFrom,
  mondayOf,
  weekdayLabel,
  weekdayOf,
} from '../../../src-main/domain/calendar/dates.ts'

const anyDay = fc.integer({ min: -25_000, max: 80_000 })
const zoneBefore = process.env.TZ

afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ
  else process.env.TZ = zoneBefore
})

describe.each(['UTC', 'Asia/Shanghai', 'America/New_York'])('dates under TZ=%s', (zone) => {
  it('a date is a number of whole days, as the UTC calendar counts them', () => {
    process.env.TZ = zone
    fc.assert(
      fc.property(anyDay, (number) => {
        const oracle = new Date(number * 86_400_000)
        const date = isoDateOf(number)
        expect(date).toBe(oracle.toISOString().slice(0, 10))
        expect(dayNumber(date)).toBe(number)
        expect(weekdayOf(date) % 7).toBe(oracle.getUTCDay())
      }),
    )
  })

  it('adding days and counting the days between undo each other', () => {
    process.env.TZ = zone
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (number, days) => {
        const date = isoDateOf(number)
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('a day on which clocks change is one day long', () => {
    process.env.TZ = zone
    expect(addDays('2025-03-09', 1)).toBe('2025-03-10')
    expect(addDays('2025-11-02', 1)).toBe('2025-11-03')
    expect(daysBetween('2025-03-01', '2025-04-01')).toBe(31)
  })
})

it('a text is a date only when that day exists', () => {
  for (const good of ['2024-02-29', '2000-02-29', '1970-01-01', '2025-12-31'])
    expect(isIsoDate(good)).toBe(true)
  for (const bad of [
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-1-1',
    '',
    '2025-01-00',
  ]) {
    expect(isIsoDate(bad)).toBe(false)
    expect(() => dayNumber(bad)).toThrow(RangeError)
  }
})

it('weeks begin on Monday', () => {
  expect(weekdayOf('2025-11-10')).toBe(1)
  expect(weekdayOf('2025-11-16')).toBe(7)
  expect(mondayOf('2025-11-16')).toBe('2025-11-10')
  expect(mondayOf('2025-11-10')).toBe('2025-11-10')
  expect(weekdayLabel(7)).toBe('周日')
})

it('a range of dates holds its first and its last day', () => {
  expect(isoDatesFrom('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  expect(isoDatesFrom('2024-03-01', '2024-03-01')).toEqual(['2024-03-01'])
  expect(isoDatesFrom('2024-03-02', '2024-03-01')).toEqual([])
})

it('a date is written with month, day and weekday', () => {
  expect(dateLabel('2025-09-12')).toBe('9月12日 周五')
})
