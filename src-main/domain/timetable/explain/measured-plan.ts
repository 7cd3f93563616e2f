// One plan as the rules measure it, for comparing it with another that differs in one sitting.
import { indexProblem, viewPlan } from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import { reachFinder } from '../reach-report.ts'
import { softRules } from '../rules/soft/index.ts'
import type { ClassPlan, SoftPart, SoftView } from '../rules/soft/soft-rule.ts'
import { softFacts, softView } from '../rules/soft/soft-view.ts'
import type { SoftCode } from '../scoring.ts'
import { type ShortPart, shortPartsOf } from '../short-parts.ts'
import type { Placement } from '../solution.ts'

export type ScoreCode = 'unplaced' | 'short' | SoftCode

export interface Measured {
  readonly view: SoftView
  /** The class of the sitting in question. */
  readonly own: ClassPlan | undefined
  readonly parts: readonly SoftPart[]
  readonly shorts: readonly ShortPart[]
}

/** Two plans that differ in where one sitting lies, or whether it is placed at all. */
export interface ChangeInput {
  readonly sittingId: string
  readonly before: Measured
  readonly after: Measured
}

/**
 * What the plans have in common is reckoned once, and no plan twice. Of other classes only the sittings of these trainers
 * are looked at: differences that concern no other trainer are the season's own, sums are not.
 */
export function planMeter(
  problem: PlanProblem,
  sittingId: string,
  trainerIds: ReadonlySet<string>,
): (plan: readonly Placement[]) => Measured {
  const index = indexProblem(problem)
  const facts = softFacts(problem, reachFinder(index))
  const classId = index.sittings.get(sittingId)?.planClass.id
  const isConcerned = (one: Placement) =>
    trainerIds.has(one.trainerId) || index.sittings.get(one.sittingId)?.planClass.id === classId
  const known = new Map<readonly Placement[], Measured>()
  return (plan) => {
    const found = known.get(plan)
    if (found !== undefined) return found
    const view = softView(viewPlan(index, plan.filter(isConcerned)), facts)
    const made = {
      view,
      own: view.classPlans.find(({ planClass }) => planClass.id === classId),
      parts: softRules.flatMap((rule) => rule.measure(view)),
      shorts: shortPartsOf(view),
    }
    known.set(plan, made)
    return made
  }
}
