// The door in front of every procedure: who calls is settled before the input is even looked at.
import type { AnySchema } from '@orpc/contract'
import { implement } from '@orpc/server'
import { contextFor } from './call-context.ts'
import type { CallOrigin } from './core.ts'
import { toNamedError } from './failures.ts'
import { admit } from './gate.ts'
import type { Declared } from './procedure-types.ts'

/** A procedure waiting for its handler, which receives the call's context as `context.call`. */
export function guarded<I extends AnySchema, O extends AnySchema>(declared: Declared<I, O>) {
  const meta = declared['~orpc'].meta
  const late = Number.POSITIVE_INFINITY // both checks lie inside this door, so that a wrong answer is logged here
  return implement(declared, { initialInputValidationIndex: late, initialOutputValidationIndex: late })
    .$context<CallOrigin>()
    .use(async ({ context: { core, connection }, next }) => {
      try {
        return await next({ context: { call: contextFor(core, connection, admit(core, connection, meta)) } })
      } catch (error) {
        throw toNamedError(core, error)
      }
    })
}
