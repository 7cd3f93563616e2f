// A lesson that found no place, with what was counted of every start: what the sentences about it are made of.
import type { PlanClass, PlanLesson } from '../problem.ts'
import type { CandidateTally } from './candidate-tally.ts'
import type { Busy } from './occupancy.ts'

/** Where the order of lessons leaves room for one, and between which placed lessons that is. */
export interface OrderGap {
  readonly before: Busy | null
  readonly after: Busy | null
}

export interface TalliedLesson {
  readonly planClass: PlanClass
  readonly lesson: PlanLesson
  readonly gap: OrderGap
  readonly tally: CandidateTally
}
