// query(): a read behind the session and role checks. One synchronous function over one connection sees one state.
import type { AnySchema } from '@orpc/contract'
import type { Handle } from '../storage/base/handle.ts'
import type { CallContext } from './call-context.ts'
import { toNamedError } from './failures.ts'
import { guarded } from './guarded.ts'
import type { Declared, Input, Output } from './procedure-types.ts'

export function query<I extends AnySchema, O extends AnySchema>(
  declared: Declared<I, O>,
  read: (db: Handle, input: Input<I>, context: CallContext) => Output<O> | Promise<Output<O>>,
) {
  return guarded(declared).handler(async ({ input, context: { core, call } }) => {
    try {
      return await read(core.house.db, input, call)
    } catch (error) {
      throw toNamedError(core, error)
    }
  })
}
