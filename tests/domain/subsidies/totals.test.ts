import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totalsByUnit, totalsOf } from '../../../src-main/domain/subsidies/totals.ts'

const anyRow = fc.record({
  workerId: fc.constantFrom('w1', 'w2', 'w3'),
  unitName: fc.constantFrom('甲厂', '乙厂'),
  amountFen: fc.nat(10_000_000),
})

describe('totals', () => {
  test('人次 counts claims and 人数 distinct persons', () => {
    const rows = [
      { workerId: 'w1', unitName: '甲厂', amountFen: 100_000 },
      { workerId: 'w1', unitName: '甲厂', amountFen: 50_000 },
      { workerId: 'w2', unitName: '乙厂', amountFen: 1 },
    ]
    expect(totalsOf(rows)).toEqual({ claims: 3, persons: 2, amountFen: 150_001 })
    expect(totalsByUnit(rows)).toEqual([
      { unitName: '甲厂', claims: 2, persons: 1, amountFen: 150_000 },
      { unitName: '乙厂', claims: 1, persons: 1, amountFen: 1 },
    ])
  })

  test('the units add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const units = totalsByUnit(rows)
        const whole = totalsOf(rows)
        expect(units.reduce((sum, unit) => sum + unit.claims, 0)).toBe(whole.claims)
        expect(units.reduce((sum, unit) => sum + unit.amountFen, 0)).toBe(whole.amountFen)
      }),
    )
  })
})
