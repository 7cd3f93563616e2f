// A plan is for a season, a class may have to end sooner, and nobody is taught at night.
import { dateLabel } from '../../calendar/dates.ts'
import { spanLabel } from '../../calendar/times.ts'
import { type PlacedSitting, sittingLabel, timeOf } from '../plan-view.ts'
import { gridMinutes, type PlanProblem } from '../problem.ts'
import { sittingRule } from './sitting-rule.ts'

/** A sitting lies within its season, not before its class's first day or after its deadline, within the hours of the day and on the 15-minute grid. */
export const seasonBounds = sittingRule('season-bounds', ({ problem }) => (sitting) => {
  const why = outside(problem, sitting)
  return why === null ? null : `${sittingLabel(sitting)} ${timeOf(sitting)} ${why}`
})

function outside(
  { season, dayWindow }: PlanProblem,
  { placement, planClass, lesson }: PlacedSitting,
): string | null {
  const { date, startMinute } = placement
  if (date < season.startsOn || date > season.endsOn) {
    return `不在学期 ${dateLabel(season.startsOn)}至 ${dateLabel(season.endsOn)}之内`
  }
  const notBefore = planClass.notBefore ?? null
  if (notBefore !== null && date < notBefore) return `早于最早开课日 ${dateLabel(notBefore)}`
  if (planClass.deadline !== null && date > planClass.deadline)
    return `晚于最迟结课日 ${dateLabel(planClass.deadline)}`
  if (startMinute < dayWindow.startMinute || startMinute + lesson.minutes > dayWindow.endMinute) {
    return `不在可排时段 ${spanLabel(dayWindow.startMinute, dayWindow.endMinute)} 之内`
  }
  return startMinute % gridMinutes === 0 ? null : `没有从整 ${gridMinutes} 分钟开始`
}
