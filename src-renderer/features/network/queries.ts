// What the network screens ask the core for.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { RoomKind } from '../../../src-main/contract/network.ts'
import { orpc } from '../../transport/orpc.ts'

export interface ListInput {
  readonly search: string
  readonly page: number
  readonly pageSize: number
}

export const useSites = (search: string) =>
  useQuery(orpc.network.sites.queryOptions({ input: { search }, placeholderData: keepPreviousData }))

export function useRooms(
  list: ListInput,
  filter: { readonly kind: RoomKind | undefined; readonly showsClosed: boolean },
) {
  const input = {
    ...list,
    ...(filter.kind && { kind: filter.kind }),
    ...(!filter.showsClosed && { isActive: true }),
  }
  return useQuery(orpc.network.rooms.queryOptions({ input, placeholderData: keepPreviousData }))
}

export const useEquipment = (input: ListInput) =>
  useQuery(orpc.network.equipment.queryOptions({ input, placeholderData: keepPreviousData }))

export const useRoomClosures = (roomId: string) =>
  useQuery(orpc.network.roomClosures.queryOptions({ input: { roomId } })).data?.rows ?? []

export const useSiteOptions = () => useQuery(orpc.network.siteOptions.queryOptions()).data?.rows ?? []

/** Where a room can lie: teaching sites and enterprises, as one grouped list. */
export function usePlaceOptions() {
  const sites = useSiteOptions()
  const enterprises = useQuery(orpc.enterprises.options.queryOptions())
  return [
    { label: '教学点', options: sites.map(({ id, name }) => ({ value: `site:${id}`, label: name })) },
    {
      label: '企业',
      options: (enterprises.data?.rows ?? []).map(({ id, name }) => ({
        value: `enterprise:${id}`,
        label: name,
      })),
    },
  ]
}
