// What publishing asks and sends.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc, queryClient } from '../../../transport/orpc.ts'
import { useCommand } from '../../../transport/use-command.ts'

/** Read anew at each opening: what is chosen to begin with is chosen once. */
export const useDraftChanges = (seasonId: string) =>
  useQuery({
    ...orpc.timetable.draftChanges.queryOptions({ input: { seasonId } }),
    refetchOnMount: 'always',
  })

/** Nothing is asked while nothing is chosen. */
export const useExplainPublish = (seasonId: string, sittingIds: readonly string[]) =>
  useQuery({
    ...orpc.timetable.explainPublish.queryOptions({ input: { seasonId, sittingIds: [...sittingIds] } }),
    placeholderData: keepPreviousData,
    enabled: sittingIds.length > 0,
  })

export const usePublish = (onSuccess: () => void) =>
  useCommand(orpc.timetable.publish, {
    success: ({ number, changed, unplaced, left }) =>
      left > 0
        ? `第 ${number} 版课表已发布，只改了 ${changed} 场；草稿里还有 ${left} 场改动`
        : `第 ${number} 版课表已发布${unplaced > 0 ? `，还有 ${unplaced} 课次没有排上` : ''}`,
    onSuccess,
  })

/** Whether the draft has anything to publish for this sitting; read anew. */
export async function isToPublish({ seasonId, sittingId }: OneSitting): Promise<boolean> {
  const { rows } = await queryClient.fetchQuery({
    ...orpc.timetable.draftChanges.queryOptions({ input: { seasonId } }),
    staleTime: 0,
  })
  return rows.some((one) => one.sittingId === sittingId)
}

export interface OneSitting {
  readonly seasonId: string
  readonly sittingId: string
}
