import fc from 'fast-check'
import { expect, it } from 'vitest'
import { durationLabel, parseTime, spanLabel, timeLabel } from '../../../src-main/domain/calendar/times.ts'

it('a minute past midnight is written with 次日', () => {
  expect(timeLabel(1140)).toBe('19:00')
  expect(timeLabel(0)).toBe('00:00')
  expect(timeLabel(1440)).toBe('次日 00:00')
  expect(timeLabel(1920)).toBe('次日 08:00')
  expect(timeLabel(2885)).toBe('第3日 00:05')
  expect(() => timeLabel(-1)).toThrow(RangeError)
})

it('a span that ends at midnight ends at 24:00', () => {
  expect(spanLabel(1200, 1920)).toBe('20:00–次日 08:00')
  expect(spanLabel(960, 1440)).toBe('16:00–24:00')
})

it('what is written is read back as the same minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2879 }), (minute) => {
      expect(parseTime(timeLabel(minute))).toBe(minute)
    }),
  )
})

it('times are read as people type them, and nothing else is', () => {
  expect(parseTime(' 7：05 ')).toBe(425)
  expect(parseTime('次日02:10')).toBe(1570)
  expect(parseTime('24:00')).toBe(1440)
  for (const bad of ['24:01', '25:00', '19:60', '19', '', '晚七点', '19:5']) expect(parseTime(bad)).toBeNull()
})

it('a duration is in whole hours where it can be', () => {
  expect(durationLabel(240)).toBe('4 小时')
  expect(durationLabel(90)).toBe('90 分钟')
  expect(durationLabel(0)).toBe('0 分钟')
})
