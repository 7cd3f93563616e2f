// An amount of money: yuan with two decimals, figures that line up under each other.
import { formatFen } from '../lib/format-money.ts'

export interface MoneyTextProps {
  /** null where the amount is not limited or not known; shown as the given words. */
  readonly fen: number | null
  readonly whenNull?: string
  readonly unit?: boolean
}

export function MoneyText({ fen, whenNull = '不限', unit = false }: MoneyTextProps) {
  if (fen === null) return <span className="money money-none">{whenNull}</span>
  return (
    <span className={fen < 0 ? 'money money-negative' : 'money'}>
      {formatFen(fen)}
      {unit && ' 元'}
    </span>
  )
}
