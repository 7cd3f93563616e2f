// One transaction outside of a command: for whoever makes a file. A command has its own, with audit and undo.
import type { WriteHandle } from './handle.ts'

/** Takes the lock at once; what throws inside leaves nothing behind. Better-sqlite3 refuses work that returns a promise. */
export const inTransaction = <T>({ connection }: WriteHandle, work: () => T): T =>
  connection.raw.transaction(work).immediate()
