// In a rush or on payday people can come, but few of them will want to.
import { type PeriodsAt, periodsAt, productionPeriodLabel } from '../../../calendar/production-periods.ts'
import { sittingLabel } from '../../plan-view.ts'
import type { EnterprisePeriod } from '../../problem.ts'
import { shortList, sumOf, whenOf } from './phrases.ts'
import { classRule } from './soft-rule.ts'

/** A sitting that touches a burden of its class's enterprises counts the burden's weight. */
export const burdenedEvening = classRule('burdened-evening', (own, view) => {
  const periods = view.burdensOf(own.planClass)
  if (periods.length === 0) return []
  return own.sittings.flatMap((sitting) => {
    const { date, startMinute } = sitting.placement
    const { burdens } = periodsAt(periods, date, startMinute, sitting.lesson.minutes)
    if (burdens.length === 0) return []
    const sentence = `${sittingLabel(sitting)} ${whenOf(sitting.placement)} 赶上${namesOf(burdens)}`
    return [{ amount: sumOf(burdens.map(({ weight }) => weight ?? 1)), sittings: [sitting], sentence }]
  })
})

const namesOf = (burdens: PeriodsAt<EnterprisePeriod>['burdens']) =>
  shortList(burdens.map((period) => `${period.enterpriseName}的${productionPeriodLabel(period)}`))
