// A class knows best which evenings suit it; the further from them, the fewer come.
import { weekdayLabel } from '../../../calendar/dates.ts'
import { timeLabel } from '../../../calendar/times.ts'
import type { PlacedSitting } from '../../plan-view.ts'
import type { PlanClass } from '../../problem.ts'
import { classLabel, quarterHoursBetween, shortListOf, sumOf, whenOf } from './phrases.ts'
import { type ClassPlan, classRule } from './soft-rule.ts'

const unwishedWeekday = 4
const mostForTime = 8
/** Where a class wishes for no time. */
const usualEvening = [1140]

/** A sitting on a weekday that the class did not wish for counts 4, and each quarter hour from the nearest wished start 1, at most 8. */
export const offWish = classRule('off-wish', (own) => {
  const off = judgedOf(own).flatMap((sitting) => {
    const amount = amountOf(own.planClass, sitting)
    return amount > 0 ? [{ sitting, amount }] : []
  })
  if (off.length === 0) return []
  const when = shortListOf(off, ({ sitting }) => whenOf(sitting.placement))
  return [
    {
      amount: sumOf(off.map(({ amount }) => amount)),
      sittings: off.map(({ sitting }) => sitting),
      sentence: `${classLabel(own)}愿在 ${wishLabel(own.planClass)}，有 ${off.length} 场不合：${when}`,
    },
  ]
})

/** Not what somebody asked for by name, and of a lesson with a pattern only its first sitting: the others follow from it. */
function judgedOf({ planClass, lessons, sittings }: ClassPlan): readonly PlacedSitting[] {
  const wanted = new Set(planClass.wanted?.map(({ sittingId }) => sittingId))
  const judged = (planClass.sittingPattern?.length ?? 0) > 1 ? lessons.map(({ first }) => first) : sittings
  return judged.filter(({ sittingId }) => !wanted.has(sittingId))
}

function amountOf(planClass: PlanClass, { weekday, placement }: PlacedSitting): number {
  const { weekdays } = planClass.wishes
  const forDay = weekdays.length > 0 && !weekdays.includes(weekday) ? unwishedWeekday : 0
  const away = timesOf(planClass).map((minute) => quarterHoursBetween(placement.startMinute, minute))
  return forDay + (away.length === 0 ? 0 : Math.min(mostForTime, ...away))
}

/** None where a pattern says when: that is another rule's. */
function timesOf({ sittingPattern, wishes }: PlanClass): readonly number[] {
  if (sittingPattern && sittingPattern.length > 0) return []
  return wishes.startMinutes.length > 0 ? wishes.startMinutes : usualEvening
}

function wishLabel(planClass: PlanClass): string {
  const { weekdays, startMinutes } = planClass.wishes
  const days = weekdays.map(weekdayLabel).join('、')
  const times = timesOf(planClass).map(timeLabel).join('、')
  const usual = times !== '' && startMinutes.length === 0 ? '（惯常）' : ''
  return `${[days, times].filter((each) => each !== '').join(' ')}${usual}`
}
