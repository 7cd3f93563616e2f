// Who can come before and after a mending: what a rush bars is not held against the places as people know them.
import type { PlanProblem } from '../../../domain/timetable/problem.ts'
import { effectsOf, shortfallOf } from '../../../domain/timetable/replan/change-effects.ts'
import { problemOf } from '../plan-problem.ts'
import type { Mending } from './mend-plan.ts'

/** Each change with what it comes to for those who are to come. */
export function changesWithEffects(mending: Mending) {
  const { facts, request, report } = mending
  const { problem, before } = request
  const effects = effectsOf({ known: knownProblem(mending), problem, before, changes: report.changes })
  const unseated = new Set(facts.classes.filter((one) => one.seated === 0).map(({ id }) => id))
  return report.changes.map((change, at) => ({
    ...change,
    isWholeStaff: unseated.has(change.classId),
    heads: effects[at]?.heads ?? 0,
    reachableBefore: effects[at]?.reachableBefore ?? null,
    reachableAfter: effects[at]?.reachableAfter ?? null,
    warning: effects[at]?.warning ?? '',
  }))
}

/** The score's third figure as it was before anything happened. */
export function shortBefore(mending: Mending): number {
  const { request, report } = mending
  const known = knownProblem(mending)
  return known === request.problem ? report.costsBefore.short : shortfallOf(known, request.before)
}

/** Only what happens to an enterprise changes who can come. */
const knownProblem = ({ recorded, facts, request }: Mending): PlanProblem =>
  recorded.periods === facts.periods ? request.problem : problemOf(recorded)
