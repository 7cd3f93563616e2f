// The door in front of every procedure: who calls is settled before the input is even looked at.
import type { AnySchema } from '@orpc/contract'
import { implement } from '@orpc/server'
import type { ProcedureMeta } from '../contract/people.ts'
import { type Acting, type ContextOf, contextFor } from './call-context.ts'
import type { CallOrigin } from './core.ts'
import { toNamedError } from './failures.ts'
import { admit } from './gate.ts'
import type { Declared } from './procedure-types.ts'

/** A procedure waiting for its handler, which receives the call's context as `context.call`. */
export function guarded<I extends AnySchema, O extends AnySchema, M extends ProcedureMeta>(
  declared: Declared<I, O, M>,
) {
  const meta = declared['~orpc'].meta
  const late = Number.POSITIVE_INFINITY // both checks lie inside this door, so that a wrong answer is logged here
  return implement(declared, { initialInputValidationIndex: late, initialOutputValidationIndex: late })
    .$context<CallOrigin>()
    .use(async ({ context: origin, next }) => {
      const { core, connection } = origin
      try {
        const call = contextFor(core, connection, admit(origin, meta))
        return await next({ context: { call: call as Acting<ContextOf<M>> } }) // whom the contract keeps out is not admitted
      } catch (error) {
        throw toNamedError(core, error)
      }
    })
}
