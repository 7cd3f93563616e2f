// Brings what the house knows about people and classes to the policy's judgement: who earned how much, and why or why not.
import type { EarnedRow } from '../../contract/subsidies.ts'
import type { AttendanceFraction } from '../../domain/attendance/attendance-rate.ts'
import { civilMinute } from '../../domain/calendar/civil-time.ts'
import { effectiveScore } from '../../domain/classes/completion.ts'
import { listIdMask } from '../../domain/people/masks.ts'
import type { ClaimantFacts, ClassFacts } from '../../domain/subsidies/claimant.ts'
import { asOfDate, judgeEligibility } from '../../domain/subsidies/eligibility.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { attendanceOfClasses, type ClassAttendance } from '../../storage/attendance/class-attendance-store.ts'
import type { Handle } from '../../storage/base/handle.ts'
import { liveClaimsOf, type PastClaim } from '../../storage/subsidies/claims-store.ts'
import {
  type EarnedEnrolment,
  type EmployedStretch,
  employmentsOf,
} from '../../storage/subsidies/earned-store.ts'
import type { PolicyEntity } from '../../storage/subsidies/policies-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { type PoolFinder, poolFinder } from './charged-pool.ts'
import { liveClaimOn, pastGrantsOf } from './past-grants.ts'

export interface Judged extends EarnedRow {
  /** The employer on the policy's date. */
  readonly unionId: string | null
}

interface Known {
  readonly policy: PolicyEntity
  readonly attendance: ReadonlyMap<string, ClassAttendance>
  readonly employments: ReadonlyMap<string, readonly EmployedStretch[]>
  readonly claims: ReadonlyMap<string, readonly PastClaim[]>
  readonly grantsOf: ReturnType<typeof pastGrantsOf>
  readonly poolFor: PoolFinder
  readonly today: string
  readonly documents: readonly string[] | null
}

/** @param documents what was handed in; null: not looked at yet, so not judged. */
export function judgeEnrolments(
  db: Handle,
  policy: PolicyEntity,
  enrolments: readonly EarnedEnrolment[],
  documents: readonly string[] | null,
  context: CallContext,
): Judged[] {
  const workerIds = [...new Set(enrolments.map((one) => one.workerId))]
  const classIds = [...new Set(enrolments.map((one) => one.classId))]
  const now = { date: context.today, minute: civilMinute(context.now) }
  const rule = policy.rules.proof.attendance ?? undefined
  const claims = liveClaimsOf(db, workerIds)
  const known: Known = {
    policy,
    attendance: attendanceOfClasses(db, classIds, now, palaceSettingsOf(db).lateGraceMinutes, rule),
    employments: employmentsOf(db, workerIds),
    claims,
    grantsOf: pastGrantsOf(db, claims),
    poolFor: poolFinder(db, policy.id),
    today: context.today,
    documents,
  }
  return enrolments.map((one) => judgeOne(one, known))
}

function judgeOne(one: EarnedEnrolment, known: Known): Judged {
  const { policy } = known
  const fraction = known.attendance.get(one.classId)?.fractions.get(one.enrolmentId) ?? null
  const own = known.claims.get(one.workerId) ?? []
  const claim = liveClaimOn(own, policy.id, one.enrolmentId)
  const past = known.grantsOf(own.filter((other) => other !== claim))
  const stretches = known.employments.get(one.workerId) ?? []
  const training = trainingOf(one, known, fraction)
  const first = factsOf(one, currentOf(stretches), training, past, known)
  const job = stretchOn(stretches, asOfDate(policy.rules, first)) ?? currentOf(stretches)
  const judgement = judgeEligibility(policy.rules, factsOf(one, job, training, past, known))
  const { pool, issue } = known.poolFor(job?.unionId ?? null, job?.unitName ?? '')
  return {
    enrolmentId: one.enrolmentId,
    workerId: one.workerId,
    name: one.name,
    idMasked: listIdMask(one.idNumber),
    unitName: job?.unitName ?? '',
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
    unionId: job?.unionId ?? null,
  }
}

/** An employment on record is a labour contract from the day of hiring; papers that are not on record count as not there. */
function factsOf(
  one: EarnedEnrolment,
  job: EmployedStretch | undefined,
  training: ClassFacts,
  past: ClaimantFacts['past'],
  { today, documents }: Known,
): ClaimantFacts {
  const hiredOn = job?.hiredOn ?? null
  return {
    person: {
      isMember: one.isUnionMember,
      isFrontLine: one.isFrontLine,
      hasLabourContract: job !== undefined,
      contractSince: hiredOn,
      isNewForm: false,
      employerKind: job?.unitKind ?? null,
      hiredOn,
      contributionMonths: null,
      degree: null,
      certificate: null,
      appliedOn: today,
      documents,
    },
    training,
    past,
  }
}

/** The class ends with the last lesson, once all of them are over. */
function trainingOf(
  one: EarnedEnrolment,
  { attendance }: Known,
  fraction: AttendanceFraction | null,
): ClassFacts {
  const lessons = (attendance.get(one.classId)?.lessons ?? []).filter(
    (lesson) => lesson.outcome !== 'cancelled',
  )
  const held = lessons.filter((lesson) => lesson.outcome !== 'open')
  const dates = held.flatMap((lesson) => lesson.lastHeldOn ?? []).toSorted()
  return {
    endedOn: held.length === lessons.length ? (dates.at(-1) ?? null) : null,
    taughtMinutes: held.reduce((sum, lesson) => sum + lesson.minutes, 0),
    attendance: fraction,
    theory: effectiveScore({ first: one.theoryScore, resit: one.resitTheoryScore }, 'higher'),
    practice: effectiveScore({ first: one.practiceScore, resit: one.resitPracticeScore }, 'higher'),
    certificateNumber: one.certificateNumber,
  }
}

const currentOf = (stretches: readonly EmployedStretch[]) => stretches.find((one) => one.endsOn === null)

/** The day on which a stretch ends is its last one and still belongs to it. */
function stretchOn(stretches: readonly EmployedStretch[], date: string | null): EmployedStretch | undefined {
  if (date === null) return undefined
  return stretches.findLast((one) => one.startsOn <= date && (one.endsOn === null || date <= one.endsOn))
}
