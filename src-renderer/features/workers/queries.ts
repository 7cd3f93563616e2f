// What the screens of the workers ask and send.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'

export interface WorkerFilter {
  readonly search: string
  readonly enterpriseId: string | null
  readonly teamId: string | null
  readonly isUnionMember: boolean | null
  readonly page: number
  readonly pageSize: number
}

export const useWorkers = (filter: WorkerFilter) =>
  useQuery(orpc.workers.list.queryOptions({ input: filter, placeholderData: keepPreviousData }))

export const useWorker = (id: string | null) =>
  useQuery({ ...orpc.workers.detail.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null })

export const useEnterpriseOptions = () => {
  const { data } = useQuery(orpc.enterprises.options.queryOptions())
  return (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

/** The shift teams of an enterprise; with the rotation's name where there are several. */
export const useTeamOptions = (enterpriseId: string | null | undefined) => {
  const input = { enterpriseId: enterpriseId ?? '' }
  const isChosen = enterpriseId !== null && enterpriseId !== undefined
  const { data } = useQuery({ ...orpc.enterprises.teamOptions.queryOptions({ input }), enabled: isChosen })
  const rows = isChosen ? (data?.rows ?? []) : []
  const hasSeveral = new Set(rows.map((row) => row.shiftSystemName)).size > 1
  return rows.map(({ id, name, shiftSystemName }) => ({
    value: id,
    label: hasSeveral ? `${name}（${shiftSystemName}）` : name,
  }))
}

export const useAddWorker = (onSuccess: (id: string) => void) =>
  useCommand(orpc.workers.add, {
    success: ({ name }) => `已新增学员“${name}”`,
    isUndoable: true,
    onSuccess: ({ id }) => onSuccess(id),
  })

export const useUpdateWorker = (onSuccess: () => void) =>
  useCommand(orpc.workers.update, { success: ({ name }) => `已保存“${name}”`, isUndoable: true, onSuccess })

export const useChangeEmployment = (onSuccess: () => void) =>
  useCommand(orpc.workers.changeEmployment, {
    success: ({ name }) => `已变更“${name}”的任职`,
    isUndoable: true,
    onSuccess,
  })

export const useEndEmployment = (onSuccess: () => void) =>
  useCommand(orpc.workers.endEmployment, {
    success: ({ name }) => `已登记“${name}”离职`,
    isUndoable: true,
    onSuccess,
  })

export const useRemoveWorker = (onSuccess: () => void) =>
  useCommand(orpc.workers.remove, {
    success: ({ name }) => `已删除学员“${name}”`,
    isUndoable: true,
    onSuccess,
  })

/** What one person works on the coming fortnight. */
export const useWorkerRoster = (workerId: string) =>
  useQuery(orpc.enterprises.workerRoster.queryOptions({ input: { workerId } }))

export const useSetWorkerDays = (onSuccess: () => void) =>
  useCommand(orpc.enterprises.setWorkerDays, {
    success: ({ name, days }) => (days === 0 ? `${name}本来就是这样，没有改动` : `已改${name}`),
    isUndoable: true,
    onSuccess,
  })

export const useRestoreWorkerDays = () =>
  useCommand(orpc.enterprises.restoreWorkerDays, {
    success: ({ name }) => `${name}恢复轮班`,
    isUndoable: true,
  })
