// How often, how soon, and what else a person had: limits count every grant for the person, whoever paid and whoever was paid.
import type { IsoDate } from '../calendar/dates.ts'
import type { ClaimantFacts, PastGrant } from './claimant.ts'
import type { LimitRules, PolicyRules } from './policy.ts'
import { skillLevels } from './policy.ts'
import { monthsAfter } from './policy-dates.ts'
import type { Reason } from './reasons.ts'
import { isInWindow, reason, windowText } from './reasons.ts'

export function judgeLimits(
  rules: PolicyRules,
  facts: ClaimantFacts,
  asOf: IsoDate | null,
): readonly Reason[] {
  return [
    ...judgeApplication(rules, facts),
    ...judgeClaimWithin(rules, facts),
    ...judgeExclusions(rules, facts.past),
    ...judgeTimes(rules.limits, facts.past, asOf),
    ...judgeOccupation(rules.limits, facts),
  ]
}

/** Past grants of the kinds that the policy's limits count. */
export function countedGrants(limits: LimitRules, past: readonly PastGrant[]): readonly PastGrant[] {
  return past.filter((grant) => limits.countedKinds.includes(grant.kind))
}

export function isInYearOf(grant: PastGrant, asOf: IsoDate): boolean {
  return grant.on.slice(0, 4) === asOf.slice(0, 4)
}

function judgeApplication(rules: PolicyRules, facts: ClaimantFacts): readonly Reason[] {
  const { appliedOn } = facts.person
  if (rules.application.from === null && rules.application.to === null) return []
  if (appliedOn === null)
    return [reason('application-window', false, `申请日期未填，受理期 ${windowText(rules.application)}`)]
  const sentence = `${appliedOn} 申请，受理期 ${windowText(rules.application)}`
  return [reason('application-window', isInWindow(appliedOn, rules.application), sentence)]
}

/** Within n months of the certificate or the end of training, the day n months later still included. */
function judgeClaimWithin(rules: PolicyRules, facts: ClaimantFacts): readonly Reason[] {
  if (rules.claimWithin === null) return []
  const { months, after } = rules.claimWithin
  const isCertificate = after === 'certificate'
  const name = isCertificate ? '证书核发' : '培训结束'
  const from = (isCertificate ? facts.person.certificate?.issuedOn : facts.training?.endedOn) ?? null
  const { appliedOn } = facts.person
  if (from === null || appliedOn === null) {
    return [reason('claim-within', false, `${name}日期或申请日期未填，需在${name}后 ${months} 个月内申请`)]
  }
  const last = monthsAfter(from, months)
  const isMet = appliedOn >= from && appliedOn <= last
  return [
    reason('claim-within', isMet, `${name} ${from}，${appliedOn} 申请，最晚 ${last}（${months} 个月内）`),
  ]
}

function judgeExclusions(rules: PolicyRules, past: readonly PastGrant[]): readonly Reason[] {
  return rules.exclusions.map(({ givers, kinds }) => {
    const found = past.find((grant) => givers.includes(grant.giver) && kinds.includes(grant.kind))
    if (found === undefined) return reason('exclusion', true, `未领过${givers.join('、')}的同类补助`)
    const how = found.state === 'paid' ? '已领' : '正在申领'
    return reason('exclusion', false, `${found.on} ${how}${found.giver}的${found.kind}，不得重复享受`)
  })
}

function judgeTimes(limits: LimitRules, past: readonly PastGrant[], asOf: IsoDate | null): readonly Reason[] {
  const counted = countedGrants(limits, past)
  const reasons: Reason[] = []
  if (limits.timesEver !== null) {
    const sentence = `已享受 ${counted.length} 次，限 ${limits.timesEver} 次`
    reasons.push(reason('times-ever', counted.length < limits.timesEver, sentence))
  }
  if (limits.timesPerYear !== null) reasons.push(judgeTimesPerYear(limits.timesPerYear, counted, asOf))
  return reasons
}

function judgeTimesPerYear(limit: number, counted: readonly PastGrant[], asOf: IsoDate | null): Reason {
  if (asOf === null) return reason('times-per-year', false, `认定日期未填，无法核对每年限 ${limit} 次`)
  const inYear = counted.filter((grant) => isInYearOf(grant, asOf))
  const toOthers = inYear.filter((grant) => grant.paidTo !== 'person').length
  const note = toOthers > 0 ? `（其中 ${toOthers} 次发给单位或机构）` : ''
  const sentence = `${asOf.slice(0, 4)} 年已享受 ${inYear.length} 次${note}，每年限 ${limit} 次`
  return reason('times-per-year', inYear.length < limit, sentence)
}

function judgeOccupation(limits: LimitRules, facts: ClaimantFacts): readonly Reason[] {
  const certificate = facts.person.certificate
  if (certificate === null || certificate.level === null) return []
  const rank = skillLevels.indexOf(certificate.level)
  const name = `${certificate.occupation}${certificate.level}`
  const ranked = countedGrants(limits, facts.past).flatMap((grant) =>
    grant.occupation === certificate.occupation && grant.level !== null
      ? [{ on: grant.on, level: grant.level, rank: skillLevels.indexOf(grant.level) }]
      : [],
  )
  const same = ranked.find((grant) => grant.rank === rank)
  const higher = ranked.find((grant) => grant.rank > rank)
  const sameText = same === undefined ? `未领过${name}` : `${same.on} 已领过${name}，同一职业同一等级限一次`
  const higherText =
    higher === undefined
      ? `未领过${certificate.occupation}更高等级`
      : `${higher.on} 已领过${certificate.occupation}${higher.level}，不得再领较低等级`
  return [
    ...(limits.isSameOccupationLevelOnce
      ? [reason('same-occupation-level', same === undefined, sameText)]
      : []),
    ...(limits.isLowerAfterHigherOut ? [reason('lower-after-higher', higher === undefined, higherText)] : []),
  ]
}
