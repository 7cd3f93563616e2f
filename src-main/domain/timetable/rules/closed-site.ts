// A site under repair or lent to others holds no lessons.
import { sittingLabel, timeOf } from '../plan-view.ts'
import type { Rule } from '../rule.ts'

/** A sitting never lies at a site on a day on which it is closed. */
export const closedSite: Rule = {
  code: 'closed-site',
  check: (view) => {
    const byPlace = Map.groupBy(view.problem.closures, ({ placeId }) => placeId)
    return view.placed.flatMap((sitting) =>
      (byPlace.get(sitting.room.placeId) ?? [])
        .filter(
          ({ startsOn, endsOn }) => startsOn <= sitting.placement.date && sitting.placement.date <= endsOn,
        )
        .map((closure) => ({
          code: 'closed-site' as const,
          sittingIds: [sitting.sittingId],
          sentence: `${sittingLabel(sitting)} ${timeOf(sitting)}：${sitting.room.placeName}停用（${closure.reason}）`,
        })),
    )
  },
}
