// What 怎样才能排上 asks.
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../transport/orpc.ts'

/** Takes some seconds; what was found is kept for a while, for plans are tried again and again meanwhile. */
export const useRelaxations = (seasonId: string, asked: { readonly classId: string | null } | null) =>
  useQuery({
    ...orpc.timetable.relaxations.queryOptions({ input: { seasonId, classId: asked?.classId ?? null } }),
    enabled: asked !== null,
    staleTime: 60_000,
  })

/** Lessons that the planner keeps in reserve beyond what a class requires. */
export const useReserve = (): number =>
  useQuery(orpc.settings.scoring.queryOptions()).data?.reserveLessons ?? 0
