// A plan as plain data: where each sitting lies, and for what could not be placed, why.
import type { IsoDate } from '../calendar/dates.ts'
import type { RuleCode } from './rule-code.ts'
import type { PlanScore } from './scoring.ts'

/** Where one sitting lies. The sitting keeps its id through all versions of a plan; its length is its lesson's. */
export interface Placement {
  readonly sittingId: string
  readonly date: IsoDate
  readonly startMinute: number
  readonly roomId: string
  readonly trainerId: string
}

/** How many possible times, or possible rooms and trainers at a time, one rule ruled out. */
export interface BlockerCount {
  readonly code: RuleCode
  readonly count: number
}

export interface UnplacedSitting {
  readonly sittingId: string
  readonly classId: string
  readonly lessonNumber: number
  /** Most frequent first. Empty where there was nothing to try. */
  readonly blockers: readonly BlockerCount[]
  /** '教室冲突 12 · 讲师冲突 8 · 节假日 3'. */
  readonly sentence: string
}

export interface Solution {
  /** Fixed ones included, in order of date, start and sitting id. */
  readonly placements: readonly Placement[]
  readonly unplaced: readonly UnplacedSitting[]
  /** True when the planner was asked to stop before it had tried everything. */
  readonly stopped: boolean
  /** As the planner reckons it; absent where it reckons nothing. */
  readonly score?: PlanScore
  /** Moves tried. */
  readonly moves?: number
}

export function comparePlacements(one: Placement, other: Placement): number {
  return (
    compareText(one.date, other.date) ||
    one.startMinute - other.startMinute ||
    compareText(one.sittingId, other.sittingId)
  )
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
