// The guard behind every act: no line is handed out that would leave a touched pool overdrawn.
import type { Books, LedgerDecision, LedgerRefusal } from './ledger-acts.ts'
import type { Amount, LedgerLine, Pool, PoolBalance } from './ledger-lines.ts'
import { balanceOf, remainingOf } from './ledger-lines.ts'

/** The largest amount of one line: 100 亿元 and as many places keep every sum of lines an exact integer. */
const largestAmount = 1_000_000_000_000

/** handed down + reserved + occupied ≤ granted in every unit the pool limits, and every column whole and not negative. */
export function isSound(pool: Pool, balance: PoolBalance): boolean {
  const { places, fen } = remainingOf(pool, balance)
  const columns = [balance.handedDown, balance.reserved, balance.occupied].flatMap((one) => [
    one.places,
    one.fen,
  ])
  const granted = [balance.granted.places, balance.granted.fen]
  return (
    (places ?? 0) >= 0 &&
    (fen ?? 0) >= 0 &&
    [...columns, ...granted].every((figure) => Number.isSafeInteger(figure) && figure >= 0)
  )
}

/** The lines, if every pool they touch stays sound; else what that pool has left. */
export function settle(books: Books, lines: readonly LedgerLine[]): LedgerDecision {
  for (const poolId of new Set(lines.map((line) => line.poolId))) {
    const pool = poolOf(books, poolId)
    if (pool === undefined) return refuse({ code: 'POOL_UNKNOWN', poolId })
    const after = balanceOf(poolId, [...books.lines, ...lines])
    if (isSound(pool, after)) continue
    const remaining = remainingOf(pool, balanceOf(poolId, books.lines))
    return refuse({ code: 'QUOTA_EXHAUSTED', poolId, remaining })
  }
  return { ok: true, lines }
}

export function isAmount(amount: Amount, mayBeNegative = false): boolean {
  const figures = [amount.places, amount.fen]
  return (
    figures.every((figure) => Number.isSafeInteger(figure) && Math.abs(figure) <= largestAmount) &&
    (mayBeNegative || figures.every((figure) => figure >= 0)) &&
    figures.some((figure) => figure !== 0)
  )
}

export function poolOf(books: Books, poolId: string): Pool | undefined {
  return books.pools.find((pool) => pool.id === poolId)
}

export function refuse(refusal: LedgerRefusal): LedgerDecision {
  return { ok: false, refusal }
}
