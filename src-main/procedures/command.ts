// command(): decide, save, audit and undo record in one IMMEDIATE transaction; the announcement after the commit.
import type { AnySchema } from '@orpc/contract'
import type { ProcedureMeta } from '../contract/people.ts'
import { appendAudit } from '../storage/base/audit-store.ts'
import { endCapture, startCapture } from '../storage/base/change-capture.ts'
import { freshHandle, type WriteHandle } from '../storage/base/handle.ts'
import { capturedTables } from '../storage/base/tables.ts'
import { saveUndoStep } from '../storage/base/undo-store.ts'
import type { DoneStep } from './announcer.ts'
import type { Acting, CallContext, ContextOf } from './call-context.ts'
import type { Actor } from './caller.ts'
import { auditActor } from './caller.ts'
import { toNamedError } from './failures.ts'
import { admitAgain } from './gate.ts'
import { guarded } from './guarded.ts'
import type { Declared, Input, Output } from './procedure-types.ts'

export interface CommandSpec<I, O, P, C extends CallContext> {
  /** What must wait (parse, hash, solve, ask a worker); hands over values. Runs before the transaction. */
  readonly prepare?: (input: I, context: Acting<C>) => Promise<P>
  /** Load → decide → save, synchronously, inside the transaction. */
  readonly run: (tx: WriteHandle, input: I, context: Acting<C>, prepared: P) => O
  /** One Chinese sentence naming what was done, without personal numbers: for the audit trail and the undo list. */
  readonly says: (input: I, output: O) => string
  /** What of the input goes into the audit payload; secrets must be left out. The whole input unless said. */
  readonly payload?: (input: I, output: O) => unknown
  /** true where only a reversing command may take it back: ledgers, claim steps, publication, locks, accounts. */
  readonly isFinal?: boolean
  /** Who is to be named as the actor where the call itself establishes it (login, first run). */
  readonly actor?: (output: O) => Actor
  /** After the commit: in-memory consequences (sessions). */
  readonly after?: (output: O, context: Acting<C>, prepared: P) => void
}

export function command<I extends AnySchema, O extends AnySchema, M extends ProcedureMeta, P = undefined>(
  declared: Declared<I, O, M>,
  spec: CommandSpec<Input<I>, Output<O>, P, ContextOf<M>>,
) {
  return guarded(declared).handler(async ({ input, context: { core, call }, path }) => {
    try {
      const prepared = (await spec.prepare?.(input, call)) as P // P is undefined exactly when there is no prepare
      const called = { action: path.join('.'), meta: declared['~orpc'].meta }
      const { output, changed, step } = transact(core.house.db, call, called, spec, input, prepared)
      spec.after?.(output, call, prepared)
      const stale = core.readings.restingOn(changed)
      // Whoever did it hears of the step itself; what others could take back is looked at again when something final was done.
      core.announcer.announce({
        stale: step === null ? stale : stale.filter((path) => path !== core.undoList),
        step,
      })
      return output
    } catch (error) {
      throw toNamedError(core, error)
    }
  })
}

interface Done<O> {
  readonly output: O
  /** Tables. */
  readonly changed: ReadonlySet<string>
  /** null where there is nothing that undo could take back. */
  readonly step: DoneStep | null
}

export interface Called {
  /** 'attendance.mark'. */
  readonly action: string
  readonly meta: ProcedureMeta
}

/** Runs one command in its transaction; nothing is left behind when anything in it throws. */
export function transact<I, O, P, C extends CallContext>(
  db: WriteHandle,
  call: Acting<C>,
  { action, meta }: Called,
  spec: CommandSpec<I, O, P, C>,
  input: I,
  prepared: P,
): Done<O> {
  const tx = freshHandle(db)
  const work = db.connection.raw.transaction(() => {
    const context = asOfNow(tx, call, meta)
    startCapture(tx.connection.raw)
    const output = spec.run(tx, input, context, prepared)
    if (output instanceof Promise)
      throw new TypeError(`${action} returned a promise; what waits belongs in prepare`)
    const touched = endCapture(tx.connection.raw)
    const step = record(tx, context, action, spec, input, output, touched)
    return { output, step, changed: changedTables(tx, touched) }
  })
  try {
    const done = work.immediate()
    db.connection.versions.raise(done.changed)
    return done
  } finally {
    db.connection.settle()
  }
}

/** The call with its caller as the transaction finds them. @throws Refusal where they may no longer do it. */
function asOfNow<C extends CallContext>(tx: WriteHandle, call: Acting<C>, meta: ProcedureMeta): Acting<C> {
  const caller = admitAgain(call.core, tx, call, meta)
  return { ...call, caller, ...(caller.kind === 'account' && { account: caller.account }) }
}

function record<I, O, P, C extends CallContext>(
  db: WriteHandle,
  context: CallContext,
  action: string,
  spec: CommandSpec<I, O, P, C>,
  input: I,
  output: O,
  touched: readonly string[],
): DoneStep | null {
  const sentence = spec.says(input, output)
  const payload = JSON.stringify(spec.payload === undefined ? (input ?? null) : spec.payload(input, output))
  const { id: accountId, displayName: actorName } = spec.actor?.(output) ?? auditActor(context.caller)
  const auditSeq = appendAudit(db, { at: context.now, accountId, actorName, action, sentence, payload })
  if (touched.length === 0) return null
  const isUndoable = spec.isFinal !== true
  const doneAt = context.now
  const id = saveUndoStep(db, { accountId, actorName, auditSeq, sentence, doneAt, isUndoable }, touched)
  return isUndoable ? { id, accountId, sentence, doneAt } : null
}

/** By their rows where these are noted, so that saving what was there already moves nothing; the others by what was written. */
function changedTables({ notes }: WriteHandle, touched: readonly string[]): ReadonlySet<string> {
  const captured: ReadonlySet<string> = new Set(capturedTables)
  const others = [...notes.writes].filter((table) => !captured.has(table))
  return new Set([...touched, ...others])
}
