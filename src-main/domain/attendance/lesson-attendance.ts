// A lesson is content, a sitting one evening it is taught: attendance is decided per lesson, from all its sittings.
import type { IsoDate } from '../calendar/dates.ts'
import { dayNumber } from '../calendar/dates.ts'
import { minutesPerDay } from '../calendar/times.ts'
import type { AttendanceMark } from './marks.ts'
import { bestMark, isAttending } from './marks.ts'

/** A point of local time: minutes from 00:00 of the date, which may pass 1440. */
export interface LocalMoment {
  readonly date: IsoDate
  readonly minute: number
}

/** One sitting of the lesson and what this worker's mark there is (undefined: 未点). */
export interface LessonSitting {
  readonly heldOn: IsoDate
  readonly startMinute: number
  readonly endMinute: number
  readonly isCancelled: boolean
  readonly mark: AttendanceMark | undefined
}

/**
 * attended: came to one sitting at least. missed: every sitting is over and none was attended.
 * open: a sitting is still to come or within its grace, so nothing is decided. cancelled: no sitting was held.
 */
export type LessonOutcome = 'attended' | 'missed' | 'open' | 'cancelled'

export interface LessonAttendance {
  readonly outcome: LessonOutcome
  /** The mark that counts; undefined with outcome 'missed' means that no roll ever named this worker. */
  readonly mark: AttendanceMark | undefined
}

/** A worker counts present at a lesson once, however many of its sittings they came to. */
export function judgeLesson(
  sittings: readonly LessonSitting[],
  now: LocalMoment,
  graceMinutes: number,
): LessonAttendance {
  const held = sittings.filter((sitting) => !sitting.isCancelled)
  if (held.length === 0) return { outcome: 'cancelled', mark: undefined }
  const mark = bestMark(held.map((sitting) => sitting.mark))
  if (isAttending(mark)) return { outcome: 'attended', mark }
  const allOver = held.every((sitting) => isOver(sitting, now, graceMinutes))
  return { outcome: allOver ? 'missed' : 'open', mark }
}

/** A sitting is over when its end and the grace after it have passed; intervals are half-open. */
export function isOver(
  sitting: Pick<LessonSitting, 'heldOn' | 'endMinute'>,
  now: LocalMoment,
  graceMinutes: number,
): boolean {
  const end = absoluteMinute({ date: sitting.heldOn, minute: sitting.endMinute })
  return absoluteMinute(now) >= end + graceMinutes
}

/** Minutes since 1970-01-01 00:00 local time: what lies before midnight and what after it compare as numbers. */
export function absoluteMinute({ date, minute }: LocalMoment): number {
  return dayNumber(date) * minutesPerDay + minute
}
