// What subsidies answers to. Everything here is final: money is put right by a further act, never by taking one back.
import { claimActLabels } from '../../contract/claims.ts'
import { subsidies as contract } from '../../contract/subsidies.ts'
import { formatFen } from '../../domain/money/fen.ts'
import { command } from '../../procedures/command.ts'
import { query } from '../../procedures/query.ts'
import { readEarned, readEarnedClasses } from './earned.ts'
import { enterClaims } from './enter-claims.ts'
import {
  adoptPolicy,
  readPolicies,
  readPolicy,
  readPolicyOptions,
  readTemplates,
  savePolicy,
} from './policies.ts'
import { grantQuota, handDown, readLedger, readPools, takeBack, transferQuota } from './pools.ts'
import { readClaim, readClaims, readSummary } from './read-claims.ts'
import { stepClaims } from './step-claims.ts'

export const subsidies = {
  policies: query(contract.policies, readPolicies),
  policyOptions: query(contract.policyOptions, readPolicyOptions),
  policy: query(contract.policy, readPolicy),
  templates: query(contract.templates, readTemplates),
  adoptPolicy: command(contract.adoptPolicy, {
    run: adoptPolicy,
    says: ({ name, year }) => `新建补贴政策“${name}”（${year}）`,
    isFinal: true,
  }),
  savePolicy: command(contract.savePolicy, {
    run: savePolicy,
    says: ({ name }) => `修改补贴政策“${name}”`,
    isFinal: true,
  }),
  pools: query(contract.pools, readPools),
  ledger: query(contract.ledger, readLedger),
  grant: command(contract.grant, {
    run: grantQuota,
    says: (input, moved) =>
      `“${moved.policyName}”名额${(input.places ?? 0) < 0 || (input.fen ?? 0) < 0 ? '调减' : '下达'}：${wordsOf(moved, input)}`,
    isFinal: true,
  }),
  handDown: command(contract.handDown, {
    run: handDown,
    says: (input, moved) => `“${moved.policyName}”名额分配下级：${wordsOf(moved, input)}`,
    isFinal: true,
  }),
  takeBack: command(contract.takeBack, {
    run: takeBack,
    says: (input, moved) => `“${moved.policyName}”名额收回：${wordsOf(moved, input)}`,
    isFinal: true,
  }),
  transfer: command(contract.transfer, {
    run: transferQuota,
    says: (input, moved) => `“${moved.policyName}”名额调剂：${wordsOf(moved, input)}`,
    isFinal: true,
  }),
  earnedClasses: query(contract.earnedClasses, readEarnedClasses),
  earned: query(contract.earned, readEarned),
  enterClaims: command(contract.enterClaims, {
    run: enterClaims,
    says: (_, { policyName, names, claims, amountFen }) =>
      `录入“${policyName}”申领 ${claims} 份（${names}），共 ${formatFen(amountFen)} 元`,
    isFinal: true,
  }),
  claims: query(contract.claims, readClaims),
  claim: query(contract.claim, readClaim),
  stepClaims: command(contract.stepClaims, {
    run: stepClaims,
    says: ({ act }, { claims, names }) => `补贴申领${claimActLabels[act]} ${claims} 份（${names}）`,
    isFinal: true,
  }),
  summary: query(contract.summary, readSummary),
}

interface MovedAmount {
  readonly places: number | null
  readonly fen: number | null
}

const wordsOf = (
  { pools }: { pools: readonly { unionName: string }[] },
  { places, fen }: MovedAmount,
): string =>
  `${pools.map((pool) => pool.unionName).join('、')}，${places ?? 0} 个名额、${formatFen(fen ?? 0)} 元`
