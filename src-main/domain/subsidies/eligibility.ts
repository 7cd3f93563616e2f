// The answer to "may this person have it, how much, and why": every rule of the policy with ✔ or ✘ and its figure.
import type { IsoDate } from '../calendar/dates.ts'
import { judgeAmount } from './amount.ts'
import type { ClaimantFacts } from './claimant.ts'
import { judgeLimits } from './limit-rules.ts'
import type { PolicyRules } from './policy.ts'
import { judgeProof } from './proof-rules.ts'
import type { Reason } from './reasons.ts'
import { reason } from './reasons.ts'
import { judgeWho } from './who-rules.ts'

export interface Eligibility {
  readonly isEligible: boolean
  /** What the policy gives, 0 where it gives nothing. */
  readonly amountFen: number
  /** All rules in the policy's order, met ones too; the unmet ones that decide are those not marked isAlternative. */
  readonly reasons: readonly Reason[]
}

export function judgeEligibility(rules: PolicyRules, facts: ClaimantFacts): Eligibility {
  const asOf = asOfDate(rules, facts)
  const amount = judgeAmount(rules, facts, asOf)
  const reasons = [
    ...judgeWho(rules.who, facts.person, asOf),
    ...judgeProof(rules.proof, facts),
    ...judgeLimits(rules, facts, asOf),
    ...amount.reasons,
    ...judgeDocuments(rules.documents, facts.person.documents),
  ]
  const isEligible = reasons.every((one) => one.isMet || one.isAlternative)
  return { isEligible, amountFen: isEligible ? amount.amountFen : 0, reasons }
}

/** The date on which status is judged, or null when the facts do not hold it. */
export function asOfDate(rules: PolicyRules, facts: ClaimantFacts): IsoDate | null {
  switch (rules.asOf) {
    case 'training-end':
      return facts.training?.endedOn ?? null
    case 'certificate':
      return facts.person.certificate?.issuedOn ?? null
    case 'hire':
      return facts.person.hiredOn
    case 'application':
      return facts.person.appliedOn
  }
}

function judgeDocuments(needed: readonly string[], handedIn: readonly string[] | null): readonly Reason[] {
  if (handedIn === null) return []
  return needed.map((name) => {
    const isMet = handedIn.includes(name)
    return reason('documents', isMet, isMet ? `已交${name}` : `缺${name}`)
  })
}
