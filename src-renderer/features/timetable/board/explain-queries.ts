// Why the plan is as it is: what its drawers ask.
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../transport/orpc.ts'
import type { Version } from '../queries.ts'

/** Of one sitting; nothing is asked while it is null. */
export const useWhyHere = (seasonId: string, version: Version, sittingId: string | null) =>
  useQuery({
    ...orpc.timetable.explainSitting.queryOptions({
      input: { seasonId, version, sittingId: sittingId ?? '' },
    }),
    enabled: sittingId !== null,
  })

export const useWhyUnplaced = (seasonId: string, sittingId: string, isAsked: boolean) =>
  useQuery({
    ...orpc.timetable.explainUnplaced.queryOptions({ input: { seasonId, sittingId } }),
    enabled: isAsked,
  })

/** Takes some seconds; what was found is kept for a while, for plans are tried again and again meanwhile. */
export const useRelaxations = (seasonId: string, asked: { readonly classId: string | null } | null) =>
  useQuery({
    ...orpc.timetable.relaxations.queryOptions({ input: { seasonId, classId: asked?.classId ?? null } }),
    enabled: asked !== null,
    staleTime: 60_000,
  })

export const useCandidates = (seasonId: string, sittingId: string) =>
  useQuery(orpc.timetable.candidates.queryOptions({ input: { seasonId, sittingId } }))

/** Lessons that the planner keeps in reserve beyond what a class requires. */
export const useReserve = (): number =>
  useQuery(orpc.settings.scoring.queryOptions()).data?.reserveLessons ?? 0
