import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AttendanceRule, WorkerLesson } from '../../../src-main/domain/attendance/attendance-rate.ts'
import {
  attendanceFraction,
  attendanceWarning,
  isReached,
  missesLeft,
  reachesPercent,
} from '../../../src-main/domain/attendance/attendance-rate.ts'

const plainRule: AttendanceRule = { basis: 'held', latesPerAbsence: null, lateJoiner: 'whole-class' }

function lessons(pattern: string): WorkerLesson[] {
  return [...pattern].map((sign, index) => ({
    outcome: sign === '.' ? 'open' : sign === 'x' ? 'missed' : sign === '#' ? 'cancelled' : 'attended',
    mark: sign === '/' ? 'present' : sign === 'l' ? 'late' : sign === 'e' ? 'left-early' : undefined,
    lastHeldOn: `2025-11-${String(index + 1).padStart(2, '0')}`,
    isReachable: true,
  }))
}
const anyPattern = fc
  .array(fc.constantFrom('/', 'x', '.', 'l', 'e', '#'), { maxLength: 30 })
  .map((signs) => signs.join(''))

describe('attendance rate', () => {
  test('the fraction shows what was held and what the whole course has', () => {
    expect(attendanceFraction(lessons('//x#/...'), plainRule, '2025-09-01')).toEqual({
      attended: 3,
      counted: 4,
      planned: 7,
      lateOrEarly: 0,
    })
  })

  test('n lates or early leavings make one absence as the policy says', () => {
    const rule = { ...plainRule, latesPerAbsence: 3 }
    expect(attendanceFraction(lessons('/lel/l'), rule, '2025-09-01').attended).toBe(5)
    expect(attendanceFraction(lessons('/lel/l'), plainRule, '2025-09-01')).toMatchObject({
      attended: 6,
      lateOrEarly: 4,
    })
    expect(
      attendanceFraction(lessons('ee//'), { ...plainRule, latesPerAbsence: 2 }, '2025-09-01'),
    ).toMatchObject({
      attended: 3,
      lateOrEarly: 2,
    })
  })

  test('a late joiner counts from enrolment or over the whole class as the policy says', () => {
    const joined = { ...plainRule, lateJoiner: 'from-enrolment' } as const
    expect(attendanceFraction(lessons('xxx//'), joined, '2025-11-04')).toMatchObject({
      attended: 2,
      counted: 2,
    })
    expect(attendanceFraction(lessons('xxx//'), joined, '2025-11-03')).toMatchObject({
      attended: 2,
      counted: 3,
    })
    expect(attendanceFraction(lessons('xxx//'), plainRule, '2025-11-04')).toMatchObject({ counted: 5 })
  })

  test('a lesson that has no date yet lies ahead of whoever joins', () => {
    const joined = { ...plainRule, lateJoiner: 'from-enrolment' } as const
    const undated = lessons('.').map((lesson) => ({ ...lesson, lastHeldOn: null }))
    expect(attendanceFraction(undated, joined, '2025-11-04').planned).toBe(1)
  })

  test('on the reachable basis a lesson during the own shift is left out unless attended', () => {
    const some = lessons('/x/x').map((lesson) => ({ ...lesson, isReachable: false }))
    expect(attendanceFraction(some, { ...plainRule, basis: 'reachable' }, '2025-09-01')).toMatchObject({
      attended: 2,
      counted: 2,
    })
    expect(attendanceFraction(some, plainRule, '2025-09-01').counted).toBe(4)
  })

  test('the threshold is met exactly at the percentage, with no float in it', () => {
    expect(reachesPercent(4, 5, 80)).toBe(true)
    expect(reachesPercent(9, 12, 80)).toBe(false)
    expect(reachesPercent(0, 0, 0)).toBe(false)
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.nat(100), (attended, of, percent) => {
        const exact = BigInt(attended) * 100n >= BigInt(percent) * BigInt(of)
        expect(reachesPercent(attended, of, percent)).toBe(exact)
      }),
    )
  })

  test('counts never exceed the lessons there are', () => {
    fc.assert(
      fc.property(anyPattern, fc.constantFrom(null, 1, 2, 3), (pattern, latesPerAbsence) => {
        const fraction = attendanceFraction(lessons(pattern), { ...plainRule, latesPerAbsence }, '2025-11-05')
        expect(fraction.attended).toBeGreaterThanOrEqual(0)
        expect(fraction.attended).toBeLessThanOrEqual(fraction.counted)
        expect(fraction.counted).toBeLessThanOrEqual(fraction.planned)
        expect(fraction.planned).toBeLessThanOrEqual(pattern.length)
      }),
    )
  })

  test('the misses left are exactly how many more absences keep the percentage', () => {
    fc.assert(
      fc.property(anyPattern, fc.nat(100), (pattern, percent) => {
        const fraction = attendanceFraction(lessons(pattern), plainRule, '2025-09-01')
        const remaining = fraction.planned - fraction.counted
        const survives = (misses: number) =>
          misses <= remaining &&
          reachesPercent(fraction.attended + remaining - misses, fraction.planned, percent)
        const left = missesLeft(fraction, percent)
        if (left === null) expect(survives(0)).toBe(false)
        else {
          expect(survives(left)).toBe(true)
          expect(survives(left + 1)).toBe(false)
        }
      }),
    )
  })

  test('the warning says how many more absences break it', () => {
    const at = (pattern: string) =>
      attendanceWarning(attendanceFraction(lessons(pattern), plainRule, '2025-09-01'), 80)
    expect(at('////x.....')).toBe('再缺 2 次即不达标')
    expect(at('///xx.....')).toBe('再缺 1 次即不达标')
    expect(at('xxx.......')).toBe('已无法达标')
    expect(at('////////..')).toBe('已达标')
    expect(at('')).toBe('尚未开课')
  })

  test('reached is measured over the whole course, not over what was held', () => {
    const fraction = attendanceFraction(lessons('////......'), plainRule, '2025-09-01')
    expect([reachesPercent(fraction.attended, fraction.counted, 80), isReached(fraction, 80)]).toEqual([
      true,
      false,
    ])
  })
})
