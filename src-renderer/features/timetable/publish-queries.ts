// What publishing asks and sends.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { orpc } from '../../transport/orpc.ts'
import { useCommand } from '../../transport/use-command.ts'

/** Read anew at each opening: what was chosen by 'the newest adjustment' is chosen once. */
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

/** Beside the message that something was written into the draft: goes to publishing just that. */
export function usePublishLast(seasonId: string, label: string) {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const params = new URLSearchParams(pathname === timetablePath ? search : '')
  params.delete('mend') // the drawer that this came out of
  params.set('season', seasonId)
  params.set('publish', 'last')
  return { label, onClick: () => void navigate(`${timetablePath}?${params}`) }
}

const timetablePath = '/timetable'
