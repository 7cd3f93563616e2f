// What the enterprise screens ask and send.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { useAccount } from '../../transport/use-house.ts'

export interface EnterpriseListFilter {
  readonly search: string
  readonly unionId: string | null
  readonly page: number
  readonly pageSize: number
}

/** 教务 and the administrator keep the records; a manager only reads them. */
export function useMayPlan(): boolean {
  const { role } = useAccount()
  return role === 'planner' || role === 'admin'
}

export const useEnterprises = (filter: EnterpriseListFilter) =>
  useQuery({ ...orpc.enterprises.list.queryOptions({ input: filter }), placeholderData: keepPreviousData })

export const useEnterprise = (id: string) => useQuery(orpc.enterprises.detail.queryOptions({ input: { id } }))

export const useRoster = (enterpriseId: string, days: number) =>
  useQuery(orpc.enterprises.roster.queryOptions({ input: { enterpriseId, days } }))

export const usePatterns = () =>
  useQuery({ ...orpc.enterprises.patterns.queryOptions(), staleTime: Number.POSITIVE_INFINITY })

export const usePeriods = (enterpriseId: string) =>
  useQuery(orpc.enterprises.periods.queryOptions({ input: { enterpriseId } }))

export const useUnionOptions = () => useQuery(orpc.unions.options.queryOptions())

export const useBranchOptions = () => useQuery(orpc.network.siteOptions.queryOptions())

export const useSaveEnterprise = (onSuccess: (id: string) => void) =>
  useCommand(orpc.enterprises.save, {
    success: ({ name }) => `已保存企业“${name}”`,
    isUndoable: true,
    onSuccess: ({ id }) => onSuccess(id),
  })

export const useRemoveEnterprise = (onSuccess: () => void) =>
  useCommand(orpc.enterprises.remove, {
    success: ({ name }) => `已删除企业“${name}”`,
    isUndoable: true,
    onSuccess,
  })

export const useSaveShiftSystem = (onSuccess: () => void) =>
  useCommand(orpc.enterprises.saveShiftSystem, {
    success: ({ name }) => `已保存班制“${name}”`,
    isUndoable: true,
    onSuccess,
  })

export const useRemoveShiftSystem = (onSuccess: () => void) =>
  useCommand(orpc.enterprises.removeShiftSystem, {
    success: ({ name }) => `已删除班制“${name}”`,
    isUndoable: true,
    onSuccess,
  })

export const useSavePeriod = (onSuccess: () => void) =>
  useCommand(orpc.enterprises.savePeriod, { success: '已保存生产时段', isUndoable: true, onSuccess })

export const useRemovePeriod = () =>
  useCommand(orpc.enterprises.removePeriod, { success: ({ name }) => `已删除${name}`, isUndoable: true })
