// The password rules as a list that ticks itself off while somebody types. The core judges again by the same rules
// (features/accounts/password-rules.ts); a test holds the two together.

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
