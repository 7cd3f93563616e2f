// Lesson by lesson, whether each team of a class can come to it as it is planned, and why not.
import { dateLabel, type IsoDate } from '../../calendar/dates.ts'
import { kindOfDay } from '../../calendar/kinds-of-day.ts'
import { reachOf, unreachableSentence } from '../../calendar/reach.ts'
import { timeLabel } from '../../calendar/times.ts'
import { indexProblem, type PlacedSitting, viewPlan } from '../plan-view.ts'
import { type Cohort, type PlanClass, type PlanProblem, travelMinutesBetween } from '../problem.ts'
import type { Placement } from '../solution.ts'

export interface LessonReach {
  readonly number: number
  /** unplaced: it lies nowhere yet, so nothing can be said. */
  readonly standing: 'reachable' | 'lost' | 'unplaced'
  /** '9月16日 周二 19:00：夜班 20:00–次日 08:00'; one for each of its sittings where it is lost, else the times themselves. */
  readonly reasons: readonly string[]
}

export interface TeamReach {
  readonly cohortId: string
  readonly name: string
  readonly heads: number
  /** Nothing is known of their shifts, so nothing speaks against any time. */
  readonly isUnknown: boolean
  readonly lessons: readonly LessonReach[]
  readonly reachableLessons: number
  readonly isOver: boolean
}

export function reachOfTeams(
  problem: PlanProblem,
  planClass: PlanClass,
  placements: readonly Placement[],
): readonly TeamReach[] {
  const index = indexProblem(problem)
  const kindOf = (date: IsoDate) => kindOfDay(date, index.holidays, problem.holidaysKnownUpTo).kind
  const own = viewPlan(index, placements).placed.filter((sitting) => sitting.planClass.id === planClass.id)
  const byLesson = Map.groupBy(own, (sitting) => sitting.lesson.id)
  const whyNot = (cohort: Cohort, { placement, lesson, room }: PlacedSitting): string | null => {
    const travelMinutes = travelMinutesBetween(problem.travel, cohort.placeId, room.placeId)
    const settings = { ...cohort.rest, travelMinutes }
    const sitting = { date: placement.date, startMinute: placement.startMinute, minutes: lesson.minutes }
    const reach = reachOf(sitting, cohort.roster, settings, kindOf)
    return reach.reachable ? null : unreachableSentence(reach, settings)
  }
  return planClass.cohorts.map((cohort) => {
    const lessons = planClass.lessons.map(({ id, number }): LessonReach => {
      const sittings = byLesson.get(id) ?? []
      if (sittings.length === 0) return { number, standing: 'unplaced', reasons: [] }
      const told = sittings.map((sitting) => ({ sitting, why: whyNot(cohort, sitting) }))
      const open = told.filter(({ why }) => why === null)
      return open.length > 0
        ? { number, standing: 'reachable', reasons: open.map(({ sitting }) => whenOf(sitting)) }
        : { number, standing: 'lost', reasons: told.map(({ sitting, why }) => `${whenOf(sitting)}：${why}`) }
    })
    const reachableLessons = lessons.filter((lesson) => lesson.standing === 'reachable').length
    return {
      cohortId: cohort.id,
      name: cohort.name,
      heads: cohort.heads,
      isUnknown: cohort.roster === null,
      lessons,
      reachableLessons,
      isOver: reachableLessons >= planClass.requiredLessons,
    }
  })
}

const whenOf = ({ placement }: PlacedSitting): string =>
  `${dateLabel(placement.date)} ${timeLabel(placement.startMinute)}`
