// stream(): events for as long as the caller listens, behind the same checks.
import type { AnySchema } from '@orpc/contract'
import type { CallContext } from './call-context.ts'
import { toNamedError } from './failures.ts'
import { guarded } from './guarded.ts'
import type { Declared, Input, Output } from './procedure-types.ts'

export function stream<I extends AnySchema, O extends AnySchema>(
  declared: Declared<I, O>,
  open: (input: Input<I>, context: CallContext, signal: AbortSignal | undefined) => Output<O>,
) {
  return guarded(declared).handler(async ({ input, context: { core, call }, signal }) => {
    try {
      return open(input, call, signal)
    } catch (error) {
      throw toNamedError(core, error)
    }
  })
}
