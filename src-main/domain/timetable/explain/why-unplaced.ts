// Why sittings found no place: every time of the season is asked, and each is laid to the rule that killed it.
import { explainMissing } from '../planner/tally.ts'
import { setUpWorkbench } from '../planner/workbench.ts'
import type { PlanProblem } from '../problem.ts'
import type { Placement, UnplacedSitting } from '../solution.ts'

/** For each sitting asked for that the plan places nowhere. */
export function explainUnplaced(
  problem: PlanProblem,
  placements: readonly Placement[],
): readonly UnplacedSitting[] {
  const placed = new Set(placements.map(({ sittingId }) => sittingId))
  const bench = setUpWorkbench({ ...problem, fixed: placements })
  return problem.classes.flatMap((planClass) =>
    planClass.lessons.flatMap((lesson) =>
      lesson.sittingIds
        .filter((id) => !placed.has(id))
        .map((sittingId) =>
          explainMissing(bench, {
            owner: { planClass, lesson },
            sittingId,
            bounds: { earliestStart: 0, latestEnd: Number.POSITIVE_INFINITY },
            waitsFor: null,
          }),
        ),
    ),
  )
}
