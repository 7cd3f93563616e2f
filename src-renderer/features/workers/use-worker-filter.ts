// The list's search and filters live in the address, so that coming back finds them as they were.
import { useSearchParams } from 'react-router'
import type { WorkerFilter } from './queries.ts'

export interface WorkerAddress {
  readonly filter: WorkerFilter
  /** Whose drawer is open. */
  readonly openId: string | null
  /** null or '' takes a value out; any change but of page, size and id begins on the first page. */
  readonly change: (values: Readonly<Record<string, string | null>>) => void
}

export function useWorkerFilter(): WorkerAddress {
  const [params, setParams] = useSearchParams()
  const member = params.get('member')
  const filter: WorkerFilter = {
    search: params.get('search') ?? '',
    enterpriseId: params.get('enterprise'),
    teamId: params.get('team'),
    isUnionMember: member === null ? null : member === 'yes',
    page: Number(params.get('page')) || 1,
    pageSize: Number(params.get('size')) || 50,
  }
  const change: WorkerAddress['change'] = (values) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (!('id' in values)) next.delete('page')
        for (const [key, value] of Object.entries(values)) {
          if (value === null || value === '') next.delete(key)
          else next.set(key, value)
        }
        return next
      },
      { replace: true },
    )
  return { filter, openId: params.get('id'), change }
}
