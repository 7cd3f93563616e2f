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

export const usePossiblePlaces = (seasonId: string, sittingId: string) =>
  useQuery(orpc.timetable.possiblePlaces.queryOptions({ input: { seasonId, sittingId } }))
