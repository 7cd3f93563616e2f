// A plan sorted by class, lesson and trainer once, so that each soft rule stays a few lines.
import { groupByTrainerAnd, type PlacedSitting, type PlanView } from '../../plan-view.ts'
import type { PlanClass, PlanProblem } from '../../problem.ts'
import type { ReachFinder } from '../../reach-report.ts'
import { defaultScoring } from '../../scoring.ts'
import { periodsByClass } from '../class-periods.ts'
import type { ClassPlan, SoftView } from './soft-rule.ts'
import { teachableWeeksFinder } from './teachable-weeks.ts'

/** What stays the same for all plans of a problem: who can come when, the burdens and weeks of each class. */
export type SoftFacts = Pick<SoftView, 'scoring' | 'canCome' | 'burdensOf' | 'teachableWeeksOf'>

export function softFacts(problem: PlanProblem, finder: ReachFinder): SoftFacts {
  const burdens = periodsByClass(problem, 'burden')
  return {
    scoring: problem.scoring ?? defaultScoring,
    canCome: (cohort, { day, placement, lesson, room }) =>
      finder.canCome(cohort, day, placement.startMinute, lesson.minutes, room),
    burdensOf: (planClass) => burdens.get(planClass) ?? [],
    teachableWeeksOf: teachableWeeksFinder(problem),
  }
}

export function softView(view: PlanView, facts: SoftFacts): SoftView {
  return {
    ...view,
    ...facts,
    classPlans: view.problem.classes.map((each) => classPlan(each, view.byClass.get(each.id) ?? [])),
    trainerDays: groupByTrainerAnd(view.placed, ({ day }) => day),
  }
}

function classPlan(planClass: PlanClass, sittings: readonly PlacedSitting[]): ClassPlan {
  const byLesson = Map.groupBy(sittings, (sitting) => sitting.lesson)
  const lessons = planClass.lessons.flatMap((lesson) => {
    const own = byLesson.get(lesson) ?? []
    const [first] = own
    return first ? [{ lesson, first, sittings: own }] : []
  })
  return {
    planClass,
    sittings,
    lessons,
    // Groups arise in order of their first sitting, and sittings are in order of start.
    beginnings: [...byLesson.values()].flatMap(([first]) => first ?? []),
    pace: Math.max(1, Math.floor(planClass.lessonsPerWeek)),
    sittingsPerLesson: lessons.length === 0 ? 0 : Math.ceil(sittings.length / lessons.length),
  }
}
