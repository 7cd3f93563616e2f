import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatFen, parseYuan } from '../../../src-main/domain/money/fen.ts'

test.each([
  [123450, '1,234.50'],
  [0, '0.00'],
  [5, '0.05'],
  [-123450, '-1,234.50'],
  [100000000, '1,000,000.00'],
  [99999, '999.99'],
])('%i fen is shown as %s', (amountFen, text) => {
  expect(formatFen(amountFen)).toBe(text)
})

test('a fraction of a fen is a fault of the program', () => {
  expect(() => formatFen(0.5)).toThrow(RangeError)
})

test.each([
  ['1,234.5', 123450],
  ['￥１，２３４．５０ 元', 123450],
  ['1234', 123400],
  ['.5', 'characters'],
  ['0.050', 5],
  ['0.055', 'tooPrecise'],
  ['1,23', 'characters'],
  ['-3', 'negative'],
  ['', 'missing'],
  ['一百', 'characters'],
  ['99999999999999999', 'tooLarge'],
])('%j is read as %s', (text, expected) => {
  const checked = parseYuan(text)
  expect(checked.ok ? checked.value : checked.issue).toBe(expected)
})

test('what is shown is read back as the same amount', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (amountFen) => {
      const checked = parseYuan(formatFen(amountFen))
      return checked.ok && checked.value === amountFen
    }),
  )
})
