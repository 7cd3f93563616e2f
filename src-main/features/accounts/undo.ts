// Takes back one's own last act, or says who has built on it and with what.
import { Refusal } from '../../contract/errors.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { Handle } from '../../storage/handle.ts'
import { tableLabels } from '../../storage/tables.ts'
import { danglingAfter, undoableSteps, undoObstacle, undoRows } from '../../storage/undo-store.ts'

export const undoable = (db: Handle, _input: unknown, context: CallContext) => ({
  steps: undoableSteps(db, context.account.id),
})

/** Without a step id the newest one. @throws Refusal UNDO_NOTHING or UNDO_CONFLICT; then nothing was changed. */
export function undo(
  tx: Handle,
  input: { stepId?: number | undefined },
  context: CallContext,
): { sentence: string } {
  const steps = undoableSteps(tx, context.account.id)
  const step = input.stepId === undefined ? steps[0] : steps.find((one) => one.id === input.stepId)
  if (step === undefined) throw new Refusal('UNDO_NOTHING')
  const { sentence } = step
  const obstacle = undoObstacle(tx, step.id)
  if (obstacle !== null) throw new Refusal('UNDO_CONFLICT', { sentence, ...obstacle })
  undoRows(tx, step.id)
  const table = danglingAfter(tx, step.id)
  if (table === null) return { sentence }
  const labels: Readonly<Record<string, string>> = tableLabels
  throw new Refusal('UNDO_CONFLICT', {
    sentence,
    who: '有人',
    what: `${labels[table] ?? '其他记录'}引用了它`,
  })
}
