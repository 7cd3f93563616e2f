// Numbers of skill certificates (职业技能等级证书): 22 characters, Y or S and 21 digits.
import { accepted, type Checked, refused } from './checked.ts'
import { compactCode, hasLostDigits } from './typed-text.ts'

export type CertificateNumberIssue = 'missing' | 'rounded' | 'length' | 'characters'

/** A certificate number has 22 characters: Y (employer) or S (social assessor), then 21 digits. */
export function parseCertificateNumber(text: string): Checked<string, CertificateNumberIssue> {
  const compact = compactCode(text).replace(/-/g, '').toUpperCase()
  if (compact === '') return refused('missing')
  if (hasLostDigits(compact, 'text')) return refused('rounded')
  if (compact.length !== 22) return refused('length')
  return /^[YS]\d{21}$/.test(compact) ? accepted(compact) : refused('characters')
}
