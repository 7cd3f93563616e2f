// What the policy asks about a person and their class, as far as the house knows it, and the job that decides.
import type { AttendanceFraction } from '../../domain/attendance/attendance-rate.ts'
import { effectiveScore } from '../../domain/classes/completion.ts'
import type { ClaimantFacts, ClassFacts } from '../../domain/subsidies/claimant.ts'
import { asOfDate } from '../../domain/subsidies/eligibility.ts'
import type { PolicyRules } from '../../domain/subsidies/policy.ts'
import type { ClassAttendance } from '../../storage/attendance/class-attendance-store.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { type ClaimantJob, claimantJobs } from '../../storage/subsidies/claimant-job-store.ts'
import type { PastClaim } from '../../storage/subsidies/claims-store.ts'
import type { EarnedEnrolment } from '../../storage/subsidies/earned-store.ts'

export interface Claimant {
  readonly one: EarnedEnrolment
  readonly fraction: AttendanceFraction | null
  /** The live claim of this enrolment under the policy. */
  readonly claim: PastClaim | undefined
  readonly past: ClaimantFacts['past']
  readonly training: ClassFacts
  /** The claim's own day; today where none was entered yet. */
  readonly appliedOn: string
  /** What was handed in; null: not looked at yet. */
  readonly documents: readonly string[] | null
}

/** Status is judged as of the policy's date; where that is not known, as of the claim's own day. Today's job decides no past claim. */
export function decidingJobs(
  db: ReadHandle,
  rules: PolicyRules,
  claimants: readonly Claimant[],
): (ClaimantJob | undefined)[] {
  const ofApplying = claimantJobs(
    db,
    claimants.map(({ one, appliedOn }) => ({ workerId: one.workerId, day: appliedOn })),
  )
  return claimantJobs(
    db,
    claimants.map((claimant, index) => ({
      workerId: claimant.one.workerId,
      day: asOfDate(rules, factsOf(claimant, ofApplying[index])) ?? claimant.appliedOn,
    })),
  )
}

/** An employment on record is a labour contract from the day of hiring; papers that are not on record count as not there. */
export function factsOf(
  { one, training, past, appliedOn, documents }: Claimant,
  job: ClaimantJob | undefined,
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
      appliedOn,
      documents,
    },
    training,
    past,
  }
}

/** The class ends with the last lesson, once all of them are over. */
export function trainingOf(
  one: EarnedEnrolment,
  attendance: ClassAttendance | undefined,
  fraction: AttendanceFraction | null,
): ClassFacts {
  const lessons = (attendance?.lessons ?? []).filter((lesson) => lesson.outcome !== 'cancelled')
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
