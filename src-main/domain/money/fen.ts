// Money is integer fen inside and yuan with two decimals on screen; this is the only crossing.
import { accepted, type Checked, refused } from '../people/checked.ts'
import { compactCode } from '../people/typed-text.ts'

export type YuanIssue = 'missing' | 'characters' | 'negative' | 'tooPrecise' | 'tooLarge'

/** 123450 → '1,234.50'. Ledger lines may be negative. */
export function formatFen(amountFen: number): string {
  if (!Number.isSafeInteger(amountFen)) throw new RangeError(`not a whole number of fen: ${amountFen}`)
  const digits = String(Math.abs(amountFen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amountFen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

/** '￥1,234.5 元' → 123450. Parts of a fen are refused, never rounded. */
export function parseYuan(text: string): Checked<number, YuanIssue> {
  const bare = compactCode(text)
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
  if (bare === '') return refused('missing')
  if (bare.startsWith('-')) return refused('negative')
  const match = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(bare)
  if (match === null) return refused('characters')
  const [, yuan = '', decimals = ''] = match
  const cents = decimals.replace(/0+$/, '')
  if (cents.length > 2) return refused('tooPrecise')
  const amountFen = Number(yuan.replaceAll(',', '') + cents.padEnd(2, '0'))
  return Number.isSafeInteger(amountFen) ? accepted(amountFen) : refused('tooLarge')
}
