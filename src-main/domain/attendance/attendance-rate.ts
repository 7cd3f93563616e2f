// Who reached the attendance that a certificate or subsidy needs: exact fractions, never a float.
import type { LessonAttendance } from './lesson-attendance.ts'

export interface AttendanceRule {
  /** held: lessons held; reachable: only those the worker's shifts allowed (a lesson attended anyway counts). */
  readonly basis: 'held' | 'reachable'
  /** n lates or early leavings make one absence; null: they cost nothing. */
  readonly latesPerAbsence: number | null
  /** from-enrolment: lessons over before the worker joined are left out unless attended. */
  readonly lateJoiner: 'from-enrolment' | 'whole-class'
}

export interface WorkerLesson extends LessonAttendance {
  /** Date of the lesson's last sitting that is not cancelled; null when none is placed yet. */
  readonly lastHeldOn: string | null
  readonly isReachable: boolean
}

/** counted: lessons decided so far (已上); planned: all lessons of the course in scope (全程). */
export interface AttendanceFraction {
  readonly attended: number
  readonly counted: number
  readonly planned: number
  /** Lates and early leavings among the lessons attended, before conversion. */
  readonly lateOrEarly: number
}

/** The fraction of one worker in one class under one rule; `attended` has the conversion already taken off. */
export function attendanceFraction(
  lessons: readonly WorkerLesson[],
  rule: AttendanceRule,
  enrolledOn: string,
): AttendanceFraction {
  const scope = lessons.filter((lesson) => isInScope(lesson, rule, enrolledOn))
  const attended = scope.filter((lesson) => lesson.outcome === 'attended')
  const lateOrEarly = attended.filter((lesson) => lesson.mark !== 'present').length
  const converted = rule.latesPerAbsence === null ? 0 : Math.floor(lateOrEarly / rule.latesPerAbsence)
  return {
    attended: attended.length - converted,
    counted: scope.filter((lesson) => lesson.outcome !== 'open').length,
    planned: scope.length,
    lateOrEarly,
  }
}

/** Cancelled lessons never count; a lesson the worker came to always does. */
function isInScope(lesson: WorkerLesson, rule: AttendanceRule, enrolledOn: string): boolean {
  if (lesson.outcome === 'cancelled') return false
  if (lesson.outcome === 'attended') return true
  if (rule.basis === 'reachable' && !lesson.isReachable) return false
  const endedBeforeJoining = lesson.lastHeldOn !== null && lesson.lastHeldOn < enrolledOn
  return rule.lateJoiner === 'whole-class' || !endedBeforeJoining
}

/** attended ÷ of ≥ percent %, in integers; nothing held yet reaches nothing. `percent` is a whole number 0–100. */
export function reachesPercent(attended: number, of: number, percent: number): boolean {
  return of > 0 && attended * 100 >= percent * of
}

/** Reached over the whole course (全程), whatever is missed from now on. */
export function isReached(fraction: AttendanceFraction, percent: number): boolean {
  return reachesPercent(fraction.attended, fraction.planned, percent)
}

/** How many of the remaining lessons may still be missed; null when the percentage is out of reach already. */
export function missesLeft(fraction: AttendanceFraction, percent: number): number | null {
  const remaining = fraction.planned - fraction.counted
  const needed = Math.ceil((percent * fraction.planned) / 100)
  const spare = fraction.attended + remaining - needed
  return spare < 0 || fraction.planned === 0 ? null : Math.min(spare, remaining)
}

/** The warning beside a name: 再缺 n 次即不达标, or that it is reached, or out of reach. */
export function attendanceWarning(fraction: AttendanceFraction, percent: number): string {
  const left = missesLeft(fraction, percent)
  if (left === null) return fraction.planned === 0 ? '尚未开课' : '已无法达标'
  if (isReached(fraction, percent)) return '已达标'
  return `再缺 ${left + 1} 次即不达标`
}
