// What the screens of the timetable ask and send.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PlacementInput } from '../../../src-main/contract/timetable/board/moves.ts'
import type { PlanWeeks } from '../../../src-main/contract/timetable/plan/plans.ts'
import type { FitInput } from '../../../src-main/contract/timetable/reach/fit.ts'
import { orpc } from '../../transport/orpc.ts'
import { type OutcomeLink, useCommand } from '../../transport/use-command.ts'

export type Version = 'draft' | 'published'

export const useSeasons = () => useQuery(orpc.timetable.seasons.queryOptions())

export const usePlans = (seasonId: string | undefined) =>
  useQuery({
    ...orpc.timetable.plans.queryOptions({ input: { seasonId: seasonId ?? '' } }),
    enabled: seasonId !== undefined,
  })

/** The week before stays on screen until the next one is there. */
export const useWeek = (seasonId: string | undefined, version: Version, monday: string) =>
  useQuery({
    ...orpc.timetable.week.queryOptions({ input: { seasonId: seasonId ?? '', version, monday } }),
    placeholderData: keepPreviousData,
    enabled: seasonId !== undefined,
  })

/** What there is to plan in the weeks; those of the range before stay until they are there. */
export const usePlanChoices = (seasonId: string, weeks: PlanWeeks | null, isOpen: boolean) =>
  useQuery({
    ...orpc.timetable.planChoices.queryOptions({ input: { seasonId, weeks } }),
    placeholderData: keepPreviousData,
    enabled: isOpen,
  })

/** Asked once typing has paused; null while something is not filled in. */
export function useExplanation(move: PlacementInput | null) {
  const settled = useSettled(move === null ? '' : JSON.stringify(move))
  const input = settled === '' ? null : (JSON.parse(settled) as PlacementInput) // made two lines above
  return useQuery({
    ...orpc.timetable.explainMove.queryOptions({ input: input ?? nothing }),
    placeholderData: keepPreviousData,
    enabled: input !== null,
  })
}

const nothing: PlacementInput = {
  seasonId: '',
  sittingId: '',
  date: '',
  startMinute: 0,
  roomId: '',
  trainerId: '',
}

/** Who can come at a time; asked once typing has paused. */
export function useFit(time: FitInput | null) {
  const settled = useSettled(time === null ? '' : JSON.stringify(time))
  const input = settled === '' ? null : (JSON.parse(settled) as FitInput) // made in the line before
  return useQuery({
    ...orpc.timetable.fit.queryOptions({ input: input ?? noTime }),
    placeholderData: keepPreviousData,
    enabled: input !== null,
  })
}

const noTime = { date: '', startMinute: 0, minutes: 0 }
const SETTLE_MS = 150

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), SETTLE_MS)
    return () => window.clearTimeout(timer)
  }, [text])
  return settled
}

export function useMoveOptions(isOpen: boolean) {
  const rooms = useQuery({ ...orpc.network.roomOptions.queryOptions(), enabled: isOpen })
  const trainers = useQuery({ ...orpc.trainers.options.queryOptions(), enabled: isOpen })
  return {
    rooms: (rooms.data?.rows ?? []).filter((room) => room.isActive),
    trainers: (trainers.data?.rows ?? []).filter((trainer) => trainer.isActive),
  }
}

export const useStartPlanning = (onSuccess: (run: { readonly runId: string }) => void) =>
  useCommand(orpc.timetable.startPlanning, { onSuccess })

/** Whether something has been changed since the run began; asked anew after every change anywhere. */
export function useIsOutdated(seasonId: string, runId: string | null): boolean {
  const { data } = useQuery({
    ...orpc.timetable.planningRun.queryOptions({ input: { seasonId } }),
    staleTime: 0,
    enabled: runId !== null,
  })
  return data?.run?.runId === runId && data?.run?.isOutdated === true
}

export const useStopPlanning = () => useCommand(orpc.timetable.stopPlanning)

export const useMakePlan = (onSuccess: () => void, onFailure: () => void) =>
  useCommand(orpc.timetable.makePlan, {
    onSuccess,
    onError: () => {
      onFailure()
      return false
    },
  })

/** `also`: what the message offers beside 撤销. */
export const useMovePlacement = (onSuccess: () => void, also?: (stepId: number) => OutcomeLink) =>
  useCommand(orpc.timetable.movePlacement, {
    success: ({ label }) => `${label}，已写入草稿`,
    isUndoable: true,
    ...(also !== undefined && { also: (_output, stepId) => also(stepId) }),
    onSuccess,
  })

export const usePinPlacement = () =>
  useCommand(orpc.timetable.pinPlacement, {
    success: ({ label }, { isPinned }) => `${label}${isPinned ? '已固定，自动排课不会动它' : '不再固定'}`,
    isUndoable: true,
  })

export const useFreezeWeek = () => ({
  freeze: useCommand(orpc.timetable.freezeWeek, {
    success: ({ label }) => `${label}已冻结，自动排课和移动都不动它`,
    isUndoable: true,
  }),
  unfreeze: useCommand(orpc.timetable.unfreezeWeek, {
    success: ({ label }) => `${label}已解冻`,
    isUndoable: true,
  }),
})

export const useCancelSitting = (onSuccess: () => void) =>
  useCommand(orpc.timetable.cancelSitting, {
    success: ({ label }) => `${label}已停课`,
    isUndoable: true,
    onSuccess,
  })

export const useDiscardDraft = (onSuccess: () => void) =>
  useCommand(orpc.timetable.discardDraft, { success: '草稿已放弃', isUndoable: true, onSuccess })

export const useTonight = (date: string | null) =>
  useQuery({
    ...orpc.timetable.tonight.queryOptions({ input: { date } }),
    placeholderData: keepPreviousData,
    // What comes next depends on the clock, not only on changes.
    refetchInterval: 60_000,
  })

export const useAbsentees = (sittingId: string | null) =>
  useQuery({
    ...orpc.timetable.absentees.queryOptions({ input: { sittingId: sittingId ?? '' } }),
    enabled: sittingId !== null,
  })
