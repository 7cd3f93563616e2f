// 怎样能让他们来: the ranked ways to teach a class so that its people can come, with who is still lost by name.
import type { Recommended, RecommendedWay } from '../../../contract/timetable/reach/recommendations.ts'
import { recommendSittings as ways } from '../../../domain/timetable/recommendation/recommend-sittings.ts'
import { firstOpenDay } from '../../../domain/timetable/recommendation/search.ts'
import type {
  CohortOutcome,
  Outcome,
  RecommendationProblem,
  Way,
} from '../../../domain/timetable/recommendation/way.ts'
import { wayLabel } from '../../../domain/timetable/recommendation/way-label.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { type ClassCase, namesByCohort, problemOfCase, readClassCase } from './recommend-facts.ts'

export function recommendSittings(
  db: ReadHandle,
  { classId }: { classId: string },
  context: CallContext,
): Recommended {
  const given = readClassCase(db, classId, context)
  const problem = problemOfCase(given)
  const answer = problem === null ? null : ways(problem)
  const names = namesByCohort(db, given)
  const { heads = 0, present, basis = 'none' } = answer ?? {}
  return {
    basis: basisOf(given, basis),
    heads,
    headsOver: present?.headsOver ?? 0,
    isProspective: given.one.seated === 0,
    requiredLessons: given.planClass.requiredLessons,
    lessons: given.planClass.lessons.length,
    feeFenPerHour: given.feeFenPerHour,
    ways: given.isLive
      ? (answer?.ways ?? []).map((way) => toRow(way, answer?.present ?? way, names, problem))
      : [],
  }
}

function basisOf({ isLive, one, open }: ClassCase, basis: 'planned' | 'wished' | 'none') {
  if (!isLive) return 'closed'
  return one.lessons.length > 0 && open.length === 0 ? 'begun' : basis
}

function toRow(
  way: Way,
  present: Outcome,
  names: readonly (readonly string[])[],
  problem: RecommendationProblem | null,
): RecommendedWay {
  const { weekdays, everyDays, lessonsPerWeek, sittingPattern, sittings } = way
  const isPriced = way.feeFen !== null && present.feeFen !== null
  return {
    weekdays: [...weekdays],
    everyDays,
    lessonsPerWeek,
    sittingPattern: [...sittingPattern],
    sittings: [...sittings],
    label: wayLabel(way, problem === null ? null : firstOpenDay(problem)),
    headsOver: way.headsOver,
    headsGained: way.headsGained,
    addedSittings: way.extraSittings - present.extraSittings,
    addedHours: way.extraHours - present.extraHours,
    addedFeeFen: isPriced ? (way.feeFen ?? 0) - (present.feeFen ?? 0) : null,
    feeFenPerHead: way.feeFenPerHead,
    teams: way.cohorts.map((cohort, index) => teamOf(cohort, names[index] ?? [])),
  }
}

function teamOf({ name, heads, reachableLessons, isOver }: CohortOutcome, names: readonly string[]) {
  return { name, heads, reachable: reachableLessons, isOver, people: isOver ? [] : [...names] }
}
