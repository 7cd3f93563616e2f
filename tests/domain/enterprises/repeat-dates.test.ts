import { describe, expect, it } from 'vitest'
import { weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { beforeRest, repeatDates } from '../../../src-main/domain/enterprises/repeat-dates.ts'

describe('dates that come again', () => {
  it('a day of the month comes once in each month of the span', () => {
    const dates = repeatDates('2025-01-01', '2025-12-31', { unit: 'month', day: 15 })
    expect(dates).toHaveLength(12)
    expect(dates.at(-1)).toBe('2025-12-15')
    expect(repeatDates('2025-01-16', '2025-03-14', { unit: 'month', day: 15 })).toEqual(['2025-02-15'])
  })

  it('the 31st is the last day of a month that is shorter', () => {
    expect(repeatDates('2024-01-01', '2024-04-30', { unit: 'month', day: 31 })).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
    ])
  })

  it('weekdays come every week', () => {
    expect(repeatDates('2025-11-10', '2025-11-23', { unit: 'week', weekdays: [2, 4] })).toEqual([
      '2025-11-11',
      '2025-11-13',
      '2025-11-18',
      '2025-11-20',
    ])
  })

  it('one on a day off moves to the working day before', () => {
    expect(beforeRest('2025-11-16', (date) => weekdayOf(date) > 5)).toBe('2025-11-14')
    expect(beforeRest('2025-11-14', (date) => weekdayOf(date) > 5)).toBe('2025-11-14')
  })
})
