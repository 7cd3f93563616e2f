// What the screens of classes ask and send.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Candidate, ClassRow } from '../../../src-main/contract/classes.ts'
import { refusalOf } from '../../lib/error-text.ts'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'
import { useAccount } from '../../transport/use-house.ts'

export type { Candidate, ClassRow }

/** Everybody but trainers reads what would help. */
export const useMaySeeWays = (): boolean => useAccount().role !== 'trainer'

type ListInput = Parameters<typeof orpc.classes.list.call>[0]

export function useClasses(input: ListInput, isReady: boolean) {
  return useQuery({
    ...orpc.classes.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: isReady,
  })
}

export function useClass(id: string) {
  return useQuery(orpc.classes.detail.queryOptions({ input: { id } }))
}

export const useSeasons = () => useQuery(orpc.timetable.seasons.queryOptions())
export const useEnterpriseOptions = () => useQuery(orpc.enterprises.options.queryOptions())

/** What the form of a class chooses from; asked for when the form opens. */
export function useFormOptions(isOpen: boolean) {
  const courses = useQuery({ ...orpc.courses.options.queryOptions(), enabled: isOpen })
  const enterprises = useQuery({ ...orpc.enterprises.options.queryOptions(), enabled: isOpen })
  const trainers = useQuery({ ...orpc.trainers.options.queryOptions(), enabled: isOpen })
  const rooms = useQuery({
    ...orpc.network.rooms.queryOptions({ input: { pageSize: 200, isActive: true } }),
    enabled: isOpen,
  })
  return {
    courses: courses.data?.rows ?? [],
    enterprises: enterprises.data?.rows ?? [],
    trainers: (trainers.data?.rows ?? []).filter((trainer) => trainer.isActive),
    rooms: rooms.data?.rows ?? [],
  }
}

interface NameParts {
  readonly seasonId: string | undefined
  readonly courseId: string | undefined
  readonly enterpriseIds: readonly string[] | undefined
}

/** The name a class would get; empty until season, course and enterprises are chosen. */
export function useSuggestedName({ seasonId, courseId, enterpriseIds }: NameParts): string {
  const isReady = seasonId !== undefined && courseId !== undefined && (enterpriseIds?.length ?? 0) > 0
  const input = {
    seasonId: seasonId ?? '',
    courseId: courseId ?? '',
    enterpriseIds: [...(enterpriseIds ?? [])],
  }
  const { data } = useQuery({ ...orpc.classes.suggestName.queryOptions({ input }), enabled: isReady })
  return isReady ? (data?.name ?? '') : ''
}

type CandidatesInput = Parameters<typeof orpc.classes.candidates.call>[0]

export function useCandidates(input: CandidatesInput, isOpen: boolean) {
  return useQuery({
    ...orpc.classes.candidates.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: isOpen,
  })
}

export const useOpenClass = (onSuccess: (id: string) => void) =>
  useCommand(orpc.classes.open, {
    success: ({ name }) => `已开设“${name}”`,
    isUndoable: true,
    onSuccess: ({ id }) => onSuccess(id),
  })

export const useUpdateClass = (onSuccess: () => void) =>
  useCommand(orpc.classes.update, {
    success: ({ promoted }) => (promoted.length === 0 ? '已保存' : `已保存，${promoted.join('、')}递补入班`),
    isUndoable: true,
    onSuccess,
  })

export const useCancelClass = (onSuccess: () => void) =>
  useCommand(orpc.classes.cancel, { success: ({ name }) => `“${name}”已停办`, isUndoable: true, onSuccess })

export const useEnrol = (onSuccess: () => void) =>
  useCommand(orpc.classes.enrol, {
    success: ({ enrolled, waitlisted }) =>
      [enrolled > 0 ? `${enrolled} 人入班` : '', waitlisted > 0 ? `${waitlisted} 人候补` : '']
        .filter((part) => part !== '')
        .join('，'),
    isUndoable: true,
    onSuccess,
  })

export const useWithdraw = (onSuccess: () => void) =>
  useCommand(orpc.classes.withdraw, {
    success: ({ workerName, promoted }) =>
      `${workerName}已退班${promoted.length > 0 ? `，${promoted.join('、')}递补入班` : ''}`,
    isUndoable: true,
    onSuccess,
  })

export const useSaveResults = (onSuccess: () => void) =>
  useCommand(orpc.classes.saveResults, {
    success: ({ saved }) => `已保存 ${saved} 人的成绩`,
    isUndoable: true,
    onSuccess,
  })

export const useConclude = (onSuccess: () => void) =>
  useCommand(orpc.classes.conclude, {
    success: ({ completed, failed, pending, certificates }) =>
      `结业 ${completed} 人，未结业 ${failed} 人${pending > 0 ? `，待定 ${pending} 人` : ''}；新发证书 ${certificates} 本`,
    onSuccess,
  })

export function useClassReach(classId: string) {
  return useQuery(orpc.timetable.classReach.queryOptions({ input: { classId } }))
}

export function useRecommendation(classId: string) {
  return useQuery(orpc.timetable.recommend.queryOptions({ input: { classId } }))
}

type Adopted = Awaited<ReturnType<typeof orpc.timetable.applyRecommendation.call>>
type AdoptInput = Parameters<typeof orpc.timetable.applyRecommendation.call>[0]

/** A way as it was adopted, with the step by which it can be taken back. */
export interface AdoptedWay {
  readonly adopted: Adopted
  readonly way: AdoptInput['way']
  readonly stepId: number | null
  readonly adoptedAt: number
}

interface AdoptOptions {
  readonly onAdopted: (adopted: AdoptedWay) => void
  readonly onOutdated: () => void
}

export const useApplyRecommendation = ({ onAdopted, onOutdated }: AdoptOptions) =>
  useCommand(orpc.timetable.applyRecommendation, {
    onSuccess: async (adopted, { way }) => {
      const { steps } = await orpc.accounts.undoable.call()
      onAdopted({ adopted, way, stepId: steps[0]?.id ?? null, adoptedAt: Date.now() })
    },
    onError: (error) => {
      if (refusalOf(error)?.code === 'RECOMMENDATION_OUTDATED') onOutdated()
      return undefined
    },
    success: ({ label, headsOver, heads, moved }) =>
      `已采用“${label}”，${headsOver}/${heads} 人达标${moved.length > 0 ? `，${moved.length} 场换了时间` : ''}`,
    isUndoable: true,
  })

export const useSaveSeason = (onSuccess: () => void) =>
  useCommand(orpc.timetable.saveSeason, {
    success: ({ name }) => `已保存学期“${name}”`,
    isUndoable: true,
    onSuccess,
  })
