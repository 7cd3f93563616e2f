// act(): changes what lives in the process (a session, a run of the planner, which house is open), never the database.
import type { AnySchema } from '@orpc/contract'
import type { ProcedureMeta } from '../contract/people.ts'
import { type ReadHandle, readingHandle } from '../storage/base/handle.ts'
import type { Acting, ContextOf } from './call-context.ts'
import { toNamedError } from './failures.ts'
import { guarded } from './guarded.ts'
import type { Declared, Input, Output } from './procedure-types.ts'

export function act<I extends AnySchema, O extends AnySchema, M extends ProcedureMeta>(
  declared: Declared<I, O, M>,
  run: (db: ReadHandle, input: Input<I>, context: Acting<ContextOf<M>>) => Output<O> | Promise<Output<O>>,
) {
  return guarded(declared).handler(async ({ input, context: { core, call }, path }) => {
    const db = readingHandle(core.house.db)
    try {
      return await run(db, input, call)
    } catch (error) {
      throw toNamedError(core, error)
    } finally {
      // What an act answers (a preview) may rest on rows as a query's answer does.
      core.readings.note(path.join('.'), db.notes.reads)
    }
  })
}
