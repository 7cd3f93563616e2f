// subsidies: policies, their quota down the union's tree, who earned what, and each claim's way to payment.
// long file: the procedures of one noun with the shapes that they share
import { z } from 'zod'
import { unionLevels } from '../domain/unions/union-tree.ts'
import {
  claimAct,
  claimDetail,
  claimRow,
  claimState,
  ledgerRow,
  poolChange,
  reasonRow,
  remaining,
} from './claims.ts'
import { command, managing, office, query } from './kit.ts'
import { amountRule, attendanceProof, examProof, policyRules, publicityRule } from './policy-rules.ts'
import { fen, id, isoDate, named, option, pageInput, pageOf, shortText } from './values.ts'

const year = z.int().min(2000).max(2100)
const policyName = z.string().trim().min(2).max(60)
const policyRow = z.object({
  id,
  name: z.string(),
  year,
  startsOn: isoDate,
  endsOn: isoDate,
  runBy: z.enum(['us', 'others']),
  /** The amount in words a person reads: 600.00 元. */
  amountText: z.string(),
  claims: z.int(),
  paidFen: fen,
  /** Over the pools without a parent; null = not limited or no pool yet. */
  granted: remaining,
})
export type PolicyRow = z.infer<typeof policyRow>

const policyLine = z.object({ title: z.string(), text: z.string() })
const policyDetail = policyRow.extend({
  templateCode: z.string().nullable(),
  source: z.string(),
  rules: policyRules,
  /** The rules line by line in plain Chinese. */
  lines: z.array(policyLine),
})
export type PolicyDetail = z.infer<typeof policyDetail>

const template = z.object({
  code: z.string(),
  name: z.string(),
  year,
  source: z.string(),
  runBy: z.enum(['us', 'others']),
  lines: z.array(policyLine),
})
const policyDates = { startsOn: isoDate, endsOn: isoDate }
const adoptInput = z.object({ templateCode: z.string(), name: policyName, year, ...policyDates })
export type AdoptPolicyInput = z.infer<typeof adoptInput>

/** What the editor may change; the rest of the rules stays as the template or an earlier year had it. */
const saveInput = z.object({
  id,
  name: policyName,
  year,
  ...policyDates,
  /** The paper behind it, as forms print it: 文号, title, source. Left out: stays as it is. */
  source: z.string().trim().max(200).optional(),
  application: z.object({ from: isoDate.nullable(), to: isoDate.nullable() }),
  amount: amountRule,
  isMemberNeeded: z.boolean(),
  attendance: attendanceProof.nullable(),
  exam: examProof.nullable(),
  isClassCertificateNeeded: z.boolean(),
  timesPerYear: z.int().min(1).max(20).nullable(),
  publicity: publicityRule,
  returnWorkingDays: z.int().min(1).max(60),
})
export type SavePolicyInput = z.infer<typeof saveInput>

const amount = z.object({ places: z.int(), fen })
const poolRow = z.object({
  id,
  policyId: id,
  unionId: id,
  unionName: z.string(),
  unionLevel: z.enum(unionLevels),
  parentId: id.nullable(),
  depth: z.int().min(0),
  limitsPlaces: z.boolean(),
  limitsFen: z.boolean(),
  granted: amount,
  handedDown: amount,
  reserved: amount,
  occupied: amount,
  remaining,
})
export type PoolRow = z.infer<typeof poolRow>

const largest = 1_000_000_000
const places = z.int().min(0).max(largest)
const money = fen.min(0).max(largest * 100)
const signed = { places: z.int().min(-largest).max(largest), fen: fen.min(-largest * 100).max(largest * 100) }
/** From outside, at a node that has a pool or gets one; null = this pool does not limit that unit. A cut is negative. */
const grantInput = z.object({
  policyId: id,
  unionId: id,
  places: signed.places.nullable(),
  fen: signed.fen.nullable(),
  note: shortText,
})
export type GrantInput = z.infer<typeof grantInput>
const handDownInput = z.object({ fromPoolId: id, toUnionId: id, places, fen: money, note: shortText })
export type HandDownInput = z.infer<typeof handDownInput>
const takeBackInput = z.object({ poolId: id, places, fen: money, note: shortText })
export type TakeBackInput = z.infer<typeof takeBackInput>
const transferInput = z.object({ fromPoolId: id, toPoolId: id, places, fen: money, note: shortText })
export type TransferInput = z.infer<typeof transferInput>
const moved = z.object({ id, policyName: z.string(), pools: z.array(poolChange) })
export type Moved = z.infer<typeof moved>

