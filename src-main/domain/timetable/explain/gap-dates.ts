// The days between which the order of lessons leaves a place: what is said of holidays and absences is said of these alone.
import { type IsoDate, isoDatesFrom } from '../../calendar/dates.ts'
import { isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import type { PlanView } from '../plan-view.ts'
import type { TalliedLesson } from './tallied-lesson.ts'

export interface Span {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Of the season, what the lessons before and after leave, both included. */
export function gapDates(
  { problem }: PlanView,
  { gap: { before, after } }: Pick<TalliedLesson, 'gap'>,
): Span {
  return {
    from: before?.placement.date ?? problem.season.startsOn,
    to: after?.placement.date ?? problem.season.endsOn,
  }
}

/** Both days included. */
export function daysOffIn({ problem, holidays }: PlanView, { from, to }: Span): readonly IsoDate[] {
  return isoDatesFrom(from, to).filter((date) =>
    isHolidayKind(kindOfDay(date, holidays, problem.holidaysKnownUpTo).kind),
  )
}
