// Dates, instants and times as they stand on screen and as people type them.
import { describe, expect, it } from 'vitest'
import { formatDate, formatInstant, formatLongDate } from '../../../src-renderer/lib/format-date.ts'
import { formatFen } from '../../../src-renderer/lib/format-money.ts'
import { formatTime, parseQuickTime } from '../../../src-renderer/lib/format-time.ts'

describe('formats', () => {
  it('writes a date as people say it, with its year only where it is another', () => {
    expect(formatDate('2025-09-12')).toBe('9月12日 周五')
    expect(formatDate('2025-09-12', '2025-11-12')).toBe('9月12日 周五')
    expect(formatDate('2024-12-31', '2025-01-01')).toBe('2024年12月31日 周二')
    expect(formatLongDate('2025-09-02')).toBe('2025年9月2日')
  })

  it('writes nothing for text that is no date', () => {
    expect(formatDate('')).toBe('')
    expect(formatLongDate('2025-02-30')).toBe('')
  })

  it("writes an instant by Shanghai's clock, whatever the machine is set to", () => {
    expect(formatInstant(Date.parse('2025-09-12T19:03:05+08:00'))).toBe('2025-09-12 19:03:05')
  })

  it('writes money with two decimals and thousands, and times with the next day in words', () => {
    expect(formatFen(123450)).toBe('1,234.50')
    expect(formatTime(1140)).toBe('19:00')
    expect(formatTime(1920)).toBe('次日 08:00')
  })

  it.each([
    ['19', 1140],
    ['1900', 1140],
    ['730', 450],
    ['19:00', 1140],
    ['19：05', 1145],
    ['7:5', 425],
    ['19.30', 1170],
    ['次日 02:10', 1570],
    ['24:00', 1440],
  ])('understands %s as %i minutes', (text, minute) => {
    expect(parseQuickTime(text)).toBe(minute)
  })

  it.each(['', '25:00', '19:60', '七点', '12345'])('refuses “%s” as a time', (text) => {
    expect(parseQuickTime(text)).toBeNull()
  })
})
