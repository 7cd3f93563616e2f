// Where a claim is charged: the node above the claimant's 基层工会 on the policy's date, and its pool under the policy.
import type { EarnedRow } from '../../contract/subsidies.ts'
import { balanceOf, remainingOf } from '../../domain/subsidies/ledger-lines.ts'
import { chargedUnion } from '../../domain/unions/union-tree.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { lineSums, type NamedPool, poolsOfPolicy } from '../../storage/subsidies/pools-store.ts'
import { listUnions } from '../../storage/unions/unions-store.ts'
import { toDomainPool } from './ledger-book.ts'

/** The pool, or why there is none, as a sentence without its full stop. */
export interface ChargedPool {
  readonly pool: EarnedRow['pool']
  readonly issue: string
}

export interface PolicyPools {
  /** Of a claim to come: by the union of the employer that decides. */
  readonly chargedFor: (unionId: string | null, unitName: string) => ChargedPool
  /** Of a claim entered: the pool it was charged with, whatever moved in the tree since. */
  readonly chargedWith: (poolId: string) => ChargedPool
}

export function policyPools(db: ReadHandle, policyId: string): PolicyPools {
  const unions = listUnions(db)
  const sums = lineSums(db, policyId)
  const pools = poolsOfPolicy(db, policyId)
  const byUnion = new Map(pools.map((pool) => [pool.unionId, pool]))
  const missing = (issue: string): ChargedPool => ({ pool: null, issue })
  const charged = (pool: NamedPool): ChargedPool => {
    const remaining = remainingOf(toDomainPool(pool), balanceOf(pool.id, sums))
    return { pool: { id: pool.id, unionName: pool.unionName, remaining }, issue: '' }
  }
  return {
    chargedFor: (unionId, unitName) => {
      if (unitName === '') return missing('没有任职单位，请先在学员中登记单位')
      const own = unions.find((union) => union.id === unionId)
      if (own === undefined) return missing(`“${unitName}”没有登记所属工会，请先在企业中补上`)
      // An enterprise without a 基层工会 of its own hangs directly on the node that pays.
      const payer =
        own.level === 'base' ? unions.find((union) => union.id === chargedUnion(unions, own.id)?.id) : own
      if (payer === undefined) return missing(`“${own.name}”没有上级工会，请先在工会组织中补上`)
      const pool = byUnion.get(payer.id)
      return pool === undefined ? missing(`“${payer.name}”还没有这项政策的名额，请先下达`) : charged(pool)
    },
    chargedWith: (poolId) => {
      const pool = pools.find((one) => one.id === poolId)
      return pool === undefined ? missing('') : charged(pool)
    },
  }
}
