// What a person already had or has under way: our own claims, told as the domain's grants with giver and kind.

import { civilDate } from '../../domain/calendar/civil-time.ts'
import type { PastGrant } from '../../domain/subsidies/claimant.ts'
import { type SkillLevel, skillLevels } from '../../domain/subsidies/policy.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import type { PastClaim } from '../../storage/subsidies/claims-store.ts'
import { findPolicy } from '../../storage/subsidies/policies-store.ts'
import { poolsOfPolicy } from '../../storage/subsidies/pools-store.ts'

/** The claim of this enrolment under this policy that still counts. */
export function liveClaimOn(
  claims: readonly PastClaim[],
  policyId: string,
  enrolmentId: string,
): PastClaim | undefined {
  return claims.find((one) => one.policyId === policyId && one.enrolmentId === enrolmentId)
}

/** The giver is the union at the top of the pool's tree, from which the money comes; the kind is the policy's first counted one. */
export function pastGrantsOf(db: ReadHandle, claims: ReadonlyMap<string, readonly PastClaim[]>) {
  const policyIds = new Set([...claims.values()].flat().map((one) => one.policyId))
  const policies = new Map([...policyIds].map((id) => [id, givingPolicy(db, id)]))
  return (own: readonly PastClaim[]): PastGrant[] =>
    own.map((one) => {
      const policy = policies.get(one.policyId)
      return {
        giver: policy?.giverOf(one.poolId) ?? '',
        kind: policy?.kind ?? '',
        state: one.isPaid ? 'paid' : 'under-way',
        paidTo: 'person',
        on: civilDate(one.isPaid ? (one.paidAt ?? one.submittedAt) : one.submittedAt),
        amountFen: one.amountFen,
        occupation: one.occupation,
        level: skillLevelOf(one.level),
      }
    })
}

function givingPolicy(db: ReadHandle, id: string) {
  const policy = findPolicy(db, id)
  const pools = new Map(poolsOfPolicy(db, id).map((pool) => [pool.id, pool]))
  const topOf = (poolId: string): string => {
    const pool = pools.get(poolId)
    return pool === undefined || pool.parentId === null ? (pool?.unionName ?? '') : topOf(pool.parentId)
  }
  return { kind: policy?.rules.limits.countedKinds[0] ?? policy?.name ?? '', giverOf: topOf }
}

const skillLevelOf = (level: string | null): SkillLevel | null =>
  skillLevels.find((one) => one === level) ?? null
