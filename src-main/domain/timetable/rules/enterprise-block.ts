// The factory's rhythm comes first: no lesson in a shutdown, a stocktaking or a rush that the enterprise has barred.
import { periodsAt, productionPeriodLabel } from '../../calendar/production-periods.ts'
import { sittingLabel, timeOf } from '../plan-view.ts'
import type { Rule } from '../rule.ts'

/** A sitting never lies in a block of its enterprise. */
export const enterpriseBlock: Rule = {
  code: 'enterprise-block',
  check: (view) => {
    const blocks = view.problem.periods.filter(({ effect }) => effect === 'block')
    const byClass = new Map(
      view.problem.classes.map((each) => [
        each,
        blocks.filter(({ enterpriseId }) => each.enterpriseIds.includes(enterpriseId)),
      ]),
    )
    return view.placed.flatMap((sitting) => {
      const own = byClass.get(sitting.planClass) ?? []
      const { date, startMinute } = sitting.placement
      return periodsAt(own, date, startMinute, sitting.lesson.minutes).blocks.map((block) => ({
        code: 'enterprise-block' as const,
        sittingIds: [sitting.sittingId],
        sentence: `${sittingLabel(sitting)} ${timeOf(sitting)} 在${block.enterpriseName}的${productionPeriodLabel(block)}之内`,
      }))
    })
  },
}
