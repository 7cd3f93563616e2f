// Who may have the money: membership, post, contract, contributions, employer.
import type { IsoDate } from '../calendar/dates.ts'
import type { PersonFacts } from './claimant.ts'
import type { WhoRules } from './policy.ts'
import { wholeMonthsBetween } from './policy-dates.ts'
import type { Reason } from './reasons.ts'
import { reason } from './reasons.ts'

/** `asOf` is the policy's date of judgement; null when the facts do not hold it yet. */
export function judgeWho(rules: WhoRules, person: PersonFacts, asOf: IsoDate | null): readonly Reason[] {
  const reasons: Reason[] = []
  if (rules.isMemberNeeded)
    reasons.push(reason('member', person.isMember, person.isMember ? '是工会会员' : '不是工会会员'))
  if (rules.isFrontLineNeeded) {
    reasons.push(reason('front-line', person.isFrontLine, person.isFrontLine ? '是一线职工' : '不是一线职工'))
  }
  if (rules.contract !== 'none') reasons.push(judgeContract(rules.contract, person))
  if (rules.contractMonths !== null) reasons.push(judgeContractMonths(rules.contractMonths, person, asOf))
  if (rules.contributionMonths !== null) reasons.push(judgeContributions(rules.contributionMonths, person))
  if (rules.employerKindsOut.length > 0) reasons.push(judgeEmployer(rules.employerKindsOut, person))
  return reasons
}

function judgeContract(needed: 'labour' | 'labour-or-new-form', person: PersonFacts): Reason {
  if (person.hasLabourContract) return reason('contract', true, '已签劳动合同')
  if (needed === 'labour-or-new-form' && person.isNewForm)
    return reason('contract', true, '新就业形态劳动者，不要求劳动合同')
  const sentence = needed === 'labour' ? '未签劳动合同' : '未签劳动合同，也不是新就业形态劳动者'
  return reason('contract', false, sentence)
}

function judgeContractMonths(needed: number, person: PersonFacts, asOf: IsoDate | null): Reason {
  if (person.contractSince === null || asOf === null) {
    return reason('contract-months', false, `劳动合同起始日未填，需满 ${needed} 个月`)
  }
  const months = wholeMonthsBetween(person.contractSince, asOf)
  return reason('contract-months', months >= needed, `至 ${asOf} 合同满 ${months} 个月，需满 ${needed} 个月`)
}

function judgeContributions(needed: number, person: PersonFacts): Reason {
  const months = person.contributionMonths
  if (months === null)
    return reason('contribution-months', false, `失业保险缴费月数未填，需满 ${needed} 个月`)
  return reason('contribution-months', months >= needed, `失业保险缴费 ${months} 个月，需满 ${needed} 个月`)
}

function judgeEmployer(kindsOut: readonly string[], person: PersonFacts): Reason {
  const kind = person.employerKind
  if (kind === null) return reason('employer-kind', false, `单位性质未填，${kindsOut.join('、')}不在范围`)
  const isOut = kindsOut.includes(kind)
  return reason(
    'employer-kind',
    !isOut,
    isOut ? `单位性质为${kind}，不在范围` : `单位性质为${kind}，在范围内`,
  )
}
