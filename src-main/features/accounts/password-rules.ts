// What a password must be: long enough to hold, and not the account's own name or one of the first that are tried.
import { Refusal } from '../../contract/errors.ts'

const MINIMUM = 8
const COMMON = ['12345678', '123456789', 'password', 'qwertyui', '11111111', '88888888', 'abcd1234', 'a1234567', '1qaz2wsx']

/** @returns the broken rule in words, or null. */
export function brokenPasswordRule(password: string, username: string): string | null {
  if (password.length < MINIMUM) return `至少 ${MINIMUM} 个字符`
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return '要同时有字母和数字'
  if (password.toLowerCase().includes(username.toLowerCase())) return '不能包含用户名'
  if (COMMON.includes(password.toLowerCase())) return '太常见，容易被猜到'
  return null
}

/** @throws Refusal PASSWORD_TOO_WEAK */
export function demandPassword(password: string, username: string): void {
  const rule = brokenPasswordRule(password, username)
  if (rule !== null) throw new Refusal('PASSWORD_TOO_WEAK', { rule })
}
