// A lesson held while a whole team is on shift is a lesson that this team misses.
import type { Cohort } from '../../problem.ts'
import { classLabel, shortListOf, sumOf, whenOf } from './phrases.ts'
import { classRule, type LessonPlan } from './soft-rule.ts'

/** Each head of a cohort that can come to none of a placed lesson's sittings counts 1. */
export const headsLost = classRule('heads-lost', (own, view) =>
  own.lessons.flatMap((lessonPlan) => {
    const lost = own.planClass.cohorts.filter(
      (cohort) => !lessonPlan.sittings.some((sitting) => view.canCome(cohort, sitting)),
    )
    if (lost.length === 0) return []
    const sentence = `${classLabel(own)}第 ${lessonPlan.lesson.number} 课次（${whenLabel(lessonPlan)}）${who(lost)}来不了`
    return [{ amount: sumOf(lost.map(({ heads }) => heads)), sittings: lessonPlan.sittings, sentence }]
  }),
)

const whenLabel = ({ sittings }: LessonPlan) => sittings.map(({ placement }) => whenOf(placement)).join('、')

const who = (cohorts: readonly Cohort[]) => shortListOf(cohorts, ({ name, heads }) => `${name} ${heads} 人`)
