// Bank cards: only what cannot be a card is refused. The Luhn sum warns, since some old cards do not follow it.
import { accepted, type Checked, refused } from './checked.ts'
import { compactCode, hasLostDigits, type TypedKind } from './typed-text.ts'

export type BankCardIssue = 'missing' | 'rounded' | 'characters' | 'length'

export type BankCard = {
  /** 12–19 digits */
  readonly cardNumber: string
  /** false: probably mistyped, the user is warned and may keep it */
  readonly passesLuhn: boolean
}

/** A bank card has 12 to 19 digits; a wrong Luhn sum is a warning only. */
export function parseBankCard(text: string, kind: TypedKind = 'text'): Checked<BankCard, BankCardIssue> {
  const cardNumber = compactCode(text).replace(/-/g, '')
  if (cardNumber === '') return refused('missing')
  if (hasLostDigits(cardNumber, kind)) return refused('rounded')
  if (!/^\d+$/.test(cardNumber)) return refused('characters')
  if (cardNumber.length < 12 || cardNumber.length > 19) return refused('length')
  return accepted({ cardNumber, passesLuhn: luhnSum(cardNumber) % 10 === 0 })
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
}
