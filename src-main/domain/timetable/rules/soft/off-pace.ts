// Two lessons in one week and none in the next is no rhythm to live by.
import { dateLabel, dayNumber, isoDateOf } from '../../../calendar/dates.ts'
import type { PlacedSitting } from '../../plan-view.ts'
import { classLabel, shortList, sumOf } from './phrases.ts'
import { type ClassPlan, classRule } from './soft-rule.ts'

interface Week {
  readonly monday: string
  readonly begun: readonly PlacedSitting[]
  /** Lessons above the pace, or below it where negative. */
  readonly off: number
}

/** From the first week in which a lesson begins to the last, each lesson above the pace counts 1, and each below it too, but not in the last week. */
export const offPace = classRule('off-pace', (own) => {
  const weeks = weeksOf(own).filter(({ off }) => off !== 0)
  const amount = sumOf(weeks.map(({ off }) => Math.abs(off)))
  const named = shortList(weeks.map(({ monday, begun }) => `${dateLabel(monday)}起 ${begun.length} 课次`))
  return [
    {
      amount,
      sittings: weeks.flatMap(({ begun, off }) => (off > 0 ? begun : [])),
      sentence: `${classLabel(own)}应每周开 ${own.pace} 课次，有 ${weeks.length} 周不合：${named}`,
    },
  ]
})

function weeksOf({ beginnings, pace }: ClassPlan): readonly Week[] {
  const byWeek = Map.groupBy(beginnings, ({ placement }) => weekNumber(placement.date))
  const first = Math.min(...byWeek.keys())
  const last = Math.max(...byWeek.keys())
  return Array.from({ length: byWeek.size === 0 ? 0 : last - first + 1 }, (_, index) => {
    const week = first + index
    const begun = byWeek.get(week) ?? []
    const above = begun.length - pace
    return { monday: isoDateOf(week * 7 - 3), begun, off: week === last ? Math.max(0, above) : above }
  })
}

/** Weeks from Monday to Sunday; 1970-01-01 was a Thursday. */
const weekNumber = (date: string) => Math.floor((dayNumber(date) + 3) / 7)
