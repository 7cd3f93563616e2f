// Contents build on one another, so the order of lessons is the course's, not the calendar's.
import { type PlacedSitting, sittingLabel, timeOf } from '../plan-view.ts'
import type { Rule, Violation } from '../rule.ts'

/** Lesson k of a class is never taught before lesson k−1 has had all its sittings, unless the course says that order is free. */
export const lessonOrder: Rule = {
  code: 'lesson-order',
  check: (view) =>
    [...view.byClass.values()].flatMap((sittings) =>
      sittings[0]?.planClass.freeOrder ? [] : outOfOrder(sittings),
    ),
}

function outOfOrder(sittings: readonly PlacedSitting[]): Violation[] {
  const inOrder = sittings.toSorted(
    (one, other) => one.lesson.number - other.lesson.number || one.end - other.end,
  )
  // The latest sitting of all earlier lessons is the one that a sitting must not precede.
  let latestBefore: PlacedSitting | null = null
  let latestSoFar: PlacedSitting | null = null
  const found: Violation[] = []
  let number = Number.NEGATIVE_INFINITY
  for (const sitting of inOrder) {
    if (sitting.lesson.number > number) latestBefore = latestSoFar
    number = sitting.lesson.number
    if (latestBefore && sitting.start < latestBefore.end) found.push(violation(latestBefore, sitting))
    if (!latestSoFar || sitting.end > latestSoFar.end) latestSoFar = sitting
  }
  return found
}

function violation(earlier: PlacedSitting, later: PlacedSitting): Violation {
  return {
    code: 'lesson-order',
    sittingIds: [earlier.sittingId, later.sittingId],
    sentence: `${sittingLabel(later)}排在 ${timeOf(later)}，而第 ${earlier.lesson.number} 课次要到 ${timeOf(earlier)} 才上完`,
  }
}
