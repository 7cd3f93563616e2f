// The shape of a soft rule: a code and one function over a whole plan that says how much, where, and why in a sentence.
import type { DatedPeriod } from '../../../calendar/production-periods.ts'
import type { PlacedSitting, PlanView } from '../../plan-view.ts'
import type { Cohort, EnterprisePeriod, PlanClass, PlanLesson } from '../../problem.ts'
import type { Scoring, SoftCode } from '../../scoring.ts'

/** One breach of a soft rule, in the rule's own units; it costs amount × weight. */
export interface SoftPart {
  readonly code: SoftCode
  /** A whole number above 0. */
  readonly amount: number
  /** Null where the breach is a trainer's. */
  readonly classId: string | null
  /** Null where the breach is a class's. */
  readonly trainerId: string | null
  readonly sittingIds: readonly string[]
  readonly sentence: string
}

export interface SoftRule {
  readonly code: SoftCode
  /** Parts that cost nothing are left out. */
  readonly measure: (view: SoftView) => readonly SoftPart[]
}

/** A lesson with at least one placed sitting. */
export interface LessonPlan {
  readonly lesson: PlanLesson
  readonly first: PlacedSitting
  /** In order of start; `first` is among them. */
  readonly sittings: readonly PlacedSitting[]
}

export interface ClassPlan {
  readonly planClass: PlanClass
  /** In order of start. */
  readonly sittings: readonly PlacedSitting[]
  /** Only those with a placed sitting, in the order of their numbers. */
  readonly lessons: readonly LessonPlan[]
  /** The first sitting of each lesson, in order of start. */
  readonly beginnings: readonly PlacedSitting[]
  /** Lessons a week: whole, at least 1. */
  readonly pace: number
  /** Placed sittings a placed lesson, rounded up; 0 where nothing is placed. */
  readonly sittingsPerLesson: number
}

/** What several soft rules share of a plan. */
export interface SoftView extends PlanView {
  readonly scoring: Scoring
  /** Every class of the problem, placed or not. */
  readonly classPlans: readonly ClassPlan[]
  /** One trainer's sittings of one date, in order of start. */
  readonly trainerDays: readonly (readonly PlacedSitting[])[]
  readonly canCome: (cohort: Cohort, sitting: PlacedSitting) => boolean
  /** The burdening periods of the class's enterprises. */
  readonly burdensOf: (planClass: PlanClass) => readonly DatedPeriod<EnterprisePeriod>[]
  /** Weeks in which the class could be taught, in order; see teachableWeeks. */
  readonly teachableWeeksOf: (planClass: PlanClass) => readonly number[]
}

/** What a rule has to say of one class or trainer; an amount of 0 is dropped. */
export interface Finding {
  readonly amount: number
  readonly sittings: readonly PlacedSitting[]
  readonly sentence: string
}

/** A rule that looks at one class after the other. */
export function classRule(
  code: SoftCode,
  measure: (own: ClassPlan, view: SoftView) => readonly Finding[],
): SoftRule {
  return {
    code,
    measure: (view) =>
      view.classPlans.flatMap((own) =>
        partsOf(code, { classId: own.planClass.id, trainerId: null }, measure(own, view)),
      ),
  }
}

/** The findings about one class or one trainer as parts. */
export function partsOf(
  code: SoftCode,
  whose: Pick<SoftPart, 'classId' | 'trainerId'>,
  findings: readonly Finding[],
): readonly SoftPart[] {
  return findings
    .filter(({ amount }) => amount > 0)
    .map(({ amount, sittings, sentence }) => ({
      code,
      amount,
      ...whose,
      sittingIds: sittings.map(({ sittingId }) => sittingId),
      sentence,
    }))
}
