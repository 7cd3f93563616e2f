// 双场 works by its distance: the second evening is the one on which the other team is free.
import { daysBetween } from '../../../calendar/dates.ts'
import type { PatternSitting } from '../../sitting-pattern.ts'
import { classLabel, quarterHoursBetween, shortListOf, sumOf, whenOf } from './phrases.ts'
import { classRule, type LessonPlan } from './soft-rule.ts'

const mostForDays = 16
const mostForTime = 8
const beyondPattern = 16

/** A lesson's sittings, one after the other, count 4 for each day and 1 for each quarter hour that they lie off their class's pattern, at most 16 and 8; one beyond the pattern counts 16. */
export const offPattern = classRule('off-pattern', (own) => {
  const pattern = own.planClass.sittingPattern ?? []
  if (pattern.length === 0) return []
  const off = own.lessons.flatMap((each) => offOf(each, pattern))
  if (off.length === 0) return []
  const when = shortListOf(
    off,
    ({ sitting }) => `第 ${sitting.lesson.number} 课次 ${whenOf(sitting.placement)}`,
  )
  return [
    {
      amount: sumOf(off.map(({ amount }) => amount)),
      sittings: off.map(({ sitting }) => sitting),
      sentence: `${classLabel(own)}有 ${off.length} 场不合场次安排：${when}`,
    },
  ]
})

function offOf({ first, sittings }: LessonPlan, pattern: readonly PatternSitting[]) {
  return sittings.flatMap((sitting, position) => {
    const daysAfter = daysBetween(first.placement.date, sitting.placement.date)
    const amount = amountOf(daysAfter, sitting.placement.startMinute, pattern[position], position)
    return amount > 0 ? [{ sitting, amount }] : []
  })
}

function amountOf(
  daysAfter: number,
  startMinute: number,
  entry: PatternSitting | undefined,
  position: number,
): number {
  if (!entry) return beyondPattern
  const days = position === 0 ? 0 : Math.abs(daysAfter - entry.daysAfter)
  return (
    Math.min(mostForDays, 4 * days) +
    Math.min(mostForTime, quarterHoursBetween(startMinute, entry.startMinute))
  )
}
