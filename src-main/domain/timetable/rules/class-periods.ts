// Which production periods are a class's own, found once for all classes rather than sitting by sitting.
import { type DatedPeriod, datedPeriod, type ProductionPeriod } from '../../calendar/production-periods.ts'
import type { EnterprisePeriod, PlanClass, PlanProblem } from '../problem.ts'

export type ClassPeriods = ReadonlyMap<PlanClass, readonly DatedPeriod<EnterprisePeriod>[]>

/** Of each class's enterprises, in the order of the problem; a class without any is left out. */
export function periodsByClass(
  { classes, periods }: PlanProblem,
  effect: ProductionPeriod['effect'],
): ClassPeriods {
  const classesOf = new Map<string, PlanClass[]>()
  for (const planClass of classes) {
    for (const enterpriseId of new Set(planClass.enterpriseIds)) {
      const own = classesOf.get(enterpriseId) ?? []
      classesOf.set(enterpriseId, own)
      own.push(planClass)
    }
  }
  const byClass = new Map<PlanClass, DatedPeriod<EnterprisePeriod>[]>()
  for (const period of periods) {
    if (period.effect !== effect) continue
    const dated = datedPeriod(period)
    for (const planClass of classesOf.get(period.enterpriseId) ?? []) {
      const own = byClass.get(planClass) ?? []
      byClass.set(planClass, own)
      own.push(dated)
    }
  }
  return byClass
}
