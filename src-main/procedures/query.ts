// query(): a read behind the session and role checks, with no means to write. One synchronous function sees one state.
import type { AnySchema } from '@orpc/contract'
import type { ProcedureMeta } from '../contract/people.ts'
import { type ReadHandle, readingHandle } from '../storage/base/handle.ts'
import type { ContextOf } from './call-context.ts'
import { toNamedError } from './failures.ts'
import { guarded } from './guarded.ts'
import type { Declared, Input, Output } from './procedure-types.ts'

export function query<I extends AnySchema, O extends AnySchema, M extends ProcedureMeta>(
  declared: Declared<I, O, M>,
  read: (db: ReadHandle, input: Input<I>, context: ContextOf<M>) => Output<O> | Promise<Output<O>>,
) {
  return guarded(declared).handler(async ({ input, context: { core, call }, path }) => {
    const db = readingHandle(core.house.db)
    const { connection, notes } = db
    const begun = connection.versions.commits
    try {
      return await read(db, input, call)
    } catch (error) {
      throw toNamedError(core, error)
    } finally {
      const name = path.join('.')
      core.readings.note(name, notes.reads)
      // What took longer than a moment may have been overtaken before anybody knew what it reads.
      if (connection.versions.hasMoved(notes.reads, begun))
        core.announcer.announce({ stale: [name], step: null })
    }
  })
}
