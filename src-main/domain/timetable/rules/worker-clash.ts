// Some workers are in two classes; the clash is theirs, and a second sitting of the lesson lifts it.
import { overlaps } from '../../calendar/intervals.ts'
import { type PlacedSitting, sittingLabel, timeOf } from '../plan-view.ts'
import type { SharedWorkers } from '../problem.ts'
import type { Rule, Violation } from '../rule.ts'

/** A worker in two classes never has both at once, unless another sitting of one of the lessons is open to them. */
export const workerClash: Rule = {
  code: 'worker-clash',
  check: ({ problem, byClass }) =>
    problem.sharedWorkers.flatMap((shared) => {
      const [one, other] = shared.classIds
      return clashesOf(shared, byClass.get(one) ?? [], byClass.get(other) ?? [])
    }),
}

function clashesOf(
  shared: SharedWorkers,
  ours: readonly PlacedSitting[],
  theirs: readonly PlacedSitting[],
): Violation[] {
  return meetings(ours, theirs)
    .filter(
      ([first, second]) => !hasOtherSitting(first, ours, theirs) && !hasOtherSitting(second, theirs, ours),
    )
    .map(([first, second]) => ({
      code: 'worker-clash' as const,
      sittingIds: [first.sittingId, second.sittingId],
      sentence: `${shared.heads} 名学员在 ${timeOf(second)} 同时有${sittingLabel(first)}和${sittingLabel(second)}`,
    }))
}

/** Every two sittings of two lists in order of start that overlap. */
function meetings(
  ours: readonly PlacedSitting[],
  theirs: readonly PlacedSitting[],
): readonly (readonly [PlacedSitting, PlacedSitting])[] {
  const longest = theirs.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  let from = 0
  return ours.flatMap((first) => {
    // What began so long ago is over, for this one and for all that follow.
    while ((theirs[from]?.start ?? first.start) < first.start - longest) from += 1
    let until = from
    while ((theirs[until]?.start ?? first.end) < first.end) until += 1
    return theirs
      .slice(from, until)
      .filter((second) => overlaps(first, second))
      .map((second) => [first, second] as const)
  })
}

/** Whether the lesson has another sitting, apart from this one, that meets nothing of the other class. */
export function hasOtherSitting(
  sitting: PlacedSitting,
  own: readonly PlacedSitting[],
  others: readonly PlacedSitting[],
): boolean {
  return own.some(
    (each) =>
      each.lesson.id === sitting.lesson.id &&
      each.sittingId !== sitting.sittingId &&
      !others.some((other) => overlaps(each, other)),
  )
}
