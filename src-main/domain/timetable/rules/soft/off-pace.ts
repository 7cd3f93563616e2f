// Two lessons in one week and none in the next is no rhythm to live by.
import { dateLabel } from '../../../calendar/dates.ts'
import type { PlacedSitting } from '../../plan-view.ts'
import { classLabel, shortListOf, sumOf } from './phrases.ts'
import { type ClassPlan, classRule, type SoftView } from './soft-rule.ts'
import { mondayOfWeek, weekNumber } from './teachable-weeks.ts'

interface Week {
  readonly monday: string
  readonly begun: readonly PlacedSitting[]
  /** Lessons above the pace, or below it where negative. */
  readonly off: number
}

/** From the first week in which a lesson begins to the last, each lesson above the pace counts 1, and each below it too, but not in the last week nor in one in which the class cannot be taught. */
export const offPace = classRule('off-pace', (own, view) => {
  const weeks = weeksOf(own, view).filter(({ off }) => off !== 0)
  const amount = sumOf(weeks.map(({ off }) => Math.abs(off)))
  const named = shortListOf(weeks, ({ monday, begun }) => `${dateLabel(monday)}起 ${begun.length} 课次`)
  return [
    {
      amount,
      sittings: weeks.flatMap(({ begun, off }) => (off > 0 ? begun : [])),
      sentence: `${classLabel(own)}应每周开 ${own.pace} 课次，有 ${weeks.length} 周不合：${named}`,
    },
  ]
})

function weeksOf({ planClass, beginnings, pace }: ClassPlan, view: SoftView): readonly Week[] {
  if (beginnings.length === 0) return []
  const teachable = new Set(view.teachableWeeksOf(planClass))
  const byWeek = Map.groupBy(beginnings, ({ placement }) => weekNumber(placement.date))
  const first = Math.min(...byWeek.keys())
  const last = Math.max(...byWeek.keys())
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const week = first + index
    const begun = byWeek.get(week) ?? []
    const above = begun.length - pace
    // A week with a lesson in it can be taught in, whatever the rules say.
    const mayLack = week !== last && (begun.length > 0 || teachable.has(week))
    return { monday: mondayOfWeek(week), begun, off: mayLack ? above : Math.max(0, above) }
  })
}
