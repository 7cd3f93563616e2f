// The dialog's run of the planner: begun or found again, stopped and stored, or given up.
import { useCallback, useEffect, useState } from 'react'
import type { PlanEffort, PlanningEvent } from '../../../../src-main/contract/timetable/plan/planning-runs.ts'
import type { PlanWeeks } from '../../../../src-main/contract/timetable/plan/plans.ts'
import { client } from '../../../transport/client.ts'
import { useIsOutdated, useMakePlan, useStartPlanning, useStopPlanning } from '../queries.ts'
import { usePlanningEvents } from './use-planning-events.ts'

export interface PlanChoice {
  /** null: those with something to place. */
  readonly classIds: readonly string[] | null
  readonly weeks: PlanWeeks | null
  readonly replan: boolean
  readonly addSecondSittings: boolean
  readonly effort: PlanEffort
}

export interface PlanRun {
  /** Whether there is one, and what it last told. */
  readonly isThere: boolean
  readonly event: PlanningEvent | null
  /** Who began it, where it was found and not begun here. */
  readonly startedBy: string | null
  /** Something that it rests on has been changed since: it can no longer be stored. */
  readonly isOutdated: boolean
  readonly isStarting: boolean
  readonly isStopping: boolean
  readonly isStoring: boolean
  readonly result: ReturnType<typeof useMakePlan>['data']
  readonly start: (choice: PlanChoice) => void
  /** Ends the search; the best it has waits to be stored. */
  readonly stop: () => void
  /** Stops the search if it still goes on, and stores the best it has. */
  readonly use: () => void
  readonly discard: () => void
}

interface Found {
  readonly runId: string
  readonly startedBy: string | null
}

// long: one run: joining it, following it, storing it
export function usePlanRun(seasonId: string, open: boolean, onMade: () => void): PlanRun {
  const [run, setRun] = useState<Found | null>(null)
  const [isUsing, setUsing] = useState(false)
  const leave = useCallback(() => setRun(null), [])
  const runId = open ? (run?.runId ?? null) : null
  const event = usePlanningEvents(runId, leave)
  const isOutdated = useIsOutdated(seasonId, runId)
  const start = useStartPlanning(({ runId }) => setRun({ runId, startedBy: null }))
  const stop = useStopPlanning()
  // What could not be stored cannot be stored later either.
  const make = useMakePlan(onMade, leave)
  const { reset } = make
  useEffect(() => {
    if (!open) return
    reset()
    let isCurrent = true
    const found = client.timetable.planningRun({ seasonId })
    void found.then((answer) => isCurrent && setRun((known) => known ?? answer.run), leave)
    return () => {
      isCurrent = false
      setRun(null)
    }
  }, [open, seasonId, reset, leave])

  const use = async (wanted: string) => {
    setUsing(true)
    try {
      if (event?.state === 'running') await stop.mutateAsync({ runId: wanted })
      make.mutate({ seasonId, runId: wanted })
    } finally {
      setUsing(false)
    }
  }
  return {
    isThere: run !== null,
    event,
    startedBy: run?.startedBy ?? null,
    isOutdated,
    isStarting: start.isPending,
    isStopping: stop.isPending,
    isStoring: isUsing || make.isPending,
    result: make.data,
    start: ({ classIds, ...choice }) =>
      start.mutate({ ...choice, seasonId, classIds: classIds === null ? null : [...classIds] }),
    stop: () => {
      if (run !== null && !stop.isPending) stop.mutate({ runId: run.runId })
    },
    // What went wrong has been said by the command itself.
    use: () => void (run !== null && use(run.runId).catch(() => {})),
    discard: () => {
      if (run !== null) stop.mutate({ runId: run.runId, discard: true })
      leave()
    },
  }
}
