// What is left of a quota, and what an act makes of it: always shown before and after.
import { formatFen } from '../../lib/format-money.ts'
import type { PoolChange } from './queries.ts'

export interface Remaining {
  readonly places: number | null
  readonly fen: number | null
}

/** 12 名 · 7,200.00 元; a unit that is not limited is left out. */
export function remainingText({ places, fen }: Remaining): string {
  const parts = [
    ...(places === null ? [] : [`${places} 名`]),
    ...(fen === null ? [] : [`${formatFen(fen)} 元`]),
  ]
  return parts.length === 0 ? '不限' : parts.join(' · ')
}

/** 丹东街道总工会 剩余 4 名 → 1 名, for the message after an act. */
export function changesText(pools: readonly PoolChange[]): string {
  return pools
    .map(
      ({ unionName, before, after }) => `${unionName}剩余 ${remainingText(before)} → ${remainingText(after)}`,
    )
    .join('；')
}

export interface QuotaEffect {
  readonly poolId: string
  readonly unionName: string
  readonly before: Remaining
  readonly after: Remaining
  /** What the act takes or gives back, e.g. 3 人 1,800.00 元. */
  readonly what: string
}

export const isShort = ({ after }: QuotaEffect): boolean => (after.places ?? 0) < 0 || (after.fen ?? 0) < 0

export function QuotaEffects({ effects }: { readonly effects: readonly QuotaEffect[] }) {
  return (
    <table className="quota-effects">
      <thead>
        <tr>
          <th>名额池</th>
          <th>本次</th>
          <th>现剩余</th>
          <th>办理后剩余</th>
        </tr>
      </thead>
      <tbody>
        {effects.map((effect) => (
          <tr key={effect.poolId} className={isShort(effect) ? 'quota-short' : ''}>
            <td>{effect.unionName}</td>
            <td>{effect.what}</td>
            <td>{remainingText(effect.before)}</td>
            <td>
              {isShort(effect) ? `不足（${remainingText(effect.after)}）` : remainingText(effect.after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
