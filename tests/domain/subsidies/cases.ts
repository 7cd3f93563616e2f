// tests/data/policies/cases.json: people with the answers that must come out; this file says how its words map to facts.
import { readFileSync } from 'node:fs'
import type { ClaimantFacts, PastGrant, PersonFacts } from '../../../src-main/domain/subsidies/claimant.ts'
import type { PolicyRules, SkillLevel } from '../../../src-main/domain/subsidies/policy.ts'

interface CasePerson {
  readonly unionMember?: boolean
  readonly frontLine?: boolean
  readonly labourContract?: boolean
  readonly newForm?: boolean
  readonly employerKind?: string
  readonly hiredOn?: string
  readonly contributionMonths?: number
  readonly degree?: { readonly level: string; readonly obtainedOn: string }
  readonly certificate?: {
    readonly level: SkillLevel | null
    readonly occupation: string
    readonly issuedOn: string
    readonly province?: string
    readonly kind?: string
  }
  readonly appliedOn?: string
  readonly hours?: number
  readonly taughtMinutes?: number
  readonly endedOn?: string
  readonly paidThisYearFen?: number
  readonly otherGrants?: readonly { readonly by: string; readonly kind: string; readonly paidOn: string }[]
  readonly paid?: readonly {
    readonly on: string
    readonly occupation: string
    readonly level: SkillLevel
    readonly paidTo?: 'employer'
  }[]
}

export interface PolicyCase {
  readonly template: string
  readonly case: string
  readonly person: CasePerson
  readonly expect: { readonly eligible: boolean; readonly amountFen: number; readonly reason?: string }
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
}

// The two files' shapes are fixed by the test that reads them.
export const policyCases = read('tests/data/policies/cases.json') as readonly PolicyCase[]
const file = read('resources/policy-templates.json') as {
  readonly templates: readonly { readonly code: string; readonly name: string; readonly rules: PolicyRules }[]
}
export const policyTemplates = file.templates

export const nobodyInParticular: PersonFacts = {
  isMember: false,
  isFrontLine: false,
  hasLabourContract: false,
  contractSince: null,
  isNewForm: false,
  employerKind: null,
  hiredOn: null,
  contributionMonths: null,
  degree: null,
  certificate: null,
  appliedOn: null,
  documents: null,
}

export function factsOf({ person }: PolicyCase): ClaimantFacts {
  const { certificate } = person
  return {
    person: {
      ...nobodyInParticular,
      isMember: person.unionMember ?? false,
      isFrontLine: person.frontLine ?? false,
      hasLabourContract: person.labourContract ?? false,
      isNewForm: person.newForm ?? false,
      employerKind: person.employerKind ?? null,
      hiredOn: person.hiredOn ?? null,
      contributionMonths: person.contributionMonths ?? null,
      degree: person.degree ?? null,
      certificate:
        certificate === undefined
          ? null
          : { ...certificate, province: certificate.province ?? null, kind: certificate.kind ?? null },
      appliedOn: person.appliedOn ?? null,
    },
    training: {
      endedOn: person.endedOn ?? null,
      taughtMinutes: person.taughtMinutes ?? (person.hours ?? 0) * 45,
      attendance: null,
      theory: null,
      practice: null,
      certificateNumber: null,
    },
    past: pastOf(person),
  }
}

function pastOf(person: CasePerson): readonly PastGrant[] {
  const plain = { state: 'paid', paidTo: 'person', amountFen: 0, occupation: null, level: null } as const
  const others = (person.otherGrants ?? []).map((grant) => ({
    ...plain,
    giver: grant.by,
    kind: grant.kind,
    on: grant.paidOn,
  }))
  const paid = (person.paid ?? []).map((grant) => ({
    ...plain,
    ...grant,
    giver: '社会保险经办机构',
    kind: '技能提升补贴',
    paidTo: grant.paidTo ?? plain.paidTo,
  }))
  const amountFen = person.paidThisYearFen ?? 0
  const year = (person.endedOn ?? '').slice(0, 4)
  const capped =
    amountFen === 0 ? [] : [{ ...plain, giver: '人社局', kind: '适岗培训', on: `${year}-02-01`, amountFen }]
  return [...others, ...paid, ...capped]
}
