// Brings what the house knows about people and classes to the policy's judgement: who earned how much, and why or why not.
import type { EarnedRow } from '../../contract/subsidies.ts'
import { civilDate, civilMinute } from '../../domain/calendar/civil-time.ts'
import { listIdMask } from '../../domain/people/masks.ts'
import { judgeEligibility } from '../../domain/subsidies/eligibility.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { attendanceOfClasses, type ClassAttendance } from '../../storage/attendance/class-attendance-store.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import type { ClaimantJob } from '../../storage/subsidies/claimant-job-store.ts'
import { type PastClaim, pastClaimsOf } from '../../storage/subsidies/claims-store.ts'
import type { EarnedEnrolment } from '../../storage/subsidies/earned-store.ts'
import type { PolicyEntity } from '../../storage/subsidies/policies-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { type PolicyPools, policyPools } from './charged-pool.ts'
import { type Claimant, decidingJobs, factsOf, trainingOf } from './claimant-facts.ts'
import { liveClaimOn, pastGrantsOf } from './past-grants.ts'

interface Known {
  readonly policy: PolicyEntity
  readonly attendance: ReadonlyMap<string, ClassAttendance>
  readonly claims: ReadonlyMap<string, readonly PastClaim[]>
  readonly grantsOf: ReturnType<typeof pastGrantsOf>
  readonly today: string
  readonly documents: readonly string[] | null
}

/** @param documents what was handed in; null: not looked at yet, so not judged. */
export function judgeEnrolments(
  db: ReadHandle,
  policy: PolicyEntity,
  enrolments: readonly EarnedEnrolment[],
  documents: readonly string[] | null,
  context: CallContext,
): EarnedRow[] {
  const classIds = [...new Set(enrolments.map((one) => one.classId))]
  const now = { date: context.today, minute: civilMinute(context.now) }
  const rule = policy.rules.proof.attendance ?? undefined
  const claims = pastClaimsOf(db, [...new Set(enrolments.map((one) => one.workerId))])
  const known: Known = {
    policy,
    attendance: attendanceOfClasses(db, classIds, now, palaceSettingsOf(db).lateGraceMinutes, rule),
    claims,
    grantsOf: pastGrantsOf(db, claims),
    today: context.today,
    documents,
  }
  const claimants = enrolments.map((one) => claimantOf(one, known))
  const jobs = decidingJobs(db, policy.rules, claimants)
  const pools = policyPools(db, policy.id)
  return claimants.map((claimant, index) => judgeOne(policy, claimant, jobs[index], pools))
}

function claimantOf(one: EarnedEnrolment, known: Known): Claimant {
  const attendance = known.attendance.get(one.classId)
  const fraction = attendance?.fractions.get(one.enrolmentId) ?? null
  const own = known.claims.get(one.workerId) ?? []
  const claim = liveClaimOn(own, known.policy.id, one.enrolmentId)
  return {
    one,
    fraction,
    claim,
    past: known.grantsOf(own.filter((other) => other !== claim)),
    training: trainingOf(one, attendance, fraction),
    appliedOn: claim === undefined ? known.today : civilDate(claim.submittedAt),
    documents: known.documents,
  }
}

function judgeOne(
  policy: PolicyEntity,
  claimant: Claimant,
  job: ClaimantJob | undefined,
  pools: PolicyPools,
): EarnedRow {
  const { one, fraction, claim } = claimant
  const judgement = judgeEligibility(policy.rules, factsOf(claimant, job))
  const unitName = claim?.unitName ?? job?.unitName ?? ''
  const { pool, issue } =
    claim === undefined ? pools.chargedFor(job?.unionId ?? null, unitName) : pools.chargedWith(claim.poolId)
  return {
    enrolmentId: one.enrolmentId,
    workerId: one.workerId,
    name: one.name,
    idMasked: listIdMask(one.idNumber),
    unitName,
    classId: one.classId,
    className: one.className,
    certificateNumber: one.certificateNumber,
    attendance:
      fraction === null
        ? null
        : { attended: fraction.attended, counted: fraction.counted, planned: fraction.planned },
    isEligible: judgement.isEligible,
    amountFen: judgement.amountFen,
    reasons: judgement.reasons.map((reason) => ({ ...reason })),
    claim: claim === undefined ? null : { id: claim.id, number: claim.number, state: claim.state },
    pool,
    poolIssue: issue,
  }
}
