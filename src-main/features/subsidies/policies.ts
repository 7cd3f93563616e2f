// Policies: what runs, in readable lines; taken over from a template with its source, then fitted to the place and year.

import { Refusal } from '../../contract/errors.ts'
import { policyTemplateFile } from '../../contract/policy-rules.ts'
import type { AdoptPolicyInput, PolicyDetail, PolicyRow, SavePolicyInput } from '../../contract/subsidies.ts'
import { balanceOf } from '../../domain/subsidies/ledger-lines.ts'
import type { PolicyRules } from '../../domain/subsidies/policy.ts'
import { amountText, policyLines } from '../../domain/subsidies/policy-lines.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  findPolicy,
  findPolicyTwin,
  listPolicies,
  type PolicyEntity,
  policyFigures,
  savePolicy as store,
} from '../../storage/subsidies/policies-store.ts'
import { lineSums, type PoolEntity, rootPools } from '../../storage/subsidies/pools-store.ts'

export function readPolicies(db: ReadHandle): { rows: PolicyRow[] } {
  const figures = policyFigures(db)
  const roots = Map.groupBy(rootPools(db), (pool) => pool.policyId)
  const sums = lineSums(db, null)
  const granted = (pools: readonly PoolEntity[], unit: 'places' | 'fen'): number | null => {
    const limited = pools.filter(
      (pool) => (unit === 'places' ? pool.grantedPlaces : pool.grantedFen) !== null,
    )
    if (limited.length === 0) return null
    return limited.reduce((sum, pool) => sum + balanceOf(pool.id, sums).granted[unit], 0)
  }
  const rows = listPolicies(db).map(({ id, name, year, startsOn, endsOn, rules }) => ({
    id,
    name,
    year,
    startsOn,
    endsOn,
    runBy: rules.runBy,
    amountText: amountText(rules.amount),
    ...(figures.get(id) ?? { claims: 0, paidFen: 0 }),
    granted: { places: granted(roots.get(id) ?? [], 'places'), fen: granted(roots.get(id) ?? [], 'fen') },
  }))
  return { rows }
}

export function readPolicyOptions(db: ReadHandle) {
  return {
    rows: listPolicies(db).map(({ id, name, year, rules }) => ({
      id,
      name: `${name}（${year}）`,
      runBy: rules.runBy,
    })),
  }
}

export function requirePolicy(db: ReadHandle, id: string): PolicyEntity {
  const policy = findPolicy(db, id)
  if (policy === null) throw new Refusal('NOT_FOUND', { what: '这份补贴政策' })
  return policy
}

export function readPolicy(db: ReadHandle, { id }: { id: string }): PolicyDetail {
  const policy = requirePolicy(db, id)
  const row = readPolicies(db).rows.find((one) => one.id === id)
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: '这份补贴政策' })
  const { templateCode, source, rules } = policy
  return { ...row, templateCode, source, rules: plain(rules), lines: [...policyLines(rules)] }
}

export function readTemplates(_db: ReadHandle, _input: unknown, context: CallContext) {
  const rows = templatesOf(context).map(({ rules, ...one }) => ({
    ...one,
    runBy: rules.runBy,
    lines: [...policyLines(rules)],
  }))
  return { rows }
}

export function adoptPolicy(
  tx: WriteHandle,
  input: AdoptPolicyInput,
  context: CallContext,
): { id: string; name: string } {
  const template = templatesOf(context).find((one) => one.code === input.templateCode)
  if (template === undefined) throw new Refusal('NOT_FOUND', { what: '这个政策模板' })
  const { name, year, startsOn, endsOn, templateCode } = input
  const id = context.newId()
  keep(tx, { id, name, year, startsOn, endsOn, templateCode, source: template.source, rules: template.rules })
  return { id, name }
}

/** Once claims were judged by it, a policy's standard stays; its name and dates may still be put right. */
export function savePolicy(tx: WriteHandle, input: SavePolicyInput): { id: string; name: string } {
  const before = requirePolicy(tx, input.id)
  const rules = withEdits(before.rules, input)
  const claims = policyFigures(tx).get(input.id)?.claims ?? 0
  if (claims > 0 && JSON.stringify(standardOf(rules)) !== JSON.stringify(standardOf(before.rules))) {
    throw new Refusal('POLICY_IN_USE', { policy: before.name, claims })
  }
  const { id, name, year, startsOn, endsOn, source = before.source } = input
  keep(tx, { ...before, id, name, year, startsOn, endsOn, source, rules })
  return { id, name }
}

function keep(tx: WriteHandle, entity: PolicyEntity): void {
  const { id, name, year, startsOn, endsOn } = entity
  if (startsOn > endsOn) throw new Refusal('INVALID_VALUE', { what: '政策的开始日期晚于结束日期' })
  if (findPolicyTwin(tx, name, year, id) !== null)
    throw new Refusal('ALREADY_EXISTS', { what: `${year} 年的政策“${name}”` })
  store(tx, entity)
}

function withEdits(rules: PolicyRules, input: SavePolicyInput): PolicyRules {
  const { application, amount, attendance, exam, isClassCertificateNeeded, publicity, returnWorkingDays } =
    input
  return {
    ...rules,
    application,
    amount,
    publicity,
    returnWorkingDays,
    who: { ...rules.who, isMemberNeeded: input.isMemberNeeded },
    proof: { ...rules.proof, attendance, exam, isClassCertificateNeeded },
    limits: { ...rules.limits, timesPerYear: input.timesPerYear },
  }
}

/** What decides who gets how much; dates of handing in and of publicity are not part of it. */
const standardOf = ({ who, proof, amount, limits, exclusions }: PolicyRules) => ({
  who,
  proof: {
    ...proof,
    exam: proof.exam === null ? null : [proof.exam.theoryPassLine, proof.exam.practicePassLine],
  },
  amount,
  limits,
  exclusions,
})

const templatesOf = ({ core }: CallContext) =>
  policyTemplateFile.parse(JSON.parse(core.resources.read('policy-templates.json'))).templates

/** The contract's arrays may be written to, the domain's not: a copy is both. */
const plain = (rules: PolicyRules): PolicyDetail['rules'] => structuredClone(rules) as PolicyDetail['rules'] // the same shape, read-only taken off
