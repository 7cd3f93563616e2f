// What a mending comes to for those who are to come: how many can where a sitting lay and where it goes.
import { dayNumber } from '../../calendar/dates.ts'
import { indexProblem, type ProblemIndex, viewPlan } from '../plan-view.ts'
import type { PlanProblem } from '../problem.ts'
import { reachByCohort, reachFinder } from '../reach-report.ts'
import { defaultScoring } from '../scoring.ts'
import type { Placement } from '../solution.ts'
import type { PlanChange } from './changes.ts'
import { crowdingOf } from './crowding.ts'

export interface ChangeEffect {
  /** Everybody who is to come to a sitting of the class. */
  readonly heads: number
  /** Of them those who could before anything happened; null: it had no place. */
  readonly reachableBefore: number | null
  /** Null: it has no place now. */
  readonly reachableAfter: number | null
  /** '同一晚连上两课次'; '' for nothing to warn of. */
  readonly warning: string
}

export interface EffectsAsked {
  /** As it was before anything happened: who could come to `before`. */
  readonly known: PlanProblem
  /** With what happened: who can come to what is changed. */
  readonly problem: PlanProblem
  readonly before: readonly Placement[]
  readonly changes: readonly PlanChange[]
}

/** One effect for each change, in their order. */
export function effectsOf({ known, problem, before, changes }: EffectsAsked): readonly ChangeEffect[] {
  const index = indexProblem(problem)
  const after = viewPlan(index, planAfter(before, changes))
  const reachableThen = reachableHeads(known === problem ? index : indexProblem(known))
  const reachableNow = reachableHeads(index)
  return changes.map((change) => ({
    heads: headsOf(index, change.sittingId),
    reachableBefore: change.from && reachableThen(change.from),
    reachableAfter: change.to && reachableNow(change.to),
    warning: crowdingOf(after, change),
  }))
}

/** Heads times lessons that they cannot come to and ought to: the third figure of the score. */
export function shortfallOf(problem: PlanProblem, placements: readonly Placement[]): number {
  const { reserveLessons } = problem.scoring ?? defaultScoring
  return reachByCohort(problem, placements).reduce((sum, one) => {
    const needed = Math.min(one.lessons, one.requiredLessons + reserveLessons)
    return sum + one.heads * Math.max(0, needed - one.reachableLessons)
  }, 0)
}

function planAfter(before: readonly Placement[], changes: readonly PlanChange[]): readonly Placement[] {
  const changed = new Set(changes.map(({ sittingId }) => sittingId))
  const kept = before.filter(({ sittingId }) => !changed.has(sittingId))
  return [...kept, ...changes.flatMap(({ to }) => (to === null ? [] : [to]))]
}

function reachableHeads(index: ProblemIndex): (place: Placement) => number {
  const finder = reachFinder(index)
  return ({ sittingId, date, startMinute, roomId }) => {
    const owner = index.sittings.get(sittingId)
    if (owner === undefined) return 0
    const room = index.rooms.get(roomId) ?? null
    const { minutes } = owner.lesson
    const coming = owner.planClass.cohorts.filter((one) =>
      finder.canCome(one, dayNumber(date), startMinute, minutes, room),
    )
    return coming.reduce((sum, { heads }) => sum + heads, 0)
  }
}

const headsOf = ({ sittings }: ProblemIndex, sittingId: string): number =>
  (sittings.get(sittingId)?.planClass.cohorts ?? []).reduce((sum, { heads }) => sum + heads, 0)
