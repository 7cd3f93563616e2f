// What the foot of a roll counts: each mark, who is still 未点, and who came to another sitting of the lesson.
import {
  type AttendanceMark,
  attendanceMarks,
  isAttending,
} from '../../../src-main/domain/attendance/marks.ts'

interface Counted {
  readonly mark: AttendanceMark | null
  /** 双场: came to another sitting of this lesson on that date. */
  readonly attendedOn: string | null
}

export interface RollCounts {
  readonly expected: number
  readonly byMark: Readonly<Record<AttendanceMark, number>>
  /** 到, 迟到 and 早退 together. */
  readonly there: number
  /** Came to another sitting and has no mark here: neither missing nor 未点. */
  readonly elsewhere: number
  readonly notTaken: number
}

export function countRoll(rows: readonly Counted[]): RollCounts {
  const holding = (mark: AttendanceMark) => rows.filter((row) => row.mark === mark).length
  // One entry per mark, so that the record is whole.
  const byMark = Object.fromEntries(attendanceMarks.map((mark) => [mark, holding(mark)])) as Record<
    AttendanceMark,
    number
  >
  return {
    expected: rows.length,
    byMark,
    there: rows.filter(({ mark }) => mark !== null && isAttending(mark)).length,
    elsewhere: rows.filter(({ mark, attendedOn }) => mark === null && attendedOn !== null).length,
    notTaken: rows.filter(isNotTaken).length,
  }
}

/** Nobody has said anything yet, and they did not come to another sitting either. */
export const isNotTaken = ({ mark, attendedOn }: Counted): boolean => mark === null && attendedOn === null

/** The next row after `from` that is still 未点, beginning again at the top; -1 where none is left. */
export function nextNotTaken(rows: readonly Counted[], from: number): number {
  const later = rows.findIndex((row, index) => index > from && isNotTaken(row))
  return later >= 0 ? later : rows.findIndex(isNotTaken)
}
