import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  idCheckCharacter,
  normaliseIdNumber,
  parseIdNumber,
} from '../../../src-main/domain/people/id-number.ts'

const rules = { today: '2025-11-12' }
const issueOf = (
  text: string,
  kind: 'text' | 'number' = 'text',
  given: Parameters<typeof parseIdNumber>[1] = rules,
) => {
  const checked = parseIdNumber(text, given, kind)
  return checked.ok ? 'ok' : checked.issue
}

/** Any number that GB 11643 allows for somebody born 1950–2009. */
const idNumbers = fc
  .record({
    region: fc.integer({ min: 110000, max: 659999 }),
    born: fc.date({ min: new Date('1950-01-01'), max: new Date('2009-12-31'), noInvalidDate: true }),
    order: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ region, born, order }) => {
    const digits = `${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return digits + idCheckCharacter(digits)
  })

describe('ID numbers', () => {
  test('the example of GB 11643 is valid and gives birth date and sex', () => {
    expect(parseIdNumber('11010519491231002X', rules)).toEqual({
      ok: true,
      value: { idNumber: '11010519491231002X', birthDate: '1949-12-31', sex: 'female', isUpgraded: false },
    })
  })

  test('full-width signs, spaces, apostrophes and a lower-case x are normalised', () => {
    expect(normaliseIdNumber("'１１０１０５ 19491231　002ｘ\t")).toBe('11010519491231002X')
    expect(issueOf('‘110105 19491231 002x')).toBe('ok')
  })

  test('an odd 17th digit is a man', () => {
    const checked = parseIdNumber('330225200308169998', rules)
    expect(checked.ok && checked.value.sex).toBe('male')
  })

  test('fifteen old digits are upgraded to eighteen', () => {
    const checked = parseIdNumber('110105491231002', rules)
    expect(checked.ok && [checked.value.idNumber, checked.value.isUpgraded]).toEqual([
      '11010519491231002X',
      true,
    ])
  })

  test.each([
    ['', 'missing'],
    ['　', 'missing'],
    ['1101051949123100', 'length'],
    ['11010519491231002Y', 'characters'],
    ['1101051949123100X2', 'characters'],
    ['11010519491331002X', 'birthDate'],
    ['110105190002290021', 'birthDate'],
    ['110105194912310021', 'checkDigit'],
    ['110105914912310', 'birthDate'],
  ])('%j is refused as %s', (text, issue) => {
    expect(issueOf(text)).toBe(issue)
  })

  test('a birth date after today is refused', () => {
    const digits = '33022520251113001'
    const tomorrow = digits + idCheckCharacter(digits)
    expect(issueOf(tomorrow)).toBe('bornInFuture')
    expect(issueOf(tomorrow, 'text', { today: '2025-11-13' })).toBe('ok')
  })

  test('the age window is an argument and both its ends are allowed', () => {
    const born = (birthDate: string) => {
      const digits = `330225${birthDate.replaceAll('-', '')}001`
      return digits + idCheckCharacter(digits)
    }
    const window = { today: '2025-11-12', ages: { youngest: 16, oldest: 70 } }
    expect(issueOf(born('2009-11-12'), 'text', window)).toBe('ok')
    expect(issueOf(born('2009-11-13'), 'text', window)).toBe('tooYoung')
    expect(issueOf(born('1954-11-13'), 'text', window)).toBe('ok')
    expect(issueOf(born('1954-11-12'), 'text', window)).toBe('tooOld')
  })

  test('a number that a spreadsheet turned into a float is refused as rounded', () => {
    expect(issueOf('3.30225E+17')).toBe('rounded')
    expect(issueOf('3.30225200308170e17')).toBe('rounded')
    expect(issueOf('330225200308170000', 'number')).toBe('rounded')
    expect(issueOf('330225200308169000')).toBe('rounded')
    // fifteen digits fit into a float
    expect(issueOf('110105491231002', 'number')).toBe('ok')
  })

  test('every well-formed number is accepted and keeps its own characters', () => {
    fc.assert(
      fc.property(idNumbers, (idNumber) => {
        expect(parseIdNumber(idNumber, rules)).toMatchObject({ ok: true, value: { idNumber } })
      }),
    )
  })

  test('one changed digit never passes as the same kind of number', () => {
    fc.assert(
      fc.property(idNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (idNumber, at, by) => {
        const digit = (Number(idNumber[at]) + by) % 10
        expect(parseIdNumber(idNumber.slice(0, at) + digit + idNumber.slice(at + 1), rules).ok).toBe(false)
      }),
    )
  })
})
