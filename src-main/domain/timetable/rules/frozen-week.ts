// The weeks that are close at hand are settled: people have arranged their lives around them.
import { dateLabel, mondayOf } from '../../calendar/dates.ts'
import { sittingLabel, timeOf } from '../plan-view.ts'
import type { Rule } from '../rule.ts'

/** A sitting that is not pinned or published never lies in a frozen week. */
export const frozenWeek: Rule = {
  code: 'frozen-week',
  check: (view) => {
    const mondays = new Set(view.problem.frozenWeeks)
    if (mondays.size === 0) return []
    const fixed = new Set(view.problem.fixed.map(({ sittingId }) => sittingId))
    return view.placed.flatMap((sitting) => {
      const monday = mondayOf(sitting.placement.date)
      if (!mondays.has(monday) || fixed.has(sitting.sittingId)) return []
      return [
        {
          code: 'frozen-week' as const,
          sittingIds: [sitting.sittingId],
          sentence: `${sittingLabel(sitting)} ${timeOf(sitting)}：${dateLabel(monday)}起的一周已冻结`,
        },
      ]
    })
  },
}
