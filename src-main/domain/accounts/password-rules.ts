// What a password must be: long enough to hold, and not the account's own name or one of the first that are tried.
// The screen ticks the rules off while somebody types, and the core judges by the same ones.

export interface PasswordRule {
  readonly text: string
  readonly isMet: boolean
}

const COMMON = [
  '12345678',
  '123456789',
  'password',
  'qwertyui',
  '11111111',
  '88888888',
  'abcd1234',
  'a1234567',
  '1qaz2wsx',
]

export function passwordRules(password: string, username: string): readonly PasswordRule[] {
  const lower = password.toLowerCase()
  const name = username.trim().toLowerCase()
  return [
    { text: '至少 8 个字符', isMet: password.length >= 8 },
    { text: '有字母也有数字', isMet: /\p{L}/u.test(password) && /\d/.test(password) },
    { text: '不含用户名', isMet: password !== '' && (name === '' || !lower.includes(name)) },
    { text: '不是常见密码', isMet: password !== '' && !COMMON.includes(lower) },
  ]
}

export function isGoodPassword(password: string, username: string): boolean {
  return passwordRules(password, username).every(({ isMet }) => isMet)
}

/** The first rule that is not met, in words, or null. */
export function brokenPasswordRule(password: string, username: string): string | null {
  return passwordRules(password, username).find(({ isMet }) => !isMet)?.text ?? null
}
