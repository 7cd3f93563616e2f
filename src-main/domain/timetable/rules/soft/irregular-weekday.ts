// People keep free the evening that they know; a class that wanders over the week loses them.
import { weekdayLabel } from '../../../calendar/dates.ts'
import { classLabel, dayOf, shortListOf } from './phrases.ts'
import { classRule } from './soft-rule.ts'
import { usualOf } from './usual.ts'

/** A sitting outside its class's most frequent weekdays counts 1; a class has as many of them as lessons a week × sittings a lesson, at most 7. */
export const irregularWeekday = classRule('irregular-weekday', (own) => {
  const most = Math.min(7, own.pace * own.sittingsPerLesson)
  const { keys, outside } = usualOf(own.sittings, (sitting) => sitting.weekday, most)
  if (outside.length === 0) return []
  const usual = keys.map(weekdayLabel).join('、')
  const sentence = `${classLabel(own)}有 ${outside.length} 场不在惯常的${usual}：${shortListOf(outside, dayOf)}`
  return [{ amount: outside.length, sittings: outside, sentence }]
})
