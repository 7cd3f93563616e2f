import { expect, test } from 'vitest'
import { formatFen } from '../../../src-main/domain/money/fen.ts'

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
