// The screen's password rules and the core's are the same rules.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenPasswordRule } from '../../../src-main/features/accounts/password-rules.ts'
import { isGoodPassword, passwordRules } from '../../../src-renderer/lib/password-rules.ts'

const piece = fc.constantFrom(
  'a',
  'Z',
  '7',
  '0',
  '夜',
  '-',
  'admin',
  'ADMIN',
  '1234',
  '8888',
  'abcd',
  'password',
  '1qaz2wsx',
)
const password = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))

describe('password rules', () => {
  it('are met on the screen exactly when the core accepts', () => {
    fc.assert(
      fc.property(password, fc.constantFrom('admin', 'zhang', '12'), (typed, username) => {
        expect(isGoodPassword(typed, username)).toBe(brokenPasswordRule(typed, username) === null)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['12345678', 'a1234567', '1qaz2wsx', 'abcd1234', 'password', '88888888'])(
    'refuse %s as both sides know it',
    (typed) => {
      expect(isGoodPassword(typed, 'zhang')).toBe(false)
      expect(brokenPasswordRule(typed, 'zhang')).not.toBeNull()
    },
  )

  it('tick themselves off one by one', () => {
    const met = (typed: string) => passwordRules(typed, 'admin').map(({ isMet }) => isMet)
    expect(met('')).toEqual([false, false, false, false])
    expect(met('abc1')).toEqual([false, true, true, true])
    expect(met('admin2025')).toEqual([true, true, false, true])
    expect(met('yexiao-2025')).toEqual([true, true, true, true])
  })
})
