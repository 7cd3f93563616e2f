// Where a claim is charged: the node above the claimant's 基层工会 on the policy's date, and its pool under the policy.
import type { EarnedRow } from '../../contract/subsidies.ts'
import { balanceOf, remainingOf } from '../../domain/subsidies/ledger-lines.ts'
import { chargedUnion } from '../../domain/unions/union-tree.ts'
import type { Handle } from '../../storage/base/handle.ts'
import { lineSums, poolsOfPolicy } from '../../storage/subsidies/pools-store.ts'
import { listUnions } from '../../storage/unions/unions-store.ts'
import { toDomainPool } from './ledger-book.ts'

/** The pool, or why there is none, as a sentence without its full stop. */
export interface ChargedPool {
  readonly pool: EarnedRow['pool']
  readonly issue: string
}
export type PoolFinder = (unionId: string | null, unitName: string) => ChargedPool

export function poolFinder(db: Handle, policyId: string): PoolFinder {
  const unions = listUnions(db)
  const sums = lineSums(db, policyId)
  const pools = new Map(poolsOfPolicy(db, policyId).map((pool) => [pool.unionId, pool]))
  const missing = (issue: string): ChargedPool => ({ pool: null, issue })
  return (unionId, unitName) => {
    if (unitName === '') return missing('没有任职单位，请先在学员中登记单位')
    const own = unions.find((union) => union.id === unionId)
    if (own === undefined) return missing(`“${unitName}”没有登记所属工会，请先在企业中补上`)
    // An enterprise without a 基层工会 of its own hangs directly on the node that pays.
    const charged =
      own.level === 'base' ? unions.find((union) => union.id === chargedUnion(unions, own.id)?.id) : own
    if (charged === undefined) return missing(`“${own.name}”没有上级工会，请先在工会组织中补上`)
    const pool = pools.get(charged.id)
    if (pool === undefined) return missing(`“${charged.name}”还没有这项政策的名额，请先下达`)
    const remaining = remainingOf(toDomainPool(pool), balanceOf(pool.id, sums))
    return { pool: { id: pool.id, unionName: pool.unionName, remaining }, issue: '' }
  }
}
