// Quota between pools: granted from outside, handed down the union's tree, or moved sideways under one node.
import type { Books, LedgerDecision } from './ledger-acts.ts'
import { isAmount, poolOf, refuse, settle } from './ledger-guard.ts'
import type { Amount, LedgerLine, LedgerLineKind } from './ledger-lines.ts'

export function grant(books: Books, poolId: string, amount: Amount): LedgerDecision {
  return isAmount(amount, true)
    ? settle(books, [poolLine(poolId, 'grant', amount)])
    : refuse({ code: 'AMOUNT_INVALID' })
}

export function handDown(books: Books, fromPoolId: string, toPoolId: string, amount: Amount): LedgerDecision {
  if (!isAmount(amount, true)) return refuse({ code: 'AMOUNT_INVALID' })
  const from = poolOf(books, fromPoolId)
  const to = poolOf(books, toPoolId)
  if (from !== undefined && to !== undefined) {
    if (to.parentId !== from.id) return refuse({ code: 'POOLS_NOT_RELATED', fromPoolId, toPoolId })
    // A unit limited above must be limited below, or the child could spend more of it than it was given.
    const leaks = (from.limitsPlaces && !to.limitsPlaces) || (from.limitsFen && !to.limitsFen)
    if (leaks) return refuse({ code: 'POOL_UNITS_DIFFER', fromPoolId, toPoolId })
  }
  return settle(books, [poolLine(fromPoolId, 'hand-down', amount), poolLine(toPoolId, 'grant', amount)])
}

export function transfer(books: Books, fromPoolId: string, toPoolId: string, amount: Amount): LedgerDecision {
  if (!isAmount(amount)) return refuse({ code: 'AMOUNT_INVALID' })
  const from = poolOf(books, fromPoolId)
  const to = poolOf(books, toPoolId)
  if (from !== undefined && to !== undefined) {
    const areSiblings = from.id !== to.id && from.parentId !== null && from.parentId === to.parentId
    if (!areSiblings) return refuse({ code: 'POOLS_NOT_RELATED', fromPoolId, toPoolId })
    const differ = from.limitsPlaces !== to.limitsPlaces || from.limitsFen !== to.limitsFen
    if (differ) return refuse({ code: 'POOL_UNITS_DIFFER', fromPoolId, toPoolId })
  }
  return settle(books, [
    poolLine(fromPoolId, 'transfer-out', amount),
    poolLine(toPoolId, 'transfer-in', amount),
  ])
}

function poolLine(poolId: string, kind: LedgerLineKind, amount: Amount): LedgerLine {
  return { poolId, kind, claimId: null, stage: '', places: amount.places, fen: amount.fen }
}
