// Mends in this thread, with fewer moves than the program takes, and tells what changed.
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { checkPlan } from '../../../../src-main/domain/timetable/check-plan.ts'
import { indexProblem } from '../../../../src-main/domain/timetable/plan-view.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import { changesBetween, type PlanChange } from '../../../../src-main/domain/timetable/replan/changes.ts'
import type { MendOrder } from '../../../../src-main/domain/timetable/replan/mend-order.ts'
import { type Mend, mendPlan } from '../../../../src-main/domain/timetable/replan/mend-plan.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'

export const mend = (order: MendOrder, moves = 4_000): Mend => mendPlan(order, moves)

export function changesOf(
  before: readonly Placement[],
  after: readonly Placement[],
  problem: PlanProblem,
): readonly PlanChange[] {
  const { violations } = checkPlan(problem, before)
  return changesBetween(indexProblem(problem), { before, violations, after })
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
