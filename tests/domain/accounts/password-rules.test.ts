import { describe, expect, it } from 'vitest'
import {
  brokenPasswordRule,
  isGoodPassword,
  passwordRules,
} from '../../../src-main/domain/accounts/password-rules.ts'

describe('password rules', () => {
  it('tick themselves off one by one', () => {
    const met = (typed: string) => passwordRules(typed, 'admin').map(({ isMet }) => isMet)
    expect(met('')).toEqual([false, false, false, false])
    expect(met('abc1')).toEqual([false, true, true, true])
    expect(met('admin2025')).toEqual([true, true, false, true])
    expect(met('yexiao-2025')).toEqual([true, true, true, true])
  })

  it.each(['12345678', 'a1234567', '1qaz2wsx', 'abcd1234', 'password', '88888888'])(
    '%s is one of the first that are tried',
    (typed) => {
      expect(isGoodPassword(typed, 'zhang')).toBe(false)
      expect(brokenPasswordRule(typed, 'zhang')).not.toBeNull()
    },
  )
})
