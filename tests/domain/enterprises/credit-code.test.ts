import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditCheckCharacter, parseCreditCode } from '../../../src-main/domain/enterprises/credit-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

test.each([
  ['91350100M000100Y43', '91350100M000100Y43'],
  [' 91350100m000100y43 ', '91350100M000100Y43'],
  ['９１３５０１００Ｍ０００１００Ｙ４３', '91350100M000100Y43'],
  ['91350100M000100Y4Z', '! characters'],
  ['91350100M000100Y44', '! checkCharacter'],
  ['91350100M000100Y4', '! length'],
  ['913501000000100Y4I', '! characters'],
  ['', '! missing'],
  ['9.135E+17', '! rounded'],
])('%j is read as %s', (text, expected) => {
  const checked = parseCreditCode(text)
  expect(checked.ok ? checked.value : `! ${checked.issue}`).toBe(expected)
})

test('a code out of a number cell has lost its last digits', () => {
  expect(parseCreditCode('913501000001001000', 'number')).toEqual({ ok: false, issue: 'rounded' })
})

test('one changed character is always noticed', () => {
  const bodies = fc
    .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
    .map((a) => a.join(''))
  fc.assert(
    fc.property(bodies, fc.nat(16), fc.integer({ min: 1, max: 30 }), (body, at, by) => {
      const code = body + creditCheckCharacter(body)
      const other = alphabet[(alphabet.indexOf(body.charAt(at)) + by) % 31]
      expect(parseCreditCode(code).ok).toBe(true)
      expect(parseCreditCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false)
    }),
  )
})
