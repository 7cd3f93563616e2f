// The list's search and filters live in the address, so that coming back from a class finds them as they were.
import { useSearchParams } from 'react-router'
import { classState } from '../../../src-main/contract/classes.ts'
import { useHouse } from '../../transport/use-house.ts'
import { useSeasons } from './queries.ts'

const EVERY_SEASON = 'all'

export interface ClassFilter {
  readonly search: string
  readonly page: number
  readonly pageSize: number
  readonly seasonId: string | null
  readonly state: ReturnType<typeof classState.parse> | null
  readonly enterpriseId: string | null
}

/** Unless another is chosen, the season that today lies in, else the newest. */
export function useClassFilter() {
  const [params, setParams] = useSearchParams()
  const { today } = useHouse()
  const seasons = useSeasons()
  const rows = seasons.data?.rows ?? []
  const current = rows.find((one) => one.startsOn <= today && today <= one.endsOn) ?? rows[0]
  const chosen = params.get('season')
  const filter: ClassFilter = {
    search: params.get('search') ?? '',
    page: Number(params.get('page')) || 1,
    pageSize: Number(params.get('size')) || 50,
    seasonId: chosen === EVERY_SEASON ? null : (chosen ?? current?.id ?? null),
    state: classState.safeParse(params.get('state')).data ?? null,
    enterpriseId: params.get('enterprise'),
  }
  const change = (values: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete('page')
        for (const [key, value] of Object.entries(values)) {
          if (value === null || value === '') next.delete(key)
          else next.set(key, value)
        }
        return next
      },
      { replace: true },
    )
  return { filter, change, seasons: rows, isReady: !seasons.isPending, everySeason: EVERY_SEASON }
}
