// Who cannot come often enough in a plan, cohort by cohort: the third figure of the score, with names.
import type { Cohort } from './problem.ts'
import type { ClassPlan, SoftView } from './rules/soft/soft-rule.ts'

/** A cohort that can reach too few lessons. */
export interface ShortPart {
  readonly classId: string
  readonly cohortId: string
  readonly cohortName: string
  readonly heads: number
  /** What the class requires and the reserve, but never more lessons than the class has. */
  readonly neededLessons: number
  readonly reachedLessons: number
  /** The difference of the two: above 0. */
  readonly missingLessons: number
  /** heads × missingLessons: what it adds to the score. */
  readonly amount: number
  /** All lessons of which the cohort can come to no placed sitting, those not placed included: any of them would help. */
  readonly unreachedLessonIds: readonly string[]
  readonly sentence: string
}

/** Every cohort that can reach fewer lessons than its class requires plus the reserve. */
export function shortPartsOf(view: SoftView): readonly ShortPart[] {
  return view.classPlans.flatMap((own) =>
    own.planClass.cohorts.flatMap((cohort) => shortOf(view, own, cohort) ?? []),
  )
}

function shortOf(view: SoftView, own: ClassPlan, cohort: Cohort): ShortPart | null {
  const { planClass } = own
  const neededLessons = Math.min(
    planClass.lessons.length,
    planClass.requiredLessons + view.scoring.reserveLessons,
  )
  const reached = new Set(
    own.lessons
      .filter(({ sittings }) => sittings.some((sitting) => view.canCome(cohort, sitting)))
      .map(({ lesson }) => lesson),
  )
  const missingLessons = neededLessons - reached.size
  if (missingLessons <= 0) return null
  return {
    classId: planClass.id,
    cohortId: cohort.id,
    cohortName: cohort.name,
    heads: cohort.heads,
    neededLessons,
    reachedLessons: reached.size,
    missingLessons,
    amount: cohort.heads * missingLessons,
    unreachedLessonIds: planClass.lessons.filter((lesson) => !reached.has(lesson)).map(({ id }) => id),
    sentence: `「${planClass.name}」${cohort.name} ${cohort.heads} 人只来得了 ${reached.size} 课次，应能来 ${neededLessons} 课次${askedWords(planClass.requiredLessons, view.scoring.reserveLessons)}，差 ${missingLessons} 课次`,
  }
}

/** '（要求 8，预留 1）'. */
const askedWords = (required: number, reserve: number): string =>
  reserve === 0 ? '' : `（要求 ${required}，预留 ${reserve}）`
