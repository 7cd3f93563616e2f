// What one plan costs more or less than another that differs from it in one sitting, rule by rule.
import type { PlanProblem } from '../problem.ts'
import type { SoftPart } from '../rules/soft/soft-rule.ts'
import { defaultScoring, type SoftCode, softCodes, softNames } from '../scoring.ts'
import type { Placement } from '../solution.ts'
import { changeSentence } from './change-sentences.ts'
import { type ChangeInput, type Measured, planMeter, type ScoreCode } from './measured-plan.ts'

export interface RuleChange {
  readonly code: ScoreCode
  /** '星期不固定'. */
  readonly name: string
  /** In the rule's own units; above 0 is worse. */
  readonly amount: number
  /** In points of soft cost; null for what no points make good: lessons without a place and workers who fall short. */
  readonly cost: number | null
  /** '会多 1 场不在惯常的周二'. */
  readonly sentence: string
}

export interface ScoreChange {
  readonly unplaced: number
  readonly short: number
  readonly soft: number
  /** Only rules of which the amount changes; what weighs most first. */
  readonly byRule: readonly RuleChange[]
}

export type ScoreComparer = (before: readonly Placement[], after: readonly Placement[]) => ScoreChange

const tierNames = { unplaced: '没有排上的课次', short: '能到的课次不够' } as const

/** Compares plans that differ in this sitting alone, which no other trainer than these has in any of them. */
export function scoreComparer(
  problem: PlanProblem,
  sittingId: string,
  trainerIds: readonly string[],
): ScoreComparer {
  const measure = planMeter(problem, sittingId, new Set(trainerIds))
  const { weights } = problem.scoring ?? defaultScoring
  return (before, after) => compare({ sittingId, before: measure(before), after: measure(after) }, weights)
}

function compare(input: ChangeInput, weights: Readonly<Record<SoftCode, number>>): ScoreChange {
  const { before, after } = input
  const unplaced = unplacedOf(after) - unplacedOf(before)
  const short = sumOf(after.shorts) - sumOf(before.shorts)
  const [then, now] = [amountsOf(before.parts), amountsOf(after.parts)]
  const change = (code: ScoreCode, amount: number): RuleChange => ({
    code,
    name: code === 'unplaced' || code === 'short' ? tierNames[code] : softNames[code],
    amount,
    cost: code === 'unplaced' || code === 'short' ? null : amount * weights[code],
    sentence: changeSentence(code, amount, input),
  })
  const byRule = [
    change('unplaced', unplaced),
    change('short', short),
    ...softCodes
      .map((code) => change(code, (now.get(code) ?? 0) - (then.get(code) ?? 0)))
      .toSorted((one, other) => Math.abs(other.cost ?? 0) - Math.abs(one.cost ?? 0)),
  ].filter(({ amount }) => amount !== 0)
  return { unplaced, short, soft: byRule.reduce((sum, { cost }) => sum + (cost ?? 0), 0), byRule }
}

/** Of the sitting's class: no other lesson can differ. */
function unplacedOf({ own }: Measured): number {
  const placed = new Set(own?.lessons.map(({ lesson }) => lesson))
  const asked = own?.planClass.lessons.filter(({ sittingIds }) => sittingIds.length > 0) ?? []
  return asked.filter((lesson) => !placed.has(lesson)).length
}

function amountsOf(parts: readonly SoftPart[]): ReadonlyMap<SoftCode, number> {
  const amounts = new Map<SoftCode, number>()
  for (const { code, amount } of parts) amounts.set(code, (amounts.get(code) ?? 0) + amount)
  return amounts
}

const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0)
