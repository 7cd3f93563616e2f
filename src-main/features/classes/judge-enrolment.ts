// Brings a class's rule, a worker's attendance and results together for the domain's judgement.
import type { AttendanceFraction } from '../../domain/attendance/attendance-rate.ts'
import {
  type CompletionJudgement,
  type CompletionRule,
  judgeCompletion,
} from '../../domain/classes/completion.ts'
import type { Enrolment, EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { EnrolmentEntity, ResultEntity } from '../../storage/classes/enrolment-store.ts'

interface CourseRule {
  readonly attendancePercent: number
  readonly passTheory: number | null
  readonly passPractice: number | null
}

/** A course that asks for 0 % asks for no attendance at all. */
function ruleOf(course: CourseRule): CompletionRule {
  return {
    attendancePercent: course.attendancePercent === 0 ? null : course.attendancePercent,
    theoryPassLine: course.passTheory,
    practicePassLine: course.passPractice,
    resit: 'higher',
  }
}

export function judge(
  course: CourseRule,
  fraction: AttendanceFraction,
  result: ResultEntity,
): CompletionJudgement {
  return judgeCompletion(ruleOf(course), {
    ...fraction,
    theory: { first: result.theoryScore, resit: result.resitTheoryScore },
    practice: { first: result.practiceScore, resit: result.resitPracticeScore },
  })
}

export const noResult = (enrolmentId: string): ResultEntity => ({
  enrolmentId,
  theoryScore: null,
  practiceScore: null,
  resitTheoryScore: null,
  resitPracticeScore: null,
  certificateNumber: null,
  certifiedOn: null,
})

export const holdsSeat = (state: EnrolmentState): boolean =>
  state === 'enrolled' || state === 'completed' || state === 'failed'

/** The position in the class doubles as the place in the waiting list: both only grow. */
export function toDomain(entity: Pick<EnrolmentEntity, 'id' | 'state' | 'position'>): Enrolment {
  return { id: entity.id, state: entity.state, waitlistNumber: entity.position }
}
