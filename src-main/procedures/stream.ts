// stream(): events for as long as the caller listens, behind the same checks.
import type { AnySchema } from '@orpc/contract'
import type { ProcedureMeta } from '../contract/people.ts'
import type { Acting, ContextOf } from './call-context.ts'
import { toNamedError } from './failures.ts'
import { guarded } from './guarded.ts'
import type { Declared, Input, Output } from './procedure-types.ts'

export function stream<I extends AnySchema, O extends AnySchema, M extends ProcedureMeta>(
  declared: Declared<I, O, M>,
  open: (input: Input<I>, context: Acting<ContextOf<M>>, signal: AbortSignal | undefined) => Output<O>,
) {
  return guarded(declared).handler(async ({ input, context: { core, call }, signal }) => {
    try {
      return open(input, call, signal)
    } catch (error) {
      throw toNamedError(core, error)
    }
  })
}
