// Broken sittings of this very evening: each gets the best place that is left of it, for people are on their way.

import { indexProblem, viewPlan } from '../plan-view.ts'
import { possiblePlacesOf } from '../possible-places/possible-places.ts'
import { comparePlacements, type Placement } from '../solution.ts'
import { type MendOrder, tonightProblem } from './mend-order.ts'

/** Those that find one, in order of time. */
export function placesTonight(order: MendOrder): readonly Placement[] {
  const { before, broken, decided, tonight } = order
  const settledOn = new Set(decided.map(({ sittingId }) => sittingId))
  const hit = before.filter(
    ({ sittingId, date, startMinute }) =>
      broken.has(sittingId) &&
      !settledOn.has(sittingId) &&
      date === tonight.date &&
      startMinute >= tonight.fromMinute,
  )
  if (hit.length === 0) return []
  const problem = tonightProblem(order, new Set(hit.map(({ sittingId }) => sittingId)))
  const index = indexProblem(problem)
  const found: Placement[] = []
  for (const { sittingId } of hit.toSorted(comparePlacements)) {
    const view = viewPlan(index, [...problem.fixed, ...found])
    const best = possiblePlacesOf({ view, sittingId })?.byDay()[0]
    if (best == null) continue
    const { date, startMinute, room, trainer } = best
    found.push({ sittingId, date, startMinute, roomId: room.id, trainerId: trainer.id })
  }
  return found
}
