// Marks the people given and nobody else; a mark of null takes the person back to 未点.
import { Refusal } from '../../contract/errors.ts'
import type { AttendanceMark } from '../../domain/attendance/marks.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import { openSheet, removeMark, rollPeople, saveMark } from '../../storage/attendance/attendance-store.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import { requireRoll } from './read-roll.ts'
import { serialOf } from './sheet-serial.ts'

interface MarkInput {
  readonly sittingId: string
  readonly marks: readonly {
    readonly enrolmentId: string
    readonly mark: AttendanceMark | null
    readonly note?: string | undefined
  }[]
  readonly method: 'roll-call' | 'paper'
}

/** @throws Refusal MARKING_REFUSED with the reason, or NOT_FOUND for somebody who is not on this roll; then nothing is marked. */
export function markAttendance(tx: WriteHandle, input: MarkInput, context: StaffContext) {
  const { sittingId, marks, method } = input
  const { head, cannotBecause: reason } = requireRoll(tx, sittingId, context)
  if (reason !== null) throw new Refusal('MARKING_REFUSED', { reason })
  const onRoll = new Set(rollPeople(tx, head).map((person) => person.enrolmentId))
  openSheet(tx, sittingId, serialOf(sittingId), context.now)
  for (const { enrolmentId, mark, note = '' } of marks) {
    if (!onRoll.has(enrolmentId)) throw new Refusal('NOT_FOUND', { what: '名单上的这位学员' })
    if (mark === null) removeMark(tx, sittingId, enrolmentId)
    else
      saveMark(tx, {
        sittingId,
        enrolmentId,
        mark,
        markedAt: context.now,
        method,
        accountId: context.account.id,
        note,
      })
  }
  return { sittingId, saved: marks.length, className: head.className, date: head.date }
}
