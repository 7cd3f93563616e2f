// Further sittings that the planner may hold where they help and leave out where they do not: 双场, or three for three shifts.
import type { NewSitting } from '../../domain/timetable/plan-design.ts'
import type { PlanProblem } from '../../domain/timetable/problem.ts'
import type { ClassFacts, LessonFacts } from '../../storage/timetable/plan-facts-store.ts'
import type { Scope } from './plan-scope.ts'
import type { SeasonFacts } from './season-facts.ts'
import { surplusSittings } from './surplus-sittings.ts'

/** Three shifts need three sittings; nobody needs more. */
const mostSpares = 2

export interface Spares {
  /** Ids in the order in which they are to be used. */
  readonly byLesson: ReadonlyMap<string, readonly string[]>
  /** Those of them that no lesson has yet. */
  readonly made: readonly NewSitting[]
}

export const noSpares: Spares = { byLesson: new Map(), made: [] }

/**
 * For each lesson of the chosen classes of which nothing stays where it is: further sittings that lay somewhere before,
 * then new ones. One that has never lain anywhere (补课) is no spare, and a class that says how often it holds each
 * lesson is taken at its word.
 */
export function spareSittings(
  facts: SeasonFacts,
  { chosen, kept }: Pick<Scope, 'chosen' | 'kept'>,
  newId: () => string,
): Spares {
  const stays = new Set([...facts.heldIds, ...kept.map((one) => one.sittingId)])
  const lay = new Set(
    [...(facts.draft?.placements ?? []), ...(facts.published?.placements ?? [])].map((one) => one.sittingId),
  )
  const surplus = surplusSittings(facts)
  const byLesson = new Map<string, readonly string[]>()
  const made: NewSitting[] = []
  for (const lesson of chosen.flatMap(lessonsToRepeat)) {
    if (lesson.sittings.some(({ id }) => stays.has(id))) continue
    const known = knownSpares(lesson, lay, surplus)
    const fresh = Array.from({ length: mostSpares - known.length }, () => ({
      id: newId(),
      lessonId: lesson.id,
    }))
    made.push(...fresh)
    byLesson.set(lesson.id, [...known, ...fresh.map(({ id }) => id)])
  }
  return { byLesson, made }
}

const lessonsToRepeat = ({ lessons, sittingPattern }: ClassFacts): readonly LessonFacts[] =>
  sittingPattern.length > 0
    ? []
    : lessons.filter(({ sittings }) => sittings.every(({ state }) => state === 'planned'))

function knownSpares(
  { sittings }: LessonFacts,
  lay: ReadonlySet<string>,
  surplus: ReadonlySet<string>,
): readonly string[] {
  const ids = sittings.map(({ id }) => id)
  const usual = ids.filter((id) => !surplus.has(id))
  const waiting = usual.filter((id) => !lay.has(id))
  const movable = usual.filter((id) => lay.has(id))
  const further = waiting.length > 0 ? movable : movable.slice(1)
  return [...further, ...ids.filter((id) => surplus.has(id))].slice(0, mostSpares)
}

/** The problem in which these sittings may be held and need not be. */
export function withSpares(planning: PlanProblem, { byLesson }: Spares): PlanProblem {
  const classes = planning.classes.map((one) => ({
    ...one,
    lessons: one.lessons.map((lesson) => {
      const spareSittingIds = byLesson.get(lesson.id)
      if (spareSittingIds === undefined) return lesson
      const sittingIds = lesson.sittingIds.filter((id) => !spareSittingIds.includes(id))
      return { ...lesson, sittingIds, spareSittingIds }
    }),
  }))
  return { ...planning, classes }
}
