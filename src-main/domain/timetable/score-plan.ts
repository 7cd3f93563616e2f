// How good a plan is, reckoned in full from the rules alone: what any faster reckoning must agree with.
import { violationsIn } from './check-plan.ts'
import { indexProblem, viewPlan } from './plan-view.ts'
import type { PlanProblem } from './problem.ts'
import { reachFinder } from './reach-report.ts'
import { softRules } from './rules/soft/index.ts'
import type { SoftPart, SoftView } from './rules/soft/soft-rule.ts'
import { softFacts, softView } from './rules/soft/soft-view.ts'
import { type PlanScore, type SoftCode, softCodes } from './scoring.ts'
import { type ShortPart, shortPartsOf } from './short-parts.ts'
import type { Placement } from './solution.ts'

export interface SoftTotal {
  /** In the rule's own units. */
  readonly amount: number
  /** amount × weight. */
  readonly cost: number
}

export interface ScoreReport extends PlanScore {
  readonly bySoft: Readonly<Record<SoftCode, SoftTotal>>
}

export type PlanCosts = Omit<ScoreReport, 'hard'>

/** A lesson that is to be held and of which no sitting is placed. */
export interface UnplacedLesson {
  readonly classId: string
  readonly lessonId: string
  readonly lessonNumber: number
  readonly sentence: string
}

/** For several plans of one problem: what they have in common is reckoned once. */
export interface PlanScorer {
  readonly score: (placements: readonly Placement[]) => ScoreReport
  /** The same for a plan whose breaches are known already. */
  readonly costs: (placements: readonly Placement[]) => PlanCosts
  readonly softParts: (placements: readonly Placement[]) => readonly SoftPart[]
  readonly shortParts: (placements: readonly Placement[]) => readonly ShortPart[]
  readonly unplacedLessons: (placements: readonly Placement[]) => readonly UnplacedLesson[]
}

export function planScorer(problem: PlanProblem): PlanScorer {
  const index = indexProblem(problem)
  const facts = softFacts(problem, reachFinder(index))
  const viewOf = (placements: readonly Placement[]) => softView(viewPlan(index, placements), facts)
  return {
    score(placements) {
      const view = viewOf(placements)
      return { hard: violationsIn(view).length, ...costsOf(view) }
    },
    costs: (placements) => costsOf(viewOf(placements)),
    softParts: (placements) => partsIn(viewOf(placements)),
    shortParts: (placements) => shortPartsOf(viewOf(placements)),
    unplacedLessons: (placements) => unplacedIn(viewOf(placements)),
  }
}

/** The score of one plan, with what each soft rule adds to it. */
export function scorePlan(problem: PlanProblem, placements: readonly Placement[]): ScoreReport {
  return planScorer(problem).score(placements)
}

/** Every breach of every soft rule in a plan. */
export function softParts(problem: PlanProblem, placements: readonly Placement[]): readonly SoftPart[] {
  return planScorer(problem).softParts(placements)
}

/** Every cohort that can reach too few lessons in a plan. */
export function shortParts(problem: PlanProblem, placements: readonly Placement[]): readonly ShortPart[] {
  return planScorer(problem).shortParts(placements)
}

/** Every lesson that a plan leaves out altogether. */
export function unplacedLessons(
  problem: PlanProblem,
  placements: readonly Placement[],
): readonly UnplacedLesson[] {
  return planScorer(problem).unplacedLessons(placements)
}

const partsIn = (view: SoftView) => softRules.flatMap((rule) => rule.measure(view))

function costsOf(view: SoftView): PlanCosts {
  const amounts = new Map<SoftCode, number>()
  for (const { code, amount } of partsIn(view)) amounts.set(code, (amounts.get(code) ?? 0) + amount)
  const totals = softCodes.map((code) => {
    const amount = amounts.get(code) ?? 0
    return [code, { amount, cost: amount * view.scoring.weights[code] }] as const
  })
  return {
    unplaced: unplacedIn(view).length,
    short: shortPartsOf(view).reduce((sum, { amount }) => sum + amount, 0),
    soft: totals.reduce((sum, [, { cost }]) => sum + cost, 0),
    // The entries are those of all the codes, which fromEntries cannot say.
    bySoft: Object.fromEntries(totals) as Record<SoftCode, SoftTotal>,
  }
}

function unplacedIn(view: SoftView): readonly UnplacedLesson[] {
  return view.classPlans.flatMap(({ planClass, lessons }) => {
    const placed = new Set(lessons.map(({ lesson }) => lesson))
    return planClass.lessons
      .filter((lesson) => lesson.sittingIds.length > 0 && !placed.has(lesson))
      .map(({ id, number, title }) => ({
        classId: planClass.id,
        lessonId: id,
        lessonNumber: number,
        sentence: `「${planClass.name}」第 ${number} 课次${title === '' ? '' : `（${title}）`}没有排`,
      }))
  })
}
