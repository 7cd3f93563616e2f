// The six marks of a roll and the seventh state "nobody has said anything yet", which is never a mark and never a default.

export const attendanceMarks = ['present', 'late', 'left-early', 'leave', 'sick', 'absent'] as const
export type AttendanceMark = (typeof attendanceMarks)[number]

export const attendanceMarkLabels: Readonly<Record<AttendanceMark, string>> = {
  present: '到',
  late: '迟到',
  'left-early': '早退',
  leave: '请假',
  sick: '病假',
  absent: '缺勤',
}

/** What a screen or form shows where no mark was taken. */
export const notTakenLabel = '未点'

export interface MarkKey {
  readonly key: string
  readonly mark: AttendanceMark
  readonly label: string
}

/** Keys 1–6 of the roll call, in the order they stand on screen. */
export const markKeys: readonly MarkKey[] = attendanceMarks.map((mark, index) => ({
  key: String(index + 1),
  mark,
  label: attendanceMarkLabels[mark],
}))

/** The mark a key press means, or undefined: any other key changes nothing. */
export function markOfKey(key: string): AttendanceMark | undefined {
  return markKeys.find((entry) => entry.key === key)?.mark
}

export function labelOfMark(mark: AttendanceMark | undefined): string {
  return mark === undefined ? notTakenLabel : attendanceMarkLabels[mark]
}

/** Late and left early are attendance; what they cost is the policy's conversion, not this function's. */
export function isAttending(mark: AttendanceMark | undefined): boolean {
  return mark === 'present' || mark === 'late' || mark === 'left-early'
}

/** Of several marks of one worker at one lesson, the one that counts: the one best for the worker. */
export function bestMark(marks: readonly (AttendanceMark | undefined)[]): AttendanceMark | undefined {
  return attendanceMarks.find((mark) => marks.includes(mark))
}
