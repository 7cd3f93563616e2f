// An hour that changes from week to week is an hour that people miss.
import { timeLabel } from '../../../calendar/times.ts'
import { classLabel, shortListOf, whenOf } from './phrases.ts'
import { classRule } from './soft-rule.ts'
import { usualOf } from './usual.ts'

/** A sitting outside its class's most frequent starts counts 1; a class has as many of them as sittings a lesson. */
export const irregularTime = classRule('irregular-time', (own) => {
  const { keys, outside } = usualOf(
    own.sittings,
    (sitting) => sitting.placement.startMinute,
    own.sittingsPerLesson,
  )
  if (outside.length === 0) return []
  const usual = keys.map(timeLabel).join('、')
  const when = shortListOf(outside, ({ placement }) => whenOf(placement))
  const sentence = `${classLabel(own)}有 ${outside.length} 场不在惯常的 ${usual} 开始：${when}`
  return [{ amount: outside.length, sittings: outside, sentence }]
})
