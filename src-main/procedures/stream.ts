// stream(): events for as long as the caller listens, behind the same checks.
import type { AnySchema } from '@orpc/contract'
import { implement } from '@orpc/server'
import { type CallContext, contextFor } from './call-context.ts'
import type { CallOrigin } from './core.ts'
import { toNamedError } from './failures.ts'
import { admit } from './gate.ts'
import type { Declared, Input, Output } from './procedure-types.ts'

export function stream<I extends AnySchema, O extends AnySchema>(
  declared: Declared<I, O>,
  open: (input: Input<I>, context: CallContext, signal: AbortSignal | undefined) => Output<O>,
) {
  const meta = declared['~orpc'].meta
  return implement(declared).$context<CallOrigin>().handler(async ({ input, context: { core, connection }, signal }) => {
    try {
      const account = admit(core, connection, meta)
      return open(input, contextFor(core, connection, account), signal)
    } catch (error) {
      throw toNamedError(core, error)
    }
  })
}
