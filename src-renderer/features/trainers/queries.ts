// What the trainers screens ask the core for.
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { orpc } from '../../transport/orpc.ts'

export interface TrainerFilter {
  readonly courseId: string | undefined
  readonly showsRetired: boolean
}

export function useTrainers(
  list: { readonly search: string; readonly page: number; readonly pageSize: number },
  { courseId, showsRetired }: TrainerFilter,
) {
  const input = { ...list, ...(courseId && { courseId }), ...(!showsRetired && { isActive: true }) }
  return useQuery(orpc.trainers.list.queryOptions({ input, placeholderData: keepPreviousData }))
}

/** The whole record, phone and all, asked for anew each time: a form must never be filled from a remembered answer. */
export const useTrainer = (id: string | null) =>
  useQuery(orpc.trainers.get.queryOptions({ input: id === null ? skipToken : { id }, gcTime: 0 }))

export function useCourseOptions() {
  const courses = useQuery(orpc.courses.options.queryOptions())
  return (courses.data?.rows ?? []).map(({ id, name, level }) => ({ value: id, label: `${name}${level}` }))
}
