// Why sittings found no place: every start of the season is asked, and each is laid to the rule that killed it.
import { type Breaks, breaksOf } from '../breaks/breaks.ts'
import { type Standing, standingFor } from '../breaks/standing.ts'
import { indexProblem, type PlacedSitting, type PlanView, viewPlan } from '../plan-view.ts'
import type { PlanClass, PlanLesson, PlanProblem } from '../problem.ts'
import type { Placement, UnplacedSitting } from '../solution.ts'
import { type StartTally, tallyStarts } from './start-tally.ts'
import type { OrderGap, TalliedLesson } from './tallied-lesson.ts'
import { unplacedSentence } from './unplaced-sentence.ts'

/** For each sitting asked for that the plan places nowhere; `sittingIds`: of these alone. */
export function explainUnplaced(
  problem: PlanProblem,
  placements: readonly Placement[],
  sittingIds: ReadonlySet<string> | null = null,
): readonly UnplacedSitting[] {
  const missing = missingSittings(problem, placements).filter(
    ({ sittingId }) => sittingIds === null || sittingIds.has(sittingId),
  )
  if (missing.length === 0) return []
  const view = viewPlan(indexProblem(problem), placements)
  const tallyOf = lessonTallier(view, null)
  const looseTallyOf = lessonTallier(view, fixedIdsOf(problem))
  const known = new Map<StartTally, Pick<UnplacedSitting, 'blockers' | 'sentence'>>()
  const reasonsOf = (tallied: TalliedLesson) => {
    const found = known.get(tallied.tally) ?? {
      blockers: [...tallied.tally.byRule]
        .map(([code, count]) => ({ code, count }))
        .toSorted((one, other) => other.count - one.count),
      sentence: unplacedSentence(view, tallied, () => looseTallyOf(tallied.planClass, tallied.lesson)),
    }
    known.set(tallied.tally, found)
    return found
  }
  return missing.map(({ planClass, lesson, sittingId }) => ({
    sittingId,
    classId: planClass.id,
    lessonNumber: lesson.number,
    ...reasonsOf(tallyOf(planClass, lesson)),
  }))
}

/** The same for a planner that was asked to stop: at once, for whoever asks why is told later. */
export function notTried(problem: PlanProblem, placements: readonly Placement[]): readonly UnplacedSitting[] {
  return missingSittings(problem, placements).map(({ planClass, lesson, sittingId }) => ({
    sittingId,
    classId: planClass.id,
    lessonNumber: lesson.number,
    blockers: [],
    sentence: '排课提前停止，还没有排到',
  }))
}

function missingSittings({ classes }: PlanProblem, placements: readonly Placement[]) {
  const placed = new Set(placements.map(({ sittingId }) => sittingId))
  return classes.flatMap((planClass) =>
    planClass.lessons.flatMap((lesson) =>
      lesson.sittingIds
        .filter((id) => !placed.has(id))
        .map((sittingId) => ({ planClass, lesson, sittingId })),
    ),
  )
}

export const fixedIdsOf = ({ fixed }: PlanProblem): ReadonlySet<string> =>
  new Set(fixed.map(({ sittingId }) => sittingId))

/**
 * Lessons of a class that are as long and lie in the same gap of its order share one tally, unless the class shares people
 * with another: what excuses these differs by lesson. The gap is between these sittings alone, null: between all placed.
 */
export function lessonTallier(
  view: PlanView,
  between: ReadonlySet<string> | null,
): (planClass: PlanClass, lesson: PlanLesson) => TalliedLesson {
  const sharing = new Set(view.problem.sharedWorkers.flatMap(({ classIds }) => classIds))
  const known = new Map<string, { readonly on: Standing; readonly breaks: Breaks }>()
  const tallies = new Map<string, StartTally>()
  const tablesOf = (key: string, planClass: PlanClass, lesson: PlanLesson) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const on = standingFor(view, { planClass, lesson }, '')
    const made = { on, breaks: breaksOf(on) }
    known.set(key, made)
    return made
  }
  return (planClass, lesson) => {
    const gap = gapOf(view, planClass, lesson, between)
    const earliest = gap.before?.end ?? Number.NEGATIVE_INFINITY
    const latest = gap.after?.start ?? Number.POSITIVE_INFINITY
    const key = `${planClass.id} ${sharing.has(planClass.id) ? lesson.id : lesson.minutes}`
    const place = `${key} ${earliest} ${latest}`
    const tally = tallies.get(place) ?? tallyStarts({ ...tablesOf(key, planClass, lesson), earliest, latest })
    tallies.set(place, tally)
    return { planClass, lesson, gap, tally }
  }
}

function gapOf(
  { byClass }: PlanView,
  { id, freeOrder }: PlanClass,
  { number }: PlanLesson,
  between: ReadonlySet<string> | null,
): OrderGap {
  let [before, after]: [PlacedSitting | null, PlacedSitting | null] = [null, null]
  if (freeOrder) return { before, after }
  for (const sitting of byClass.get(id) ?? []) {
    if (between?.has(sitting.sittingId) === false) continue
    const other = sitting.lesson.number
    if (other < number && (before === null || sitting.end > before.end)) before = sitting
    if (other > number && (after === null || sitting.start < after.start)) after = sitting
  }
  return { before, after }
}
