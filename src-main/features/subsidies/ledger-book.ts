// The only way from a use case to the ledger: load the books, let the domain decide, write the lines, or refuse by name.
import type { PoolChange } from '../../contract/claims.ts'
import { Refusal } from '../../contract/errors.ts'
import { decideLedger } from '../../domain/subsidies/ledger.ts'
import type { LedgerAct, LedgerRefusal } from '../../domain/subsidies/ledger-acts.ts'
import {
  balanceOf,
  type LedgerLine,
  ledgerLineLabels,
  type Pool,
  remainingOf,
} from '../../domain/subsidies/ledger-lines.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import {
  insertLine,
  linesOfPools,
  type NamedPool,
  type PoolEntity,
  poolsByIds,
  saveGranted,
} from '../../storage/subsidies/pools-store.ts'

/** Pools with all their lines as they stand inside this transaction. */
export interface Books {
  readonly pools: readonly NamedPool[]
  readonly before: readonly LedgerLine[]
  readonly lines: readonly LedgerLine[]
}

export function openBooks(tx: WriteHandle, poolIds: readonly string[]): Books {
  const ids = [...new Set(poolIds)]
  const pools = poolsByIds(tx, ids)
  if (pools.length < ids.length) throw new Refusal('NOT_FOUND', { what: '这个名额池' })
  const lines = linesOfPools(tx, ids)
  return { pools, before: lines, lines }
}

export const toDomainPool = (pool: PoolEntity): Pool => ({
  id: pool.id,
  parentId: pool.parentId,
  limitsPlaces: pool.grantedPlaces !== null,
  limitsFen: pool.grantedFen !== null,
})

/**
 * Writes the act's lines and returns the books with them.
 * @param who whose claim it is about; '' for acts between pools. @throws Refusal, naming pool and person.
 */
export function post(
  tx: WriteHandle,
  books: Books,
  act: LedgerAct,
  about: { who: string; note: string },
  context: StaffContext,
): Books {
  const decision = decideLedger({ pools: books.pools.map(toDomainPool), lines: books.lines }, act)
  if (!decision.ok) throw refusalFor(decision.refusal, books, about.who)
  for (const line of decision.lines) {
    insertLine(tx, line, {
      id: context.newId(),
      accountId: context.account.id,
      at: context.now,
      note: about.note,
    })
  }
  return { ...books, lines: [...books.lines, ...decision.lines] }
}

/** Notes the new sums beside the pools, which also tells every open window that they changed. */
export function closeBooks(tx: WriteHandle, books: Books): PoolChange[] {
  return books.pools.flatMap((pool) => {
    const { granted } = balanceOf(pool.id, books.lines)
    saveGranted(tx, pool.id, {
      grantedPlaces: pool.grantedPlaces === null ? null : granted.places,
      grantedFen: pool.grantedFen === null ? null : granted.fen,
    })
    if (books.lines.length === books.before.length) return []
    const left = (lines: readonly LedgerLine[]) => remainingOf(toDomainPool(pool), balanceOf(pool.id, lines))
    return [
      { poolId: pool.id, unionName: pool.unionName, before: left(books.before), after: left(books.lines) },
    ]
  })
}

function refusalFor(refusal: LedgerRefusal, books: Books, who: string): Refusal {
  const nameOf = (id: string) => books.pools.find((pool) => pool.id === id)?.unionName ?? ''
  switch (refusal.code) {
    case 'QUOTA_EXHAUSTED':
      return new Refusal('QUOTA_EXHAUSTED', { pool: nameOf(refusal.poolId), who, ...refusal.remaining })
    case 'LEDGER_STEP_REPEATED':
      return new Refusal('LEDGER_STEP_REPEATED', { who, step: ledgerLineLabels[refusal.step] })
    case 'LEDGER_NOTHING_HELD':
      return new Refusal('LEDGER_NOTHING_HELD', { who })
    case 'AMOUNT_ABOVE_HELD':
      return new Refusal('AMOUNT_ABOVE_HELD', { who, fen: refusal.held.fen })
    case 'AMOUNT_INVALID':
      return new Refusal('AMOUNT_INVALID', { who })
    case 'POOL_UNKNOWN':
      return new Refusal('NOT_FOUND', { what: '这个名额池' })
    case 'POOLS_NOT_RELATED':
      return new Refusal('POOLS_NOT_RELATED', {
        from: nameOf(refusal.fromPoolId),
        to: nameOf(refusal.toPoolId),
      })
    case 'POOL_UNITS_DIFFER':
      return new Refusal('POOL_UNITS_DIFFER', {
        from: nameOf(refusal.fromPoolId),
        to: nameOf(refusal.toPoolId),
      })
  }
}
