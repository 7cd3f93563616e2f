// One class within its season's plan: what of it has begun and stays, what could lie elsewhere, and what teaching it costs.
import { Refusal } from '../../../contract/errors.ts'
import type { PlanClass, PlanProblem } from '../../../domain/timetable/problem.ts'
import { recommendationOf } from '../../../domain/timetable/recommendation/from-plan.ts'
import type { RecommendationProblem } from '../../../domain/timetable/recommendation/way.ts'
import type { Placement } from '../../../domain/timetable/solution.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { findClass } from '../../../storage/classes/class-store.ts'
import { workerNames } from '../../../storage/classes/enrolment-store.ts'
import type { ClassFacts, LessonFacts } from '../../../storage/timetable/plan-facts-store.ts'
import { stillPlacements } from '../frozen-weeks.ts'
import { isCalledOff, livePlacements, problemOf } from '../plan-problem.ts'
import { basePlacements, narrowed } from '../plan-scope.ts'
import { withRosters } from '../rosters.ts'
import { readSeasonFacts, type SeasonFacts } from '../season-facts.ts'

export interface ClassCase {
  readonly facts: SeasonFacts
  readonly one: ClassFacts
  /** As rules judge it, and as the planner is given it: only this class to be placed, from its first free day on. */
  readonly problem: PlanProblem
  readonly planning: PlanProblem
  readonly planClass: PlanClass
  readonly isLive: boolean
  /** Lessons of which nothing has been held or lies in a frozen week, and that are not called off. */
  readonly open: readonly LessonFacts[]
  readonly staying: readonly Placement[]
  readonly moving: readonly Placement[]
  readonly feeFenPerHour: number | null
}

/** @throws NOT_FOUND for no such class. */
export function readClassCase(
  db: ReadHandle,
  classId: string,
  context: Pick<CallContext, 'today'>,
): ClassCase {
  const found = findClass(db, classId)
  if (found === null) throw new Refusal('NOT_FOUND', { what: '这个班级' })
  return classCaseOf(readSeasonFacts(db, found.seasonId, context), classId)
}

export function classCaseOf(facts: SeasonFacts, classId: string): ClassCase {
  const problem = problemOf(facts)
  const one = facts.classes.find((each) => each.id === classId)
  if (one === undefined) throw new Refusal('NOT_FOUND', { what: '这个班级' })
  const frozen = stillPlacements(facts, null).map((each) => each.sittingId)
  const held = new Set([...facts.heldIds, ...frozen])
  const begun = one.lessons.filter((lesson) =>
    lesson.sittings.some(({ id, state }) => state === 'planned' && held.has(id)),
  )
  const begunIds = new Set(begun.flatMap((lesson) => lesson.sittings.map(({ id }) => id)))
  const ownIds = new Set(one.lessons.flatMap((lesson) => lesson.sittings.map(({ id }) => id)))
  const shown = livePlacements(facts, (facts.draft ?? facts.published)?.placements ?? [])
  const base = basePlacements(facts, { replan: true, weeks: null }, new Set([classId]))
  const kept = base.filter((each) => !ownIds.has(each.sittingId) || held.has(each.sittingId))
  const unheld = shown.filter((each) => begunIds.has(each.sittingId) && !held.has(each.sittingId))
  const staying = [...kept, ...unheld]
  const planning = narrowed(facts, problem, { chosen: [one], kept: staying, released: [] })
  const planClass = planning.classes.find((each) => each.id === classId)
  if (planClass === undefined) throw new Error(`class ${classId} is not in the problem of its own season`)
  const moving = shown.filter((each) => ownIds.has(each.sittingId) && !begunIds.has(each.sittingId))
  return {
    facts,
    one,
    problem,
    planning,
    planClass,
    isLive: one.state === 'open' || one.state === 'running',
    open: one.lessons.filter((lesson) => !begun.includes(lesson) && !isCalledOff(lesson)),
    staying,
    moving,
    feeFenPerHour: feeOf(facts, one, planClass, [...staying, ...moving]),
  }
}

/** As the search for ways is asked. */
export const problemOfCase = (given: ClassCase): RecommendationProblem | null =>
  recommendationOf({ ...given, problem: given.planning, classId: given.one.id })

/** Of the trainer wished for, else of the one who has most of the class, else the average of those who may teach it. */
function feeOf(
  { trainers }: SeasonFacts,
  one: ClassFacts,
  planClass: PlanClass,
  placements: readonly Placement[],
): number | null {
  const own = new Set(one.lessons.flatMap((lesson) => lesson.sittings.map(({ id }) => id)))
  const taught = Map.groupBy(
    placements.filter((each) => own.has(each.sittingId)),
    (each) => each.trainerId,
  )
  const [most] = [...taught].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const teaching = one.trainerId ?? most?.[0]
  const asked = teaching === undefined ? planClass.qualifiedTrainerIds : [teaching]
  const fees = trainers.filter((each) => asked.includes(each.id)).map((each) => each.feeFenPerHour)
  const sum = fees.reduce((total, fee) => total + fee, 0)
  return sum === 0 ? null : Math.round(sum / fees.length)
}

/** The people of each cohort by name, in the order of the class's cohorts; nobody while the class has no seat holders. */
export function namesByCohort(db: ReadHandle, { facts, one }: ClassCase): readonly (readonly string[])[] {
  if (one.seated === 0) return []
  const rows = withRosters(facts.cohorts, facts.rosters, facts.palace).filter((row) => row.classId === one.id)
  const names = workerNames(
    db,
    rows.flatMap((row) => row.workerIds),
  )
  return rows.map((row) => row.workerIds.flatMap((id) => names.get(id) ?? []))
}
