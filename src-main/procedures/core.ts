// What stands behind every call: the open database, who is signed in on which connection, and the clock.

import type { Account } from '../contract/people.ts'
import type { ReadHandle, WriteHandle } from '../storage/base/handle.ts'
import type { Announcer } from './announcer.ts'
import type { Principal } from './caller.ts'
import type { Readings } from './readings.ts'
import type { Sessions } from './sessions.ts'

/** Which database file is open, and how to change it: the palace's own or the sample beside it. */
export interface House {
  readonly db: WriteHandle
  readonly isSample: boolean
  readonly openSample: (today: string | undefined) => Promise<void>
  readonly leaveSample: () => void
}

/** What the gate asks about people; the nouns that know are joined in app.ts. */
export interface Reception {
  readonly findAccount: (db: ReadHandle, id: string) => Account | null
  /** Minutes without a call after which a session locks; a setting of the palace. */
  readonly idleMinutes: (db: ReadHandle) => number
}

/** What a query sees of the core: nothing in it changes anything, and the house is seen through its handle alone. */
export interface ReadingCore {
  readonly house: Pick<House, 'isSample'>
  readonly sessions: Pick<Sessions, 'peek'>
  readonly resources: Core['resources']
  readonly reportBug: Core['reportBug']
}

export interface Core {
  readonly house: House
  readonly sessions: Sessions
  readonly reception: Reception
  readonly announcer: Announcer
  readonly readings: Readings
  /** The procedure that lists what can be taken back. */
  readonly undoList: string
  readonly resources: { readonly read: (name: string) => string }
  /** Epoch ms. */
  readonly now: () => number
  /** Logs a bug with its stack under an incident number. */
  readonly reportBug: (incident: string, error: unknown) => void
}

/** What a host hands over with each call. */
export interface CallOrigin {
  readonly core: Core
  /** One browser cookie or one window; sessions hang on it. */
  readonly connection: string
  /** Whom the host has recognised by something else than a session. No door does so yet. */
  readonly principal?: Principal
}
