// A plan for a random season, and places thrown at random into it.
import fc from 'fast-check'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { engine } from '../../../../src-main/domain/timetable/engine.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { anyProblem } from '../random-problem.ts'

export interface SomePlan {
  readonly problem: PlanProblem
  readonly plan: readonly Placement[]
}

export const quickly = (problem: PlanProblem, moves = 2_000): readonly Placement[] =>
  engine.plan(problem, { seed: 1, moves, shouldStop: () => false }).placements

export const somePlan: fc.Arbitrary<SomePlan> = anyProblem.map((problem) => ({
  problem,
  plan: quickly(problem),
}))

/** Any sitting of the first class, anywhere near the season. */
export const anyPlace = fc.record({
  nth: fc.nat(20),
  days: fc.integer({ min: -2, max: 50 }),
  startMinute: fc.constantFrom(465, 480, 600, 840, 1080, 1125, 1140, 1200),
  roomId: fc.constantFrom('101', 'lab', 'canteen'),
  trainerId: fc.constantFrom('wang', 'li', 'zhao'),
})

export function placementAt(
  { problem }: SomePlan,
  { nth, days, ...place }: typeof anyPlace extends fc.Arbitrary<infer T> ? T : never,
): Placement {
  const ids = problem.classes.flatMap(({ lessons }) => lessons.flatMap(({ sittingIds }) => sittingIds))
  return { sittingId: ids[nth % ids.length] ?? '', date: addDays('2025-09-15', days), ...place }
}
