// What 应急调整 and 代课 ask and send.
import { useQuery } from '@tanstack/react-query'
import type { MendInput } from '../../../../src-main/contract/timetable/mend/mends.ts'
import { orpc } from '../../../transport/orpc.ts'
import { useCommand } from '../../../transport/use-command.ts'
import { usePublishStep } from '../use-publish-step.ts'

type Subject = { readonly value: string; readonly label: string }

/** Who or what something can happen to; asked for when the drawer is open. */
export function useMendSubjects(seasonId: string, isOpen: boolean) {
  const trainers = useQuery({ ...orpc.trainers.options.queryOptions(), enabled: isOpen })
  const rooms = useQuery({ ...orpc.network.roomOptions.queryOptions(), enabled: isOpen })
  const sites = useQuery({ ...orpc.network.siteOptions.queryOptions(), enabled: isOpen })
  const enterprises = useQuery({ ...orpc.enterprises.options.queryOptions(), enabled: isOpen })
  const classes = useQuery({
    ...orpc.timetable.planChoices.queryOptions({ input: { seasonId } }),
    enabled: isOpen,
  })
  const named = (rows: readonly { readonly id: string; readonly name: string }[] | undefined): Subject[] =>
    (rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return {
    trainer: named(trainers.data?.rows.filter((one) => one.isActive)),
    room: (rooms.data?.rows ?? [])
      .filter((one) => one.isActive)
      .map(({ id, name, placeName }) => ({ value: id, label: `${placeName} · ${name}` })),
    site: named(sites.data?.rows),
    rush: named(enterprises.data?.rows),
    class: (classes.data?.rows ?? [])
      .filter((one) => one.toPlace > 0)
      .map(({ id, name, toPlace }) => ({ value: id, label: `${name}（${toPlace} 课次待排）` })),
    check: [] as Subject[],
  }
}

export const usePreviewMend = () => useCommand(orpc.timetable.previewMend)

export function useMend(seasonId: string, onSuccess: () => void, onOutdated: () => void) {
  const also = usePublishStep(seasonId, '只发布这几处')
  return useCommand(orpc.timetable.mend, {
    success: ({ label, changed, unplaced }) =>
      `${label}：${changed === 0 ? '已登记，课表没有改动' : `${changed} 场已写入草稿`}${
        unplaced > 0 ? `，${unplaced} 场没有地方可排` : ''
      }`,
    isUndoable: true,
    also: ({ changed }, stepId) => (changed === 0 ? null : also(stepId)),
    onSuccess,
    onError: () => {
      onOutdated()
      return false
    },
  })
}

type SubstitutesOf =
  | { readonly sittingId: string; readonly version: 'draft' | 'published' }
  | { readonly trainerId: string; readonly startsOn: string; readonly endsOn: string }

export const useSubstitutes = (seasonId: string, of: SubstitutesOf | null) =>
  useQuery({
    ...orpc.timetable.substitutes.queryOptions({ input: { seasonId, of: of ?? { sittingId: '' } } }),
    enabled: of !== null,
  })

/** A trainer's sittings in the days of an absence; nothing to ask for any other disruption. */
export function absenceOf({ disruption }: Pick<MendInput, 'disruption'>): SubstitutesOf | null {
  if (disruption.kind !== 'trainer') return null
  const { trainerId, startsOn, endsOn } = disruption
  return { trainerId, startsOn, endsOn }
}
