// What might help, read off the rules that stand in the way: the most promising of each kind, to be tried for real.
import { isLacking } from '../lacking-lessons.ts'
import { indexProblem, viewPlan } from '../plan-view.ts'
import type { PlanClass, PlanLesson, PlanProblem } from '../problem.ts'
import type { ShortPart } from '../short-parts.ts'
import type { Placement } from '../solution.ts'
import type { Concession } from './concession.ts'
import { type Idea, summedIdeas } from './idea-sum.ts'
import { ownerIdeas } from './owner-ideas.ts'
import { timeIdeas } from './time-ideas.ts'
import { fixedIdsOf, lessonTallier } from './why-unplaced.ts'

export interface IdeaInput {
  readonly problem: PlanProblem
  readonly plan: readonly Placement[]
  readonly classIds: ReadonlySet<string>
  readonly shorts: readonly ShortPart[]
}

/** Lessons looked at of each class: those that follow mostly lack the same. */
const lessonsForEach = 8
const ideasForEach = 5

/** At most `most`, the kinds taking turns, of each the most promising first. */
export function concessionIdeas(input: IdeaInput, most: number): readonly Concession[] {
  const { problem, plan, classIds, shorts } = input
  const view = viewPlan(indexProblem(problem), plan)
  // The class's own sittings may move: only what is fixed of them bounds the others.
  const tallyOf = lessonTallier(view, fixedIdsOf(problem))
  const placed = new Set(plan.map(({ sittingId }) => sittingId))
  const unreached = new Set(shorts.flatMap(({ unreachedLessonIds }) => unreachedLessonIds))
  const isWanting = (lesson: PlanLesson) => unreached.has(lesson.id) || isLacking(lesson, placed)
  const tallied = problem.classes
    .filter(({ id }) => classIds.has(id))
    .flatMap((planClass) =>
      planClass.lessons
        .filter(isWanting)
        .slice(0, lessonsForEach)
        .map((lesson) => tallyOf(planClass, lesson)),
    )
  const distinct = [...new Map(tallied.map((each) => [each.tally, each])).values()]
  const ideas = [
    ...secondSittings(problem, shorts),
    ...ownerIdeas(view, distinct),
    ...timeIdeas(view, distinct),
  ]
  return inTurns(summedIdeas(ideas)).slice(0, most)
}

function secondSittings({ classes }: PlanProblem, shorts: readonly ShortPart[]): readonly Idea[] {
  const isOpen = (one: PlanClass) =>
    one.lessons.every(({ spareSittingIds = [] }) => spareSittingIds.length === 0)
  return [...Map.groupBy(shorts, ({ classId }) => classId)].flatMap(([classId, parts]) => {
    const planClass = classes.find(({ id }) => id === classId)
    if (planClass === undefined || !isOpen(planClass)) return []
    const weight = parts.reduce((sum, { amount }) => sum + amount, 0)
    return [{ concession: { kind: 'second-sittings' as const, classId }, weight }]
  })
}

function inTurns(ideas: readonly Idea[]): readonly Concession[] {
  const lists = [...Map.groupBy(ideas, ({ concession }) => concession.kind).values()].map((list) =>
    list.toSorted((one, other) => other.weight - one.weight).slice(0, ideasForEach),
  )
  return Array.from({ length: ideasForEach }).flatMap((_, turn) =>
    lists.flatMap((list) => list[turn]?.concession ?? []),
  )
}
