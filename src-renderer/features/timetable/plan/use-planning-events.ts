// What a run of the planner tells, for as long as the dialog looks; a broken connection is taken up again.
import { useEffect, useState } from 'react'
import type { PlanningEvent } from '../../../../src-main/contract/timetable/plan/planning-runs.ts'
import { refusalOf } from '../../../lib/error-text.ts'
import { client } from '../../../transport/client.ts'

const AGAIN_MS = 1_000

/** null until the first event. `onGone` when the run was stored or discarded elsewhere. */
export function usePlanningEvents(runId: string | null, onGone: () => void): PlanningEvent | null {
  const [event, setEvent] = useState<PlanningEvent | null>(null)
  useEffect(() => {
    setEvent(null)
    if (runId === null) return
    const leaving = new AbortController()
    void follow(runId, setEvent, leaving.signal).then((end) => end === 'gone' && onGone())
    return () => leaving.abort()
  }, [runId, onGone])
  return event
}

async function follow(
  runId: string,
  tell: (event: PlanningEvent) => void,
  signal: AbortSignal,
): Promise<'over' | 'gone'> {
  while (!signal.aborted) {
    try {
      for await (const event of await client.timetable.watchPlanning({ runId }, { signal })) {
        if (signal.aborted) return 'over'
        tell(event)
        if (event.state !== 'running') return 'over'
      }
    } catch (error) {
      if (refusalOf(error)?.code === 'NOT_FOUND') return signal.aborted ? 'over' : 'gone'
    }
    await new Promise((resolve) => window.setTimeout(resolve, AGAIN_MS))
  }
  return 'over'
}
