// By how much a class's people fall short of the lessons that they need, reckoned by the rules alone and class by class.
import type { PlanProblem } from '../problem.ts'
import { type PlanScorer, planScorer } from '../score-plan.ts'
import type { Placement } from '../solution.ts'

/** Heads × lessons short, by class id and the placements of that class. */
export type Shortage = (classId: string, ofClass: readonly Placement[]) => number

export function shortageIn(problem: PlanProblem): Shortage {
  const classes = new Map(problem.classes.map((one) => [one.id, one]))
  const scorers = new Map<string, PlanScorer>()
  return (classId, ofClass) => {
    const one = classes.get(classId)
    if (one === undefined) return 0
    const scorer = scorers.get(classId) ?? planScorer({ ...problem, classes: [one] })
    scorers.set(classId, scorer)
    return scorer.shortParts(ofClass).reduce((sum, { amount }) => sum + amount, 0)
  }
}
