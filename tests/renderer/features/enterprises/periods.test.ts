import { describe, expect, it } from 'vitest'
import {
  kindOfKey,
  paintedPeriod,
  periodKinds,
  periodsOn,
  usualBrush,
} from '../../../../src-renderer/features/enterprises/period-kinds.ts'
import { changeOf, valuesOfPeriod } from '../../../../src-renderer/features/enterprises/period-values.ts'
import { dateByKey, monthsOfYear } from '../../../../src-renderer/features/enterprises/year-cells.ts'

const period = {
  ...paintedPeriod(usualBrush('peak'), 'e', '2025-12-01', '2025-12-10'),
  id: 'p',
  shiftChange: null,
  note: '',
}

describe('painting a year', () => {
  it('a brush drawn backwards paints the same days', () => {
    expect(paintedPeriod(usualBrush('shutdown'), 'e', '2025-12-10', '2025-12-03')).toMatchObject({
      kind: 'shutdown',
      effect: 'block',
      startsOn: '2025-12-03',
      endsOn: '2025-12-10',
    })
  })

  it('every kind has a key of its own', () => {
    expect(new Set(['w', 't', 'p', 'j', 'f'].map(kindOfKey))).toEqual(new Set(periodKinds))
    expect(kindOfKey('W')).toBe('peak')
    expect(kindOfKey('x')).toBeNull()
  })

  it('a day shows what forbids it before what burdens it', () => {
    const block = { ...period, id: 'b', effect: 'block', startsOn: '2025-12-05' } as const
    expect(periodsOn([period, block], '2025-12-05').map(({ id }) => id)).toEqual(['b', 'p'])
    expect(periodsOn([period, block], '2025-12-04').map(({ id }) => id)).toEqual(['p'])
    expect(periodsOn([period, block], '2025-12-11')).toEqual([])
  })

  it('arrows go by day and by month, shorter months having their last day, and never leave the year', () => {
    expect(dateByKey('2025-03-31', 'ArrowUp')).toBe('2025-02-28')
    expect(dateByKey('2025-03-31', 'ArrowRight')).toBe('2025-04-01')
    expect(dateByKey('2025-02-10', 'End')).toBe('2025-02-28')
    expect(dateByKey('2025-12-31', 'ArrowRight')).toBeNull()
    expect(dateByKey('2025-01-15', 'ArrowUp')).toBeNull()
    expect(monthsOfYear(2024).map((month) => month.length)).toEqual([
      31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ])
  })
})

describe("a period's change of shifts", () => {
  it('everybody off, everybody on one shift, or one shift more come back as they were kept', () => {
    const shift = { name: '加班', startMinute: 1080, endMinute: 1560 }
    for (const shiftChange of [
      null,
      { change: 'replace', shifts: [] },
      { change: 'replace', shifts: [shift] },
      { change: 'add', shifts: [shift] },
    ] as const) {
      const kept = shiftChange === null ? null : { ...shiftChange, shifts: [...shiftChange.shifts] }
      expect(changeOf(valuesOfPeriod({ ...period, shiftChange: kept }, '2025-11-12'))).toEqual(shiftChange)
    }
  })

  it('A4: an end before the start is meant for the next day', () => {
    const values = { ...valuesOfPeriod(undefined, '2025-11-12'), changing: 'add' } as const
    expect(changeOf({ ...values, shiftName: '加班', shiftStart: 1200, shiftEnd: 120 })).toEqual({
      change: 'add',
      shifts: [{ name: '加班', startMinute: 1200, endMinute: 1560 }],
    })
  })
})
