// How much: fixed, by level, or by hours up to a cap per person and year; each answer says how it was reckoned.
import type { IsoDate } from '../calendar/dates.ts'
import type { ClaimantFacts } from './claimant.ts'
import { countedGrants, isInYearOf } from './limit-rules.ts'
import type { AmountRule, PolicyRules } from './policy.ts'
import type { Reason } from './reasons.ts'
import { reason, yuanText } from './reasons.ts'

export interface AmountJudgement {
  readonly amountFen: number
  readonly reasons: readonly Reason[]
}

export function judgeAmount(rules: PolicyRules, facts: ClaimantFacts, asOf: IsoDate | null): AmountJudgement {
  const { amount } = rules
  switch (amount.kind) {
    case 'fixed':
      return { amountFen: amount.fen, reasons: [reason('amount', true, `标准 ${yuanText(amount.fen)}`)] }
    case 'by-level':
      return byLevel(amount, facts)
    case 'by-hours':
      return byHours(amount, rules, facts, asOf)
  }
}

function byLevel(amount: Extract<AmountRule, { kind: 'by-level' }>, facts: ClaimantFacts): AmountJudgement {
  const level = facts.person.certificate?.level ?? null
  const fen = level === null ? undefined : amount.fenByLevel[level]
  if (level === null || fen === undefined) {
    return { amountFen: 0, reasons: [reason('amount', false, `${level ?? '未标等级'}没有补贴标准`)] }
  }
  return { amountFen: fen, reasons: [reason('amount', true, `${level}标准 ${yuanText(fen)}`)] }
}

/** min(学时 × rate, cap − what this person had in the year); 学时 = floor(taught minutes ÷ 45) over all of them. */
function byHours(
  amount: Extract<AmountRule, { kind: 'by-hours' }>,
  rules: PolicyRules,
  facts: ClaimantFacts,
  asOf: IsoDate | null,
): AmountJudgement {
  const hours = Math.floor((facts.training?.taughtMinutes ?? 0) / 45)
  const wanted = hours * amount.ratePerHourFen
  if (asOf === null)
    return { amountFen: 0, reasons: [reason('year-cap', false, '认定日期未填，无法核对年度上限')] }
  const had = countedGrants(rules.limits, facts.past)
    .filter((grant) => isInYearOf(grant, asOf))
    .reduce((sum, grant) => sum + grant.amountFen, 0)
  const left = Math.max(0, amount.capPerPersonYearFen - had)
  const cap = `${asOf.slice(0, 4)} 年已享受 ${yuanText(had)}，上限 ${yuanText(amount.capPerPersonYearFen)}，余 ${yuanText(left)}`
  return {
    amountFen: Math.min(wanted, left),
    reasons: [
      reason(
        'amount',
        wanted > 0,
        `${hours} 学时 × ${yuanText(amount.ratePerHourFen)} = ${yuanText(wanted)}`,
      ),
      reason('year-cap', left > 0, cap),
    ],
  }
}
