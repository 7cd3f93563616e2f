// Every sitting beyond what a class asked for costs a fee and an evening of a room.
import { classLabel, shortListOf, sumOf } from './phrases.ts'
import { classRule, type LessonPlan } from './soft-rule.ts'

/** A placed sitting of a lesson beyond those asked for (by the class's pattern, by its ids, at least one) counts 1. */
export const extraSitting = classRule('extra-sitting', (own) => {
  const pattern = own.planClass.sittingPattern?.length ?? 0
  const extra = own.lessons.filter((each) => extraOf(each, pattern) > 0)
  const amount = sumOf(extra.map((each) => extraOf(each, pattern)))
  const lessons = shortListOf(extra, (each) => `第 ${each.lesson.number} 课次 ${each.sittings.length} 场`)
  return [
    {
      amount,
      sittings: extra.flatMap(({ sittings }) => sittings),
      sentence: `${classLabel(own)}加开了 ${amount} 场：${lessons}`,
    },
  ]
})

const extraOf = ({ lesson, sittings }: LessonPlan, pattern: number) =>
  Math.max(0, sittings.length - Math.max(1, pattern, lesson.sittingIds.length))
