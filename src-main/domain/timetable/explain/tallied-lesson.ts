// A lesson that found no place, with what was counted of every start: what the sentences about it are made of.
import type { PlacedSitting } from '../plan-view.ts'
import type { PlanClass, PlanLesson } from '../problem.ts'
import type { StartTally } from './start-tally.ts'

/** Where the order of lessons leaves room for one, and between which placed lessons that is. */
export interface OrderGap {
  readonly before: PlacedSitting | null
  readonly after: PlacedSitting | null
}

export interface TalliedLesson {
  readonly planClass: PlanClass
  readonly lesson: PlanLesson
  readonly gap: OrderGap
  readonly tally: StartTally
}
