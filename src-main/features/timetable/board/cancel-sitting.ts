// 停课: a sitting is called off with its reason and stays on record; a make-up waits for a new place.
import { Refusal } from '../../../contract/errors.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { WriteHandle } from '../../../storage/base/handle.ts'
import { rollStates } from '../../../storage/timetable/evening-store.ts'
import { cancelSittingRow, findSitting, insertSitting } from '../../../storage/timetable/sitting-store.ts'
import { labelOf } from '../sitting-label.ts'

interface CancelInput {
  readonly sittingId: string
  readonly reason: string
  readonly makeUp: boolean
}

/** At once and in every version of the plan. A sitting whose roll is locked has been held and cannot be called off. */
export function cancelSitting(
  tx: WriteHandle,
  { sittingId, reason, makeUp }: CancelInput,
  context: CallContext,
) {
  const sitting = findSitting(tx, sittingId)
  if (sitting === null) throw new Refusal('NOT_FOUND', { what: '这个课次' })
  const label = labelOf(sitting)
  if (sitting.state === 'cancelled') throw new Refusal('SITTING_CLOSED', { what: label, why: '已停课' })
  const roll = rollStates(tx, [sittingId]).get(sittingId)
  if (roll?.isLocked === true) throw new Refusal('SITTING_CLOSED', { what: label, why: '的考勤已锁定' })
  cancelSittingRow(tx, sittingId, reason)
  if (makeUp) insertSitting(tx, context.newId(), sitting.lessonId)
  return { id: sittingId, label }
}
