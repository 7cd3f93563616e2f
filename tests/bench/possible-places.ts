// How long every place of one sitting takes over a palace's season, everything that a call needs included.

import { indexProblem, viewPlan } from '../../src-main/domain/timetable/plan-view.ts'
import { possiblePlacesOf } from '../../src-main/domain/timetable/possible-places/possible-places.ts'
import { type Figure, figure, latencies } from './figures.ts'
import { makeSeason } from './season/make-season.ts'

const LIMIT_MS = 50

/** Nothing is kept from call to call: each is for another sitting, of another class as a rule. */
export async function possiblePlaceFigures(runs: number): Promise<Figure[]> {
  const { problem, planted } = makeSeason('palace', 1)
  let next = 0
  const call = async () => {
    next = (next + 389) % planted.length
    const view = viewPlan(indexProblem(problem), planted)
    const found = possiblePlacesOf({ view, sittingId: planted[next]?.sittingId ?? '' })
    if (found === null) throw new Error('Every planted sitting belongs to a class')
    const days = found.byDay()
    for (let start = 0; start < found.starts.count; start += 1) found.brokenByAll(start)
    return days
  }
  const started = performance.now()
  await call()
  const first = figure('places of one sitting, first of the process', performance.now() - started, 'ms', null)
  return [first, ...(await latencies('places of one sitting, palace', LIMIT_MS, runs, call))]
}
