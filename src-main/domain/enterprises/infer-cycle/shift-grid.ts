// What the inference is asked and what it answers; the words mean exactly what ShiftSystem and Roster mean by them.
import type { IsoDate } from '../../calendar/dates.ts'
import type { CycleTurn } from '../../calendar/shift-system.ts'

/** A shift table as it was read: people or teams × dates. */
export interface ShiftGrid {
  /** Rising; usually consecutive. */
  readonly dates: readonly IsoDate[]
  readonly rows: readonly ShiftGridRow[]
  /** 法定节假日 and 调休休息日: rows that are off on them are not judged there. */
  readonly holidays?: ReadonlySet<IsoDate>
  /** 补班日: rows that follow holidays may work on them. */
  readonly makeupWorkdays?: ReadonlySet<IsoDate>
}

export interface ShiftGridRow {
  readonly key: string
  readonly teamName: string | null
  /** One a date: the shift's key, '' a day off, null unreadable or missing. */
  readonly cells: readonly (string | null)[]
}

/** Rows that stand at the same day of the cycle on the same date. */
export interface InferredGroup {
  readonly rowKeys: readonly string[]
  /** The day of the cycle (from 0) on the anchor date. */
  readonly offset: number
  readonly teamName: string | null
}

/** One cell that is not what the rotation gives: a swap, leave, or a mistake of the table. */
export interface InferredException {
  readonly rowKey: string
  readonly date: IsoDate
  /** A shift's key, or '' for a day off. */
  readonly expected: string
  readonly found: string
}

export interface InferredRotation {
  /** Keys of shifts, '' a day off. */
  readonly cycle: readonly string[]
  readonly length: number
  /** In the order in which they come in the grid. */
  readonly groups: readonly InferredGroup[]
  /** A Monday where the cycle is of whole weeks. */
  readonly anchorDate: IsoDate
  readonly turn: CycleTurn | null
  /** The rows are off on holidays on which the cycle alone would have them work. */
  readonly followsHolidays: boolean
  /** Share of the known cells of the rotation's rows that are as expected. */
  readonly match: number
  readonly exceptions: readonly InferredException[]
  /** Keys of the rows that do not run this rotation. */
  readonly others: readonly string[]
}
