// In a rush or on payday people can come, but few of them will want to.
import { productionPeriodLabel, touchesDay } from '../../../calendar/production-periods.ts'
import { sittingLabel } from '../../plan-view.ts'
import type { EnterprisePeriod } from '../../problem.ts'
import { shortListOf, sumOf, whenOf } from './phrases.ts'
import { classRule } from './soft-rule.ts'

/** A sitting that touches a burden of its class's enterprises counts the burden's weight. */
export const burdenedEvening = classRule('burdened-evening', (own, view) => {
  const periods = view.burdensOf(own.planClass)
  return own.sittings.flatMap((sitting) => {
    const { day, placement, lesson } = sitting
    const burdens = periods
      .filter((burden) => touchesDay(burden, day, placement.startMinute, lesson.minutes))
      .map(({ period }) => period)
    if (burdens.length === 0) return []
    const sentence = `${sittingLabel(sitting)} ${whenOf(placement)} 赶上${namesOf(burdens)}`
    return [{ amount: sumOf(burdens.map(({ weight }) => weight ?? 1)), sittings: [sitting], sentence }]
  })
})

const namesOf = (burdens: readonly EnterprisePeriod[]) =>
  shortListOf(burdens, (period) => `${period.enterpriseName}的${productionPeriodLabel(period)}`)
