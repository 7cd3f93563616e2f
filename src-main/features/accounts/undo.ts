// Takes back one's own last act, or says who has built on it and with what.
import { Refusal } from '../../contract/errors.ts'
import { contract } from '../../contract/index.ts'
import type { May, ProcedureMeta } from '../../contract/people.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import { mayCall } from '../../procedures/gate.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { firstNotStuck } from '../../storage/base/stuck-steps.ts'
import { tableLabels } from '../../storage/base/tables.ts'
import { danglingAfter, undoableSteps, undoObstacle, undoRows } from '../../storage/base/undo-store.ts'
import { seatConflict } from '../../storage/classes/seat-conflicts.ts'

export function undoable(db: ReadHandle, _input: unknown, context: StaffContext) {
  const steps = ownSteps(db, context).map(({ action: _action, ...step }) => step)
  return { steps, next: nextOf(db, steps) }
}

/** Taking back is doing: whoever may no longer do it (another role by now) may not undo it either. */
const ownSteps = (db: ReadHandle, { account }: StaffContext) =>
  undoableSteps(db, account.id).filter(({ action }) => mayCall(account, mayOf(action)))

function nextOf<S extends { readonly id: number }>(db: ReadHandle, steps: readonly S[]): S | null {
  const ids = steps.map(({ id }) => id)
  const next = firstNotStuck(db, ids)
  return steps.find(({ id }) => id === next) ?? null
}

const procedures: Readonly<Record<string, Readonly<Record<string, Declaration>>>> = contract
interface Declaration {
  readonly '~orpc': { readonly meta: ProcedureMeta }
}

function mayOf(action: string): May {
  const [noun = '', name = ''] = action.split('.')
  return procedures[noun]?.[name]?.['~orpc'].meta.may ?? 'signed-in'
}

/** Without a step id the newest that is not stuck; where all are, the newest says what it is stuck under. @throws Refusal UNDO_NOTHING or UNDO_CONFLICT; then nothing was changed. */
export function undo(
  tx: WriteHandle,
  input: { stepId?: number | undefined },
  context: StaffContext,
): { sentence: string } {
  const steps = ownSteps(tx, context)
  const step =
    input.stepId === undefined
      ? (nextOf(tx, steps) ?? steps[0])
      : steps.find((one) => one.id === input.stepId)
  if (step === undefined) throw new Refusal('UNDO_NOTHING')
  const { sentence } = step
  const obstacle = undoObstacle(tx, step.id)
  if (obstacle !== null) {
    const { who, what, accountId } = obstacle
    throw new Refusal('UNDO_CONFLICT', { sentence, who, what, isOwn: accountId === context.account.id })
  }
  undoRows(tx, step.id)
  const table = danglingAfter(tx, step.id)
  const labels: Readonly<Record<string, string>> = tableLabels
  const what = table === null ? seatConflict(tx, step.id) : `${labels[table] ?? '其他记录'}引用了它`
  if (what !== null) throw new Refusal('UNDO_CONFLICT', { sentence, who: '有人', what, isOwn: false })
  return { sentence }
}
