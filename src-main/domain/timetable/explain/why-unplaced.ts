// Why sittings found no place: every start of the season is asked, and each is laid to the rule that killed it.
import { minutesPerDay } from '../../calendar/times.ts'
import type { PlanClass, PlanLesson, PlanProblem } from '../problem.ts'
import type { Placement, UnplacedSitting } from '../solution.ts'
import { type CandidateTally, tallyCandidates } from './candidate-tally.ts'
import { type Busy, type Occupancy, occupancyOf } from './occupancy.ts'
import type { OrderGap, TalliedLesson } from './tallied-lesson.ts'
import { timeKillers } from './time-killers.ts'
import { unplacedSentence } from './unplaced-sentence.ts'

/** For each sitting asked for that the plan places nowhere. */
export function explainUnplaced(
  problem: PlanProblem,
  placements: readonly Placement[],
): readonly UnplacedSitting[] {
  const missing = missingSittings(problem, placements)
  if (missing.length === 0) return []
  const on = occupancyOf(problem, placements)
  const tallyOf = lessonTallier(on, null)
  const looseTallyOf = lessonTallier(on, fixedIdsOf(problem))
  const known = new Map<CandidateTally, Pick<UnplacedSitting, 'blockers' | 'sentence'>>()
  const reasonsOf = (tallied: TalliedLesson) => {
    const found = known.get(tallied.tally) ?? {
      blockers: [...tallied.tally.byRule]
        .map(([code, count]) => ({ code, count }))
        .toSorted((one, other) => other.count - one.count),
      sentence: unplacedSentence(on, tallied, () => looseTallyOf(tallied.planClass, tallied.lesson)),
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
 * Lessons of a class that are as long and lie in the same gap of its order share one tally. The gap is between these
 * sittings alone, null: between all that are placed.
 */
export function lessonTallier(
  on: Occupancy,
  between: ReadonlySet<string> | null,
): (planClass: PlanClass, lesson: PlanLesson) => TalliedLesson {
  const killers = new Map<string, Uint8Array>()
  const tallies = new Map<string, CandidateTally>()
  return (planClass, lesson) => {
    const gap = gapOf(on, planClass, lesson, between)
    const { minutes } = lesson
    const earliest = gap.before?.end ?? Number.NEGATIVE_INFINITY
    const latest = gap.after?.start ?? Number.POSITIVE_INFINITY
    const key = `${planClass.id} ${minutes}`
    const killedBy = killers.get(key) ?? timeKillers(on, planClass, minutes)
    killers.set(key, killedBy)
    const place = `${key} ${earliest} ${latest}`
    const tally =
      tallies.get(place) ?? tallyCandidates(on, { planClass, minutes, killedBy, earliest, latest })
    tallies.set(place, tally)
    return { planClass, lesson, gap, tally }
  }
}

function gapOf(
  { byClass }: Occupancy,
  { id, freeOrder }: PlanClass,
  { number }: PlanLesson,
  between: ReadonlySet<string> | null,
): OrderGap {
  let [before, after]: [Busy | null, Busy | null] = [null, null]
  if (freeOrder) return { before, after }
  for (const busy of byClass.get(id) ?? []) {
    if (between?.has(busy.sitting.sittingId) === false) continue
    const other = busy.sitting.lesson.number
    if (other < number && busy.end > (before?.end ?? -minutesPerDay)) before = busy
    if (other > number && busy.start < (after?.start ?? Number.POSITIVE_INFINITY)) after = busy
  }
  return { before, after }
}
