// Whether a step that somebody has just taken was taken back since: what says "done" must not go on saying so.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { orpc } from './orpc.ts'

/** True from when a step that could be undone no longer can; null: there is no such step. */
export function useTakenBack(stepId: number | null): boolean {
  const { data } = useQuery(orpc.accounts.undoable.queryOptions())
  const isThere = data?.steps.some((step) => step.id === stepId) === true
  const [wasThere, setWasThere] = useState(false)
  useEffect(() => {
    if (isThere) setWasThere(true)
  }, [isThere])
  return wasThere && !isThere
}
