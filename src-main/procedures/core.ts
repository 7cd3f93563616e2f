// What stands behind every call: the open database, who is signed in on which connection, and the clock.
import type { Handle } from '../storage/base/handle.ts'
import type { Announcer } from './announcer.ts'
import type { Readings } from './readings.ts'
import type { Sessions } from './sessions.ts'

/** Which database file is open, and how to change it: the palace's own or the sample beside it. */
export interface House {
  readonly db: Handle
  readonly isSample: boolean
  readonly openSample: (today: string | undefined) => Promise<void>
  readonly leaveSample: () => void
}

export interface Core {
  readonly house: House
  readonly sessions: Sessions
  readonly announcer: Announcer
  readonly readings: Readings
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
}
