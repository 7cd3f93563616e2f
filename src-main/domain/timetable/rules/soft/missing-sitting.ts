// 双场 that is held once leaves out the team for which the second was meant.
import { classLabel, shortListOf, sumOf } from './phrases.ts'
import { classRule, type LessonPlan } from './soft-rule.ts'

/** A sitting that a placed lesson asks for and has not counts 1; a spare one that is held makes up for it. */
export const missingSitting = classRule('missing-sitting', (own) => {
  const short = own.lessons.filter((each) => missingOf(each) > 0)
  const amount = sumOf(short.map(missingOf))
  const lessons = shortListOf(short, (each) => `第 ${each.lesson.number} 课次少 ${missingOf(each)} 场`)
  return [
    {
      amount,
      sittings: short.flatMap(({ sittings }) => sittings),
      sentence: `${classLabel(own)}少 ${amount} 场：${lessons}`,
    },
  ]
})

function missingOf({ lesson, sittings }: LessonPlan): number {
  const placed = new Set(sittings.map(({ sittingId }) => sittingId))
  const spares = (lesson.spareSittingIds ?? []).filter((id) => placed.has(id)).length
  return Math.max(0, lesson.sittingIds.filter((id) => !placed.has(id)).length - spares)
}
