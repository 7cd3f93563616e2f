// A plan sorted by class, lesson and trainer once, so that each soft rule stays a few lines.
import { dayNumber } from '../../../calendar/dates.ts'
import { indexHolidays } from '../../../calendar/kinds-of-day.ts'
import { groupSittings, type PlacedSitting, type PlanView } from '../../plan-view.ts'
import { type PlanClass, type PlanProblem, travelTable } from '../../problem.ts'
import type { ReachFinder } from '../../reach-report.ts'
import { defaultScoring } from '../../scoring.ts'
import type { ClassPlan, SoftView } from './soft-rule.ts'
import { teachableWeeks } from './teachable-weeks.ts'

/** What stays the same for all plans of a problem: who can come when, the ways, the burdens and weeks of each class. */
export type SoftFacts = Pick<
  SoftView,
  'scoring' | 'canCome' | 'burdensOf' | 'teachableWeeksOf' | 'wayBetween'
>

export function softFacts(problem: PlanProblem, finder: ReachFinder): SoftFacts {
  const burdens = problem.periods.filter((period) => period.effect === 'burden')
  const byClass = new Map(
    problem.classes.map((each) => [
      each,
      burdens.filter((period) => each.enterpriseIds.includes(period.enterpriseId)),
    ]),
  )
  return {
    scoring: problem.scoring ?? defaultScoring,
    canCome: (cohort, { placement, lesson, room }) =>
      finder.canCome(cohort, dayNumber(placement.date), placement.startMinute, lesson.minutes, room),
    burdensOf: (planClass) => byClass.get(planClass) ?? [],
    teachableWeeksOf: teachableWeeksFinder(problem),
    wayBetween: travelTable(problem.travel),
  }
}

/** Each class is looked at once, and only if it is asked for. */
function teachableWeeksFinder(problem: PlanProblem): SoftFacts['teachableWeeksOf'] {
  const holidays = indexHolidays(problem.holidays)
  const known = new Map<PlanClass, readonly number[]>()
  return (planClass) => {
    const weeks = known.get(planClass) ?? teachableWeeks(problem, holidays, planClass)
    known.set(planClass, weeks)
    return weeks
  }
}

export function softView(view: PlanView, facts: SoftFacts): SoftView {
  const byClass = groupSittings(view.placed, (sitting) => sitting.planClass.id)
  const byTrainerDay = groupSittings(
    view.placed,
    ({ trainer, placement }) => `${placement.date} ${trainer.id}`,
  )
  return {
    ...view,
    ...facts,
    classPlans: view.problem.classes.map((each) => classPlan(each, byClass.get(each.id) ?? [])),
    trainerDays: [...byTrainerDay.values()],
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
