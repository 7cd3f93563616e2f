// What the enterprise screens ask and send.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CopyInput } from '../../../src-main/contract/rhythm.ts'
import { dateLabel } from '../../../src-main/domain/calendar/dates.ts'
import { productionPeriodNames } from '../../../src-main/domain/calendar/production-periods.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'

export interface EnterpriseListFilter {
  readonly search: string
  readonly unionId: string | null
  readonly page: number
  readonly pageSize: number
}

export const useEnterprises = (filter: EnterpriseListFilter) =>
  useQuery({ ...orpc.enterprises.list.queryOptions({ input: filter }), placeholderData: keepPreviousData })

export const useEnterprise = (id: string) => useQuery(orpc.enterprises.detail.queryOptions({ input: { id } }))

/** The strip from a date on; what was shown stays until the next answer is there. */
export const useRoster = (enterpriseId: string, days: number, from: string) =>
  useQuery({
    ...orpc.enterprises.roster.queryOptions({ input: { enterpriseId, days, from } }),
    placeholderData: keepPreviousData,
  })

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
  useCommand(orpc.enterprises.savePeriod, {
    success: ({ plannedSittings }) => `已保存生产时段${hitWords(plannedSittings)}`,
    isUndoable: true,
    onSuccess,
  })

export const useRemovePeriod = () =>
  useCommand(orpc.enterprises.removePeriod, { success: ({ name }) => `已删除${name}`, isUndoable: true })

/** Says how many days changed; a day set to what it was anyway is none. */
const changedWords = ({ name, days }: { name: string; days: number }, what: string): string =>
  days === 0 ? `${name}本来就是这样，没有改动` : `${name}${what}`

export const useSetTeamDays = () =>
  useCommand(orpc.enterprises.setTeamDays, {
    success: (output, { shifts }) =>
      changedWords(
        output,
        shifts.length === 0 ? '改为休息' : `改为${shifts.map((shift) => shift.name).join('＋')}`,
      ),
    isUndoable: true,
  })

export const useRestoreTeamDays = () =>
  useCommand(orpc.enterprises.restoreTeamDays, {
    success: (output) => changedWords(output, '恢复轮班'),
    isUndoable: true,
  })

export const useSwapTeamDays = () =>
  useCommand(orpc.enterprises.swapTeamDays, {
    success: (output) => changedWords(output, '已对调'),
    isUndoable: true,
  })

/** Days of a year that are no plain workday or weekend, and up to when notices are known. */
export const useYearOfDays = (year: number) => useQuery(orpc.settings.days.queryOptions({ input: { year } }))

/** A period that forbids sittings may lie over some that are planned. */
const hitWords = (plannedSittings: number): string =>
  plannedSittings === 0 ? '' : `。其中已经排了 ${plannedSittings} 场课，请到“排课”移走，或再自动排课一次`

export const usePaintPeriod = () =>
  useCommand(orpc.enterprises.savePeriod, {
    success: ({ kind, startsOn, endsOn, plannedSittings }) =>
      `已画上${productionPeriodNames[kind]} ${dateLabel(startsOn)}${startsOn === endsOn ? '' : ` 至 ${dateLabel(endsOn)}`}${hitWords(plannedSittings)}`,
    isUndoable: true,
  })

export const useRepeatPeriods = (onSuccess: () => void) =>
  useCommand(orpc.enterprises.repeatPeriods, {
    success: ({ name, count, plannedSittings }) =>
      count === 0
        ? `这些日子已经有${name}，没有新增`
        : `已画上 ${count} 个${name}${hitWords(plannedSittings)}`,
    isUndoable: true,
    onSuccess,
  })

export const useRhythm = (enterpriseId: string) =>
  useQuery(orpc.enterprises.rhythm.queryOptions({ input: { enterpriseId } }))

export const useSaveRhythm = (onSuccess: () => void) =>
  useCommand(orpc.enterprises.saveRhythm, { success: '已保存节奏设置', isUndoable: true, onSuccess })

export const useEnterpriseOptions = () => useQuery(orpc.enterprises.options.queryOptions())

export const useCopyPreview = (input: CopyInput | null) =>
  useQuery({
    ...orpc.enterprises.previewCopy.queryOptions({
      input: input ?? { fromId: '-', toId: '-', systems: false, rest: false, ways: false, periods: null },
    }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  })

export const useCopyRhythm = (onSuccess: () => void) =>
  useCommand(orpc.enterprises.copyFrom, {
    success: ({ name }) => `已复制，从${name}`,
    isUndoable: true,
    onSuccess,
  })

export const useShiftNames = (enterpriseId: string) =>
  useQuery(orpc.enterprises.shiftNames.queryOptions({ input: { enterpriseId } }))

export const useSaveShiftName = () =>
  useCommand(orpc.enterprises.saveShiftName, {
    success: ({ name }) => `已记住班次名称“${name}”`,
    isUndoable: true,
  })

export const useRemoveShiftName = () =>
  useCommand(orpc.enterprises.removeShiftName, {
    success: ({ name }) => `已忘掉班次名称“${name}”`,
    isUndoable: true,
  })
