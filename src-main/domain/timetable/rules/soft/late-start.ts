// Weeks that pass before a class begins are missing at the season's end, when a lesson has to be made up.
import { dateLabel } from '../../../calendar/dates.ts'
import { classLabel, dayOf, shortListOf } from './phrases.ts'
import { classRule } from './soft-rule.ts'
import { mondayOfWeek, weekNumber } from './teachable-weeks.ts'

/** Each week before the one in which a class's first lesson begins counts 1, if the class could have been taught in it. */
export const lateStart = classRule('late-start', (own, view) => {
  const [first] = own.beginnings
  if (!first) return []
  const begins = weekNumber(first.placement.date)
  const missed = view.teachableWeeksOf(own.planClass).filter((week) => week < begins)
  const named = shortListOf(missed, (week) => `${dateLabel(mondayOfWeek(week))}起`)
  const sentence = `${classLabel(own)}${dayOf(first)}才开课，之前有 ${missed.length} 周可以上课：${named}`
  return [{ amount: missed.length, sittings: [first], sentence }]
})
