// What the screens of subsidies ask and send.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ClaimDetail, ClaimRow, LedgerRow, PoolChange } from '../../../src-main/contract/claims.ts'
import type { Right } from '../../../src-main/contract/people.ts'
import type { EarnedRow, PolicyDetail, PolicyRow, PoolRow } from '../../../src-main/contract/subsidies.ts'
import { orpc } from '../../transport/orpc.ts'
import { useAccount } from '../../transport/use-house.ts'

export type { ClaimDetail, ClaimRow, EarnedRow, LedgerRow, PolicyDetail, PolicyRow, PoolChange, PoolRow }

export const useHasRight = (right: Right): boolean => useAccount().rights.includes(right)

/** Whether the signed-in person answers for policies and quota (主管, 管理员). */
export function useMayManage(): boolean {
  const { role } = useAccount()
  return role === 'manager' || role === 'admin'
}

export const usePolicies = () => useQuery(orpc.subsidies.policies.queryOptions())
export const usePolicy = (id: string) => useQuery(orpc.subsidies.policy.queryOptions({ input: { id } }))
export const useTemplates = (isOpen: boolean) =>
  useQuery({ ...orpc.subsidies.templates.queryOptions(), enabled: isOpen })
export const usePools = (policyId: string) =>
  useQuery({ ...orpc.subsidies.pools.queryOptions({ input: { policyId } }), enabled: policyId !== '' })
export const useSummary = (policyId: string) =>
  useQuery(orpc.subsidies.summary.queryOptions({ input: { policyId: policyId === '' ? null : policyId } }))
export const useUnionOptions = () => useQuery(orpc.unions.options.queryOptions())
export const useEarnedClasses = (policyId: string) =>
  useQuery({
    ...orpc.subsidies.earnedClasses.queryOptions({ input: { policyId } }),
    enabled: policyId !== '',
  })

type EarnedInput = Parameters<typeof orpc.subsidies.earned.call>[0]
export const useEarned = (input: EarnedInput) =>
  useQuery({ ...orpc.subsidies.earned.queryOptions({ input }), placeholderData: keepPreviousData })

type ClaimsInput = Parameters<typeof orpc.subsidies.claims.call>[0]
export const useClaims = (input: ClaimsInput) =>
  useQuery({ ...orpc.subsidies.claims.queryOptions({ input }), placeholderData: keepPreviousData })

export const useClaim = (id: string | null) =>
  useQuery({ ...orpc.subsidies.claim.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null })

type LedgerInput = Parameters<typeof orpc.subsidies.ledger.call>[0]
export const useLedger = (input: LedgerInput) =>
  useQuery({
    ...orpc.subsidies.ledger.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: input.poolId !== '',
  })
