// What the courses screens ask the core for.
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { orpc } from '../../transport/orpc.ts'

export function useCourses(
  list: { readonly search: string; readonly page: number; readonly pageSize: number },
  isSubsidised: boolean | undefined,
) {
  const input = { ...list, ...(isSubsidised !== undefined && { isSubsidised }) }
  return useQuery(orpc.courses.list.queryOptions({ input, placeholderData: keepPreviousData }))
}

/** Asked for anew each time: a form must never be filled from a remembered answer. */
export const useCourse = (id: string | null) =>
  useQuery(orpc.courses.get.queryOptions({ input: id === null ? skipToken : { id }, gcTime: 0 }))

export const useCatalogue = (isOpen: boolean) =>
  useQuery({ ...orpc.courses.catalogue.queryOptions(), enabled: isOpen })

export function useEquipmentOptions() {
  const equipment = useQuery(orpc.network.equipmentOptions.queryOptions())
  return (equipment.data?.rows ?? []).map(({ id, name, quantity }) => ({
    value: id,
    label: `${name}（共 ${quantity}）`,
  }))
}
