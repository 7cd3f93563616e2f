// What a command has worked out before its transaction holds as long as nothing moves that it was read from. Whoever
// prepares for seconds is overtaken now and then: then it is worked out anew, and nothing stale is ever written.
import { Refusal } from '../contract/errors.ts'
import type { Connection } from '../storage/base/connection.ts'
import { freshHandle, type ReadHandle } from '../storage/base/handle.ts'
import type { House } from './core.ts'

const MOST_ATTEMPTS = 3

export interface Prepared<T> {
  readonly value: T
  readonly connection: Connection
  /** The tables that were read, and the number of commits before the first was. */
  readonly tables: ReadonlySet<string>
  readonly commits: number
}

/** @throws Refusal OVERTAKEN where others keep changing what it rests on; INTERRUPTED where the house was closed meanwhile. */
export async function prepareOn<T>(house: House, work: (db: ReadHandle) => Promise<T>): Promise<Prepared<T>> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const prepared = await prepareOnce(house.db, work)
    if (isCurrent(house.db, prepared)) return prepared
  }
  throw new Refusal('OVERTAKEN')
}

async function prepareOnce<T>(house: ReadHandle, work: (db: ReadHandle) => Promise<T>): Promise<Prepared<T>> {
  const { connection } = house
  const refuseClosed = () => {
    if (!connection.raw.open) throw new Refusal('INTERRUPTED')
  }
  refuseClosed()
  const db = freshHandle(house)
  const { commits } = connection.versions
  try {
    return { value: await work(db), connection, tables: db.notes.reads, commits }
  } finally {
    refuseClosed() // whatever went wrong in a closed house, that it was closed says why
  }
}

/** Inside the transaction. @throws Refusal OVERTAKEN */
export function stillTrue<T>(tx: ReadHandle, prepared: Prepared<T>): T {
  if (!isCurrent(tx, prepared)) throw new Refusal('OVERTAKEN')
  return prepared.value
}

/** Another house was opened, or something was written: by a command, or by another hand. */
function isCurrent({ connection }: ReadHandle, prepared: Prepared<unknown>): boolean {
  if (connection !== prepared.connection || !connection.raw.open) return false
  connection.lookForStrangers()
  return !connection.versions.hasMoved(prepared.tables, prepared.commits)
}
