// The days between which the order of lessons leaves a place: what is said of holidays and absences is said of these alone.
import type { IsoDate } from '../../calendar/dates.ts'
import type { Occupancy } from './occupancy.ts'
import type { TalliedLesson } from './tallied-lesson.ts'

/** Of the season, what the lessons before and after leave, both included. */
export function gapDates(
  { index: { problem } }: Occupancy,
  { gap: { before, after } }: Pick<TalliedLesson, 'gap'>,
): { readonly from: IsoDate; readonly to: IsoDate } {
  return {
    from: before?.sitting.placement.date ?? problem.season.startsOn,
    to: after?.sitting.placement.date ?? problem.season.endsOn,
  }
}
