import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contains, overlaps } from '../../../src-main/domain/calendar/intervals.ts'

const interval = fc
  .tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 40 }))
  .map(([start, length]) => ({
    start,
    end: start + length,
  }))

function minutesOf({ start, end }: { start: number; end: number }): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index)
}

it('two half-open intervals overlap exactly when they share a minute', () => {
  fc.assert(
    fc.property(interval, interval, (one, other) => {
      const minutes = new Set(minutesOf(one))
      expect(overlaps(one, other)).toBe(minutesOf(other).some((minute) => minutes.has(minute)))
      expect(overlaps(one, other)).toBe(overlaps(other, one))
    }),
    { numRuns: 500 },
  )
})

it('touching ends do not overlap', () => {
  expect(overlaps({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(false)
  expect(overlaps({ start: 0, end: 11 }, { start: 10, end: 20 })).toBe(true)
})

it('an interval lies inside another when no minute of it sticks out', () => {
  expect(contains({ start: 0, end: 10 }, { start: 0, end: 10 })).toBe(true)
  expect(contains({ start: 0, end: 10 }, { start: 9, end: 11 })).toBe(false)
})
