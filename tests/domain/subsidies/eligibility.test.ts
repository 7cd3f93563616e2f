import { describe, expect, test } from 'vitest'
import type { ClaimantFacts, PastGrant } from '../../../src-main/domain/subsidies/claimant.ts'
import { judgeEligibility } from '../../../src-main/domain/subsidies/eligibility.ts'
import type { PolicyRules } from '../../../src-main/domain/subsidies/policy.ts'
import type { ReasonCode } from '../../../src-main/domain/subsidies/reasons.ts'
import { percentText } from '../../../src-main/domain/subsidies/reasons.ts'
import { factsOf, nobodyInParticular, policyCases, policyTemplates } from './cases.ts'

const codeOfReason: Readonly<Record<string, ReasonCode>> = {
  'outside the degree window': 'degree-window',
  'not obtained after hiring': 'degree-after-hiring',
  'issued outside 浙江': 'certificate-province',
  'level below 高级工': 'certificate-level',
  'kind of certificate not accepted': 'certificate-kind',
  'employer kind excluded': 'employer-kind',
  'excluded by an earlier grant of the same kind': 'exclusion',
  'contributions below 12 months': 'contribution-months',
  'later than 12 months after the certificate': 'claim-within',
  'three a year already, one of them paid to the employer': 'times-per-year',
  'same occupation and level before': 'same-occupation-level',
  'lower level of the same occupation after a higher one': 'lower-after-higher',
  "year's cap reached": 'year-cap',
  'later than 6 months after the end': 'claim-within',
}

function rulesOf(name: string): PolicyRules {
  const template = policyTemplates.find((one) => one.name === name)
  if (template === undefined) throw new Error(`no template ${name}`)
  return template.rules
}

const training = rulesOf('广东适岗培训')
/** An evening-school policy of a palace's own: attendance, both results and the certificate of the class. */
const evening: PolicyRules = {
  ...training,
  application: { from: '2025-09-01', to: '2026-01-31' },
  who: { ...training.who, isMemberNeeded: true, contract: 'labour', contractMonths: 12 },
  proof: {
    ...training.proof,
    attendance: { percent: 80, basis: 'held', latesPerAbsence: 3, lateJoiner: 'from-enrolment' },
    exam: { theoryPassLine: 60, practicePassLine: 60 },
    isClassCertificateNeeded: true,
  },
  amount: { kind: 'fixed', fen: 60_000 },
  limits: { ...training.limits, countedKinds: ['夜校补贴'], timesEver: null, timesPerYear: 1 },
  documents: ['申领表', '身份证'],
}
const good: ClaimantFacts = {
  person: {
    ...nobodyInParticular,
    isMember: true,
    hasLabourContract: true,
    contractSince: '2024-11-12',
    appliedOn: '2025-11-20',
    documents: ['申领表', '身份证'],
  },
  training: {
    endedOn: '2025-11-12',
    taughtMinutes: 1080,
    attendance: { attended: 10, counted: 12, planned: 12 },
    theory: 75,
    practice: 60,
    certificateNumber: 'XS-2025-JQ-0001',
  },
  past: [],
}
const linesOf = (rules: PolicyRules, facts: ClaimantFacts) =>
  judgeEligibility(rules, facts).reasons.map(({ isMet, sentence }) => `${isMet ? '✔' : '✘'} ${sentence}`)

describe('the three templates', () => {
  test.each(policyCases.map((one) => [one.template, one.case, one] as const))('%s: %s', (_, __, one) => {
    const judged = judgeEligibility(rulesOf(one.template), factsOf(one))
    expect([judged.isEligible, judged.amountFen]).toEqual([one.expect.eligible, one.expect.amountFen])
    const unmet = judged.reasons.filter((reason) => !reason.isMet).map((reason) => reason.code)
    if (one.expect.reason === undefined) {
      expect(judged.reasons.every((reason) => reason.isMet || reason.isAlternative)).toBe(true)
      return
    }
    const code = codeOfReason[one.expect.reason]
    expect(unmet).toContain(code)
    const deciding = judged.reasons.filter((reason) => !reason.isMet && !reason.isAlternative)
    expect(deciding.map((reason) => reason.code)).toEqual([unmet.includes('proof') ? 'proof' : code])
  })

  test('the whole list of cases is there', () => {
    expect(policyCases.length).toBe(27)
    expect(policyTemplates.length).toBe(3)
  })
})

