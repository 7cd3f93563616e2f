// What has to be shown for the money: a degree, a certificate, attendance and results.
import type { CertificateFacts, ClaimantFacts, ClassFacts, PersonFacts } from './claimant.ts'
import type { AttendanceProof, CertificateRule, DegreeRule, ProofRules } from './policy.ts'
import { skillLevelNames } from './policy.ts'
import type { Reason, ReasonCode } from './reasons.ts'
import { isInWindow, percentText, reason, windowText } from './reasons.ts'

export function judgeProof(rules: ProofRules, facts: ClaimantFacts): readonly Reason[] {
  return [...judgePapers(rules, facts.person), ...judgeTraining(rules, facts.training)]
}

/** A degree or a certificate: where the policy takes either, one that is wholly in order is enough. */
function judgePapers(rules: ProofRules, person: PersonFacts): readonly Reason[] {
  const degree = rules.degree === null ? null : judgeDegree(rules.degree, person)
  const certificate = rules.certificate === null ? null : judgeCertificate(rules.certificate, person)
  if (degree === null || certificate === null) return degree ?? certificate ?? []
  const good = [
    ...(degree.every((one) => one.isMet) ? ['学历'] : []),
    ...(certificate.every((one) => one.isMet) ? ['技能证书'] : []),
  ]
  const sentence =
    good.length > 0 ? `${good.join('、')}符合（学历、技能证书有一项即可）` : '学历与技能证书均不符合'
  const ways = [...degree, ...certificate].map((one) => ({ ...one, isAlternative: true }))
  return [...ways, reason('proof', good.length > 0, sentence)]
}

function judgeDegree(rule: DegreeRule, person: PersonFacts): readonly Reason[] {
  const { degree } = person
  const wanted = rule.levels.join('、')
  if (degree === null) return [reason('degree-level', false, `未登记学历，需${wanted}`)]
  return [
    reason('degree-level', rule.levels.includes(degree.level), `学历${degree.level}，需${wanted}`),
    reason(
      'degree-window',
      isInWindow(degree.obtainedOn, rule.obtained),
      `学历 ${degree.obtainedOn} 取得，需在 ${windowText(rule.obtained)}`,
    ),
    ...(rule.isAfterHiringNeeded
      ? [judgeAfterHiring('degree-after-hiring', '学历', degree.obtainedOn, person)]
      : []),
  ]
}

function judgeCertificate(rule: CertificateRule, person: PersonFacts): readonly Reason[] {
  const { certificate } = person
  if (certificate === null) return [reason('certificate-level', false, '未登记技能证书')]
  return [
    ...(rule.kindsOut.length > 0 ? [judgeKind(rule.kindsOut, certificate)] : []),
    judgeLevel(rule, certificate),
    ...(rule.provinces === null ? [] : [judgeProvince(rule.provinces, certificate)]),
    ...(rule.issued.from === null && rule.issued.to === null
      ? []
      : [
          reason(
            'certificate-window',
            isInWindow(certificate.issuedOn, rule.issued),
            `证书 ${certificate.issuedOn} 核发，需在 ${windowText(rule.issued)}`,
          ),
        ]),
    ...(rule.isAfterHiringNeeded
      ? [judgeAfterHiring('certificate-after-hiring', '证书', certificate.issuedOn, person)]
      : []),
  ]
}

function judgeKind(kindsOut: readonly string[], certificate: CertificateFacts): Reason {
  if (certificate.kind === null) return reason('certificate-kind', false, '证书种类未填')
  const isOut = kindsOut.includes(certificate.kind)
  return reason(
    'certificate-kind',
    !isOut,
    `证书种类为${certificate.kind}，${isOut ? '不予认定' : '可以认定'}`,
  )
}

function judgeLevel(rule: CertificateRule, certificate: CertificateFacts): Reason {
  const wanted = rule.levels.map((level) => `${level}（${skillLevelNames[level]}）`).join('、')
  if (certificate.level === null) return reason('certificate-level', false, `证书未标等级，需${wanted}`)
  const found = `${certificate.occupation}${certificate.level}（${skillLevelNames[certificate.level]}）`
  return reason('certificate-level', rule.levels.includes(certificate.level), `证书为${found}，需${wanted}`)
}

function judgeProvince(provinces: readonly string[], certificate: CertificateFacts): Reason {
  const isMet = certificate.province !== null && provinces.includes(certificate.province)
  return reason(
    'certificate-province',
    isMet,
    `证书由${certificate.province ?? '（未填省份）'}核发，需${provinces.join('、')}`,
  )
}

/** Hired before it was obtained: a paper of the very day of hiring was not earned at work. */
function judgeAfterHiring(code: ReasonCode, name: string, on: string, person: PersonFacts): Reason {
  if (person.hiredOn === null) return reason(code, false, `入职日期未填，需入职后取得${name}`)
  return reason(code, person.hiredOn < on, `${person.hiredOn} 入职，${name} ${on} 取得，需入职后取得`)
}

function judgeTraining(rules: ProofRules, training: ClassFacts | null): readonly Reason[] {
  const reasons: Reason[] = []
  if (rules.attendance !== null) reasons.push(judgeAttendance(rules.attendance, training))
  if (rules.exam !== null && rules.exam.theoryPassLine !== null) {
    reasons.push(judgeScore('theory', training?.theory ?? null, rules.exam.theoryPassLine))
  }
  if (rules.exam !== null && rules.exam.practicePassLine !== null) {
    reasons.push(judgeScore('practice', training?.practice ?? null, rules.exam.practicePassLine))
  }
  if (rules.isClassCertificateNeeded) {
    const number = training?.certificateNumber ?? null
    reasons.push(
      reason('class-certificate', number !== null, number === null ? '尚未发结业证' : `结业证 ${number}`),
    )
  }
  return reasons
}

/** Compared in whole numbers (attended × 100 ≥ percent × counted); the percentage shown is rounded down. */
function judgeAttendance(rule: AttendanceProof, training: ClassFacts | null): Reason {
  const fraction = training?.attendance ?? null
  if (fraction === null || fraction.counted === 0)
    return reason('attendance', false, `尚无考勤，需 ${rule.percent}%`)
  const { attended, counted, planned } = fraction
  const whole = planned > counted ? `（全程 ${attended}/${planned}）` : ''
  const sentence = `出勤 ${attended}/${counted} = ${percentText(attended, counted)}${whole}，需 ${rule.percent}%`
  return reason('attendance', attended * 100 >= rule.percent * counted, sentence)
}

function judgeScore(code: 'theory' | 'practice', score: number | null, passLine: number): Reason {
  const name = code === 'theory' ? '理论' : '实操'
  if (score === null) return reason(code, false, `${name}成绩未录，需 ${passLine} 分`)
  return reason(code, score >= passLine, `${name} ${score} 分，需 ${passLine} 分`)
}
