// Who by the shifts cannot be there: a quiet hint beside a name, never a mark. Absent is what somebody says after the end.
import type { LostPerson } from '../../../src-main/contract/timetable/reach/fit.ts'
import { type AttendanceMark, isAttending } from '../../../src-main/domain/attendance/marks.ts'

export type RosterHint = Pick<LostPerson, 'label' | 'sentence'>
/** By enrolment. */
export type RosterHints = ReadonlyMap<string, RosterHint>

interface Hinted {
  readonly enrolmentId: string
  readonly name: string
  readonly mark: AttendanceMark | null
}

/** Marked as there, though by their shifts they cannot be: one of the two is wrong. */
export const contradicts = (mark: AttendanceMark | null, hint: RosterHint | undefined): boolean =>
  hint !== undefined && mark !== null && isAttending(mark)

/** Nobody has said anything of them yet, and by their shifts they cannot come. */
export const countHinted = (rows: readonly Hinted[], hints: RosterHints): number =>
  rows.filter((row) => row.mark === null && hints.has(row.enrolmentId)).length

const SHOWN_NAMES = 4

/** '其中 3 人按班表来不了：张远（夜班）、李明（夜班）、王强（刚下夜班）'; '' for none. */
export function hintedSentence(rows: readonly Hinted[], hints: RosterHints): string {
  const named = rows.flatMap(({ enrolmentId, name }) => {
    const hint = hints.get(enrolmentId)
    return hint === undefined ? [] : [`${name}（${hint.label}）`]
  })
  if (named.length === 0) return ''
  const more = named.length > SHOWN_NAMES ? ' 等' : ''
  return `其中 ${named.length} 人按班表来不了：${named.slice(0, SHOWN_NAMES).join('、')}${more}`
}
