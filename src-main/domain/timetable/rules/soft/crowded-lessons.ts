// What was heard yesterday has not been tried out yet: lessons need days between them.
import { daysBetween } from '../../../calendar/dates.ts'
import { classLabel, dayOf, shortListOf, sumOf } from './phrases.ts'
import { type ClassPlan, classRule } from './soft-rule.ts'

/** Two lessons in a row that begin fewer days apart than the pace leaves room for count 1 for each day that lacks. */
export const crowdedLessons = classRule('crowded-lessons', (own) => {
  const desired = desiredDays(own)
  const close = own.beginnings.slice(1).flatMap((later, index) => {
    const earlier = own.beginnings[index]
    if (!earlier) return []
    const lacking = desired - daysBetween(earlier.placement.date, later.placement.date)
    return lacking > 0 ? [{ earlier, later, lacking }] : []
  })
  const pairs = shortListOf(close, ({ earlier, later }) => `${dayOf(earlier)}与 ${dayOf(later)}`)
  return [
    {
      amount: sumOf(close.map(({ lacking }) => lacking)),
      sittings: [...new Set(close.flatMap(({ earlier, later }) => [earlier, later]))],
      sentence: `${classLabel(own)}的课次应隔 ${desired} 天以上，有 ${close.length} 处太近：${pairs}`,
    },
  ]
})

/** Once a week: three days; twice: two; more often: not on one day. */
const desiredDays = ({ pace }: ClassPlan) => Math.max(1, 4 - pace)
