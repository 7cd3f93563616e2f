// Which of a season's days are offered for a sitting: those whose best place changes the score for the better, or least.
import type { BestPlace } from '../../../../src-main/contract/timetable/board/possible-places.ts'

const mostOffered = 8

/** The best of each day, best first; of equals the earlier. */
export function bestFirst(days: readonly { readonly best: BestPlace | null }[]): readonly BestPlace[] {
  return days
    .flatMap(({ best }) => best ?? [])
    .toSorted(
      ({ change: one }, { change: other }) =>
        one.unplaced - other.unplaced || one.short - other.short || one.soft - other.soft,
    )
    .slice(0, mostOffered)
}
