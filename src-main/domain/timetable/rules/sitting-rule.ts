// The shape of a rule that needs no more than one sitting to be broken: what is wrong with each, in a sentence.
import type { PlacedSitting, PlanView } from '../plan-view.ts'
import type { Rule, Violation } from '../rule.ts'
import type { RuleCode } from '../rule-code.ts'

/** `judge` looks once at the plan, and then at each of its sittings: null where nothing is wrong. */
export function sittingRule(
  code: RuleCode,
  judge: (view: PlanView) => (sitting: PlacedSitting) => string | null,
): Rule {
  return {
    code,
    check: (view) => {
      const judged = judge(view)
      const found: Violation[] = []
      for (const sitting of view.placed) {
        const sentence = judged(sitting)
        if (sentence !== null) found.push({ code, sittingIds: [sitting.sittingId], sentence })
      }
      return found
    },
  }
}
