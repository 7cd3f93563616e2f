// What the search moved without need goes back: every change that is left is one that somebody can be told a reason for.
import { checkPlan } from '../check-plan.ts'
import { explainPlacement, withPlacement } from '../moves.ts'
import { indexProblem } from '../plan-view.ts'
import type { PlanScorer } from '../score-plan.ts'
import { comparePlacements, type Placement } from '../solution.ts'
import { isSamePlace } from './changes.ts'
import type { MendOrder } from './mend-order.ts'

type Plan = readonly Placement[]

/** Of the sittings that were not broken only those stay moved without which a rule breaks or a class falls shorter than before. */
export function putBack(order: MendOrder, found: Plan, scorer: PlanScorer): Plan {
  const { before, broken } = order
  const now = new Map(found.map((one) => [one.sittingId, one]))
  const moved = before.filter(
    (one) => !broken.has(one.sittingId) && !isSamePlace(one, now.get(one.sittingId)),
  )
  let plan = withMost(order, found, moved, scorer)
  for (const was of moved) plan = withOneLess(order, plan, was, scorer)
  return plan.toSorted(comparePlacements)
}

/** All at once, but for those that stand in the way of something. */
function withMost(order: MendOrder, found: Plan, moved: Plan, scorer: PlanScorer): Plan {
  const { sittings } = indexProblem(order.problem)
  let back = moved
  for (;;) {
    const plan = back.reduce(withPlacement, found)
    const named = new Set(checkPlan(order.problem, plan).violations.flatMap(({ sittingIds }) => sittingIds))
    const shorter = named.size > 0 ? new Set<string>() : shorterClasses(scorer, order.before, plan)
    const fits = back.filter(
      ({ sittingId: id }) => !named.has(id) && !shorter.has(sittings.get(id)?.planClass.id ?? ''),
    )
    if (fits.length === back.length) return plan
    back = fits
  }
}

function withOneLess({ problem, before }: MendOrder, plan: Plan, was: Placement, scorer: PlanScorer): Plan {
  const next = withPlacement(plan, was)
  if (plan.some((one) => isSamePlace(one, was)) || explainPlacement(problem, plan, was).length > 0)
    return plan
  return shorterClasses(scorer, before, next).size > shorterClasses(scorer, before, plan).size ? plan : next
}

/** Ids of the classes whose people can reach fewer of the lessons that they need. */
export function shorterClasses(scorer: PlanScorer, before: Plan, after: Plan): ReadonlySet<string> {
  const was = shortByClass(scorer, before)
  const is = shortByClass(scorer, after)
  return new Set([...is].filter(([id, amount]) => amount > (was.get(id) ?? 0)).map(([id]) => id))
}

function shortByClass(scorer: PlanScorer, plan: Plan): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { classId, amount } of scorer.shortParts(plan))
    sums.set(classId, (sums.get(classId) ?? 0) + amount)
  return sums
}
