// The weeks that are close at hand are settled: people have arranged their lives around them.
import { dateLabel, mondayOf } from '../../calendar/dates.ts'
import { sittingLabel, timeOf } from '../plan-view.ts'
import { sittingRule } from './sitting-rule.ts'

/** A sitting that is not pinned or published never lies in a frozen week. */
export const frozenWeek = sittingRule('frozen-week', ({ problem }) => {
  const mondays = new Set(problem.frozenWeeks)
  const fixed = new Set(problem.fixed.map(({ sittingId }) => sittingId))
  return (sitting) => {
    if (mondays.size === 0 || fixed.has(sitting.sittingId)) return null
    const monday = mondayOf(sitting.placement.date)
    if (!mondays.has(monday)) return null
    return `${sittingLabel(sitting)} ${timeOf(sitting)}：${dateLabel(monday)}起的一周已冻结`
  }
})
