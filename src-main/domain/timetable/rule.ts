// The shape of a hard rule: a code, a short name for tallies, and one function over a whole plan.
import type { PlanView } from './plan-view.ts'
import type { RuleCode } from './rule-code.ts'

/** One breach: what is wrong in one sentence, and the sittings concerned (both parties of a clash). */
export interface Violation {
  readonly code: RuleCode
  readonly sittingIds: readonly string[]
  readonly sentence: string
}

export interface Rule {
  readonly code: RuleCode
  readonly check: (view: PlanView) => readonly Violation[]
}
