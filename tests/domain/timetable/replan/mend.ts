// Drives a mending with the engine in this thread, as the worker does it outside.
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { checkPlan } from '../../../../src-main/domain/timetable/check-plan.ts'
import { engine } from '../../../../src-main/domain/timetable/engine.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import type { MendOrder } from '../../../../src-main/domain/timetable/replan/mend-order.ts'
import { type Mend, mendPlan } from '../../../../src-main/domain/timetable/replan/mend-plan.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'

export function mend(order: MendOrder, moves = 4_000): Mend {
  const mending = mendPlan(order)
  let step = mending.next()
  while (!step.done) {
    const { problem, from } = step.value
    step = mending.next(engine.plan(problem, { seed: 1, shouldStop: () => false, from, moves }))
  }
  return step.value
}

/** Everything that breaks a rule is to be mended, from the season's first day on. */
export function orderOf(
  problem: PlanProblem,
  before: readonly Placement[],
  change: Partial<MendOrder> = {},
): MendOrder {
  const settled = new Set(problem.fixed.map(({ sittingId }) => sittingId))
  const named = checkPlan(problem, before).violations.flatMap(({ sittingIds }) => sittingIds)
  const { startsOn } = problem.season
  return {
    problem,
    before,
    settled,
    decided: [],
    broken: new Set(named.filter((id) => !settled.has(id))),
    earliest: startsOn,
    tonight: { date: addDays(startsOn, -1), fromMinute: 0 },
    narrower: new Map(),
    ...change,
  }
}
