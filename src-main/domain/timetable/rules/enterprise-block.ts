// The factory's rhythm comes first: no lesson in a shutdown, a stocktaking or a rush that the enterprise has barred.
import { productionPeriodLabel, touchesDay } from '../../calendar/production-periods.ts'
import { type PlacedSitting, sittingLabel, timeOf } from '../plan-view.ts'
import type { EnterprisePeriod } from '../problem.ts'
import type { Rule, Violation } from '../rule.ts'
import { periodsByClass } from './class-periods.ts'

/** A sitting never lies in a block of its enterprise. */
export const enterpriseBlock: Rule = {
  code: 'enterprise-block',
  check: (view) => {
    const blocksOf = periodsByClass(view.problem, 'block')
    const found: Violation[] = []
    for (const sitting of view.placed) {
      const { day, placement, lesson } = sitting
      for (const block of blocksOf.get(sitting.planClass) ?? []) {
        if (touchesDay(block, day, placement.startMinute, lesson.minutes))
          found.push(violation(sitting, block.period))
      }
    }
    return found
  },
}

function violation(sitting: PlacedSitting, block: EnterprisePeriod): Violation {
  return {
    code: 'enterprise-block',
    sittingIds: [sitting.sittingId],
    sentence: `${sittingLabel(sitting)} ${timeOf(sitting)} 在${block.enterpriseName}的${productionPeriodLabel(block)}之内`,
  }
}
