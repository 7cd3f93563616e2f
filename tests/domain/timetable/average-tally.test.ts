import fc from 'fast-check'
import { expect, it } from 'vitest'
import { averageTally } from '../../../src-main/domain/timetable/average-tally.ts'

const tally = (reachable: number, reasons: Record<string, number>) => ({
  heads: reachable + Object.values(reasons).reduce((one, other) => one + other, 0),
  reachable,
  reasons: Object.entries(reasons).map(([label, heads]) => ({ label, heads })),
})

it('the average of many evenings names every reason with its share, most heads first', () => {
  const evenings = [tally(30, { 中班: 16 }), tally(16, { 夜班: 20, 中班: 10 }), tally(46, {})]
  expect(averageTally(evenings)).toEqual({
    heads: 46,
    reachable: 31,
    reasons: [
      { label: '中班', heads: 9 },
      { label: '夜班', heads: 6 },
    ],
  })
})

it('of no evenings there is no average', () => {
  expect(averageTally([])).toBeNull()
})

it('the shares are whole heads within one of the truth, and together they are everybody', () => {
  const evenings = fc.integer({ min: 0, max: 60 }).chain((heads) =>
    fc.array(
      fc.tuple(fc.nat(heads), fc.nat(heads)).map(([one, other]) => {
        const [low, high] = one < other ? [one, other] : [other, one]
        return tally(low, { 夜班: high - low, 刚下夜班: heads - high })
      }),
      { minLength: 1, maxLength: 18 },
    ),
  )
  fc.assert(
    fc.property(evenings, (all) => {
      const average = averageTally(all)
      const parts = [average?.reachable ?? 0, ...(average?.reasons ?? []).map((one) => one.heads)]
      expect(parts.reduce((one, other) => one + other, 0)).toBe(average?.heads)
      const mean = all.reduce((sum, one) => sum + one.reachable, 0) / all.length
      expect(Math.abs((average?.reachable ?? 0) - mean)).toBeLessThan(1)
    }),
  )
})