describe('eligibility', () => {
  test('every rule of the policy is listed with what was found and what is needed', () => {
    expect(linesOf(evening, good)).toEqual([
      '✔ 是工会会员',
      '✔ 已签劳动合同',
      '✔ 至 2025-11-12 合同满 12 个月，需满 12 个月',
      '✔ 出勤 10/12 = 83.3%，需 80%',
      '✔ 理论 75 分，需 60 分',
      '✔ 实操 60 分，需 60 分',
      '✔ 结业证 XS-2025-JQ-0001',
      '✔ 2025-11-20 申请，受理期 2025-09-01 至 2026-01-31',
      '✔ 培训结束 2025-11-12，2025-11-20 申请，最晚 2026-05-12（6 个月内）',
      '✔ 2025 年已享受 0 次，每年限 1 次',
      '✔ 标准 600.00 元',
      '✔ 已交申领表',
      '✔ 已交身份证',
    ])
    expect(judgeEligibility(evening, good)).toMatchObject({ isEligible: true, amountFen: 60_000 })
  })

  test('attendance short of the percentage says both the fraction so far and the whole course', () => {
    const attendance = { attended: 9, counted: 12, planned: 14 }
    const training = good.training && { ...good.training, attendance, certificateNumber: null }
    const lines = linesOf(evening, { ...good, training })
    expect(lines).toContain('✘ 出勤 9/12 = 75%（全程 9/14），需 80%')
    expect(lines).toContain('✘ 尚未发结业证')
  })

  test('a person about whom nothing is known meets nothing, and each gap is named', () => {
    const judged = judgeEligibility(evening, { person: nobodyInParticular, training: null, past: [] })
    expect(judged).toMatchObject({ isEligible: false, amountFen: 0 })
    expect(judged.reasons.filter((reason) => reason.isMet).map((reason) => reason.code)).toEqual(['amount'])
  })

  test('one unmet rule is enough to give nothing', () => {
    const poorer: readonly Partial<ClaimantFacts['person']>[] = [
      { isMember: false },
      { hasLabourContract: false, isNewForm: true },
      { contractSince: '2024-11-13' },
      { appliedOn: '2026-02-01' },
      { documents: ['身份证'] },
    ]
    for (const change of poorer) {
      const judged = judgeEligibility(evening, { ...good, person: { ...good.person, ...change } })
      expect(judged.reasons.filter((reason) => !reason.isMet).length).toBe(1)
      expect(judged).toMatchObject({ isEligible: false, amountFen: 0 })
    }
  })

  test('a claim under way counts towards the limits like a paid one, and last year does not', () => {
    const grant: PastGrant = {
      giver: '本宫',
      kind: '夜校补贴',
      state: 'under-way',
      paidTo: 'person',
      on: '2025-03-01',
      amountFen: 60_000,
      occupation: null,
      level: null,
    }
    expect(judgeEligibility(evening, { ...good, past: [grant] }).isEligible).toBe(false)
    expect(judgeEligibility(evening, { ...good, past: [{ ...grant, on: '2024-12-31' }] }).isEligible).toBe(
      true,
    )
    expect(judgeEligibility(evening, { ...good, past: [{ ...grant, kind: '慰问' }] }).isEligible).toBe(true)
  })

  test('two claims that exclude each other are never both live', () => {
    const rules = rulesOf('浙江双提升2025')
    const [first] = policyCases
    if (first === undefined) throw new Error('no cases')
    const facts = factsOf(first)
    const live = {
      giver: '浙江省总工会',
      kind: '求学圆梦',
      state: 'under-way',
      paidTo: 'person',
      on: '2025-10-01',
    } as const
    const past = [{ ...live, amountFen: 0, occupation: null, level: null }]
    expect(judgeEligibility(rules, { ...facts, past }).isEligible).toBe(false)
    expect(linesOf(rules, { ...facts, past })).toContain(
      '✘ 2025-10-01 正在申领浙江省总工会的求学圆梦，不得重复享受',
    )
  })

  test('a percentage is shown rounded down, so that it never looks reached when it is not', () => {
    expect(percentText(9, 12)).toBe('75%')
    expect(percentText(799, 1000)).toBe('79.9%')
    expect(percentText(79_999, 100_000)).toBe('79.9%')
    expect(percentText(0, 0)).toBe('0%')
  })
})
