// Somebody asked for this evening; where it cannot be, the nearest is the next best.
import { daysBetween } from '../../../calendar/dates.ts'
import { sittingLabel } from '../../plan-view.ts'
import { quarterHoursBetween, whenOf } from './phrases.ts'
import { classRule } from './soft-rule.ts'

const most = 64

/** A placed sitting that was asked for counts 8 for each day and 1 for each quarter hour from there, at most 64. */
export const offWanted = classRule('off-wanted', ({ planClass, sittings }) => {
  const wanted = new Map(planClass.wanted?.map((each) => [each.sittingId, each]))
  return sittings.flatMap((sitting) => {
    const asked = wanted.get(sitting.sittingId)
    if (!asked) return []
    const { date, startMinute } = sitting.placement
    const days = Math.abs(daysBetween(asked.date, date))
    const amount = Math.min(most, 8 * days + quarterHoursBetween(asked.startMinute, startMinute))
    const sentence = `${sittingLabel(sitting)}指定在 ${whenOf(asked)}，排在 ${whenOf(sitting.placement)}`
    return [{ amount, sittings: [sitting], sentence }]
  })
})