const earnedRow = z.object({
  enrolmentId: id,
  workerId: id,
  name: z.string(),
  idMasked: z.string(),
  unitName: z.string(),
  classId: id,
  className: z.string(),
  certificateNumber: z.string().nullable(),
  attendance: z.object({ attended: z.int(), counted: z.int(), planned: z.int() }).nullable(),
  isEligible: z.boolean(),
  amountFen: fen,
  reasons: z.array(reasonRow),
  /** The live claim of this enrolment under this policy. */
  claim: z.object({ id, number: z.string(), state: claimState }).nullable(),
  /** Where the claim would be charged; null: no pool at the node above the 基层工会. */
  pool: z.object({ id, unionName: z.string(), remaining }).nullable(),
  /** Why there is no pool; empty where there is one. */
  poolIssue: z.string(),
})
export type EarnedRow = z.infer<typeof earnedRow>
const earnedInput = pageInput.extend({
  policyId: id,
  classId: id.nullish(),
  seasonId: id.nullish(),
  /** unclaimed: only enrolments without a live claim under this policy. */
  show: z.enum(['unclaimed', 'all']).default('unclaimed'),
})
export type EarnedInput = z.infer<typeof earnedInput>
const earnedClass = z.object({
  id,
  name: z.string(),
  seasonName: z.string(),
  certified: z.int(),
  unclaimed: z.int(),
})

const enterInput = z.object({
  policyId: id,
  enrolmentIds: z.array(id).min(1).max(500),
  /** Names of the documents handed in by everybody of the selection. */
  documents: z.array(z.string().max(60)).max(40),
  note: shortText.default(''),
})
export type EnterClaimsInput = z.infer<typeof enterInput>

const claimsInput = pageInput.extend({
  policyId: id.nullish(),
  state: claimState.nullish(),
  classId: id.nullish(),
  unionId: id.nullish(),
  /** Only those in a state where one of the caller's rights has the next step. */
  isMine: z.boolean().default(false),
})
export type ListClaimsInput = z.infer<typeof claimsInput>

const stepInput = z.object({
  ids: z.array(id).min(1).max(500),
  act: claimAct,
  /** Only with 终审 of one claim; absent: what was claimed. */
  approvedFen: fen.min(1).nullish(),
  note: shortText.default(''),
})
export type StepClaimsInput = z.infer<typeof stepInput>
const stepped = z.object({
  claims: z.int(),
  names: z.string(),
  pools: z.array(poolChange),
  /** The last day of a return or publicity that the step began. */
  until: isoDate.nullable(),
  /** Said where `until` lies beyond the State Council's last notice. */
  calendarNote: z.string(),
})

const stateCount = z.object({ state: claimState, claims: z.int(), amountFen: fen })
/** What waits for the caller, the most urgent first: an act, how many claims, and in which state they are listed. */
const waiting = z.object({ act: claimAct, label: z.string(), state: claimState, claims: z.int() })

export const subsidies = {
  policies: query(office).output(z.object({ rows: z.array(policyRow) })),
  policyOptions: query(office).output(
    z.object({ rows: z.array(option.extend({ runBy: z.enum(['us', 'others']) })) }),
  ),
  policy: query(office).input(z.object({ id })).output(policyDetail),
  templates: query(office).output(z.object({ rows: z.array(template) })),
  adoptPolicy: command(managing).input(adoptInput).output(named),
  savePolicy: command(managing).input(saveInput).output(named),
  pools: query(office)
    .input(z.object({ policyId: id }))
    .output(z.object({ rows: z.array(poolRow) })),
  /** Newest first, append-only. */
  ledger: query(office)
    .input(pageInput.extend({ poolId: id }))
    .output(pageOf(ledgerRow)),
  grant: command(managing).input(grantInput).output(moved),
  /** To a union directly below; its pool is opened where there is none. */
  handDown: command(managing).input(handDownInput).output(moved),
  /** What the pool has not used goes back to the pool above. */
  takeBack: command(managing).input(takeBackInput).output(moved),
  transfer: command(managing).input(transferInput).output(moved),
  /** Classes that could bring claims under this policy, with what they have certified and what is not claimed yet. */
  earnedClasses: query(office)
    .input(z.object({ policyId: id }))
    .output(z.object({ rows: z.array(earnedClass) })),
  earned: query(office).input(earnedInput).output(pageOf(earnedRow)),
  /** All or nothing; a refusal names the person. */
  enterClaims: command({ right: 'subsidies.enter' })
    .input(enterInput)
    .output(
      z.object({
        claims: z.int(),
        names: z.string(),
        amountFen: fen,
        policyName: z.string(),
        pools: z.array(poolChange),
      }),
    ),
  claims: query(office)
    .input(claimsInput)
    .output(pageOf(claimRow).extend({ amountFen: fen })),
  claim: query(office).input(z.object({ id })).output(claimDetail),
  /** One or many; all or nothing. The rights are checked claim by claim, because a step may need one of several. */
  stepClaims: command(office).input(stepInput).output(stepped),
  summary: query(office)
    .input(z.object({ policyId: id.nullish() }))
    .output(z.object({ states: z.array(stateCount), waiting: z.array(waiting) })),
}
