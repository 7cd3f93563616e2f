// query(): a read behind the session and role checks. One synchronous function over one connection sees one state.
import type { AnySchema } from '@orpc/contract'
import { implement } from '@orpc/server'
import type { Handle } from '../storage/handle.ts'
import { type CallContext, contextFor } from './call-context.ts'
import type { CallOrigin } from './core.ts'
import { toNamedError } from './failures.ts'
import { admit } from './gate.ts'
import type { Declared, Input, Output } from './procedure-types.ts'

export function query<I extends AnySchema, O extends AnySchema>(
  declared: Declared<I, O>,
  read: (db: Handle, input: Input<I>, context: CallContext) => Output<O> | Promise<Output<O>>,
) {
  const meta = declared['~orpc'].meta
  return implement(declared).$context<CallOrigin>().handler(async ({ input, context: { core, connection } }) => {
    try {
      const account = admit(core, connection, meta)
      return await read(core.house.db, input, contextFor(core, connection, account))
    } catch (error) {
      throw toNamedError(core, error)
    }
  })
}
