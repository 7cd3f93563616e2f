// Who is signed in on which connection, locked after idling, and slowed down after wrong passwords.
const FREE_ATTEMPTS = 5
const WAIT_MS = 30_000

interface Session {
  readonly accountId: string
  lastSeenAt: number
  isLocked: boolean
}

interface Attempts {
  count: number
  waitUntil: number
}

export type SessionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'locked' | 'open'; readonly accountId: string }

export class Sessions {
  readonly #byConnection = new Map<string, Session>()
  readonly #attempts = new Map<string, Attempts>()
  readonly #recoveryDrafts = new Map<string, string>()

  signIn(connection: string, accountId: string, now: number): void {
    this.#byConnection.set(connection, { accountId, lastSeenAt: now, isLocked: false })
  }

  signOut(connection: string): void {
    this.#byConnection.delete(connection)
  }

  /** Ends every session of an account (its password was reset, or it was switched off). */
  endAccount(accountId: string): void {
    for (const [connection, session] of this.#byConnection) {
      if (session.accountId === accountId) this.#byConnection.delete(connection)
    }
  }

  endAll(): void {
    this.#byConnection.clear()
  }

  lock(connection: string): void {
    const session = this.#byConnection.get(connection)
    if (session !== undefined) session.isLocked = true
  }

  /** Locks it when nothing was heard from it for `idleMs`: the door does so before every call. */
  lockIdle(connection: string, now: number, idleMs: number): void {
    const session = this.#byConnection.get(connection)
    if (session !== undefined && now - session.lastSeenAt >= idleMs) session.isLocked = true
  }

  /** Looks a connection up without counting as activity. */
  peek(connection: string): SessionState {
    const session = this.#byConnection.get(connection)
    if (session === undefined) return { kind: 'none' }
    return { kind: session.isLocked ? 'locked' : 'open', accountId: session.accountId }
  }

  /** Who sits there, also while the session is locked. */
  accountOn(connection: string): string | null {
    return this.#byConnection.get(connection)?.accountId ?? null
  }

  touch(connection: string, now: number): void {
    const session = this.#byConnection.get(connection)
    if (session !== undefined && !session.isLocked) session.lastSeenAt = now
  }

  /** The recovery code shown to this connection during first run, until it is typed back. */
  keepRecoveryDraft(connection: string, code: string): void {
    this.#recoveryDrafts.set(connection, code)
  }

  recoveryDraft(connection: string): string | null {
    return this.#recoveryDrafts.get(connection) ?? null
  }

  forgetRecoveryDraft(connection: string): void {
    this.#recoveryDrafts.delete(connection)
  }

  /** Seconds to wait before the next try for this username; 0 when it may be tried now. */
  secondsToWait(username: string, now: number): number {
    const attempts = this.#attempts.get(username.toLowerCase())
    return attempts === undefined ? 0 : Math.max(0, Math.ceil((attempts.waitUntil - now) / 1000))
  }

  /** Counts a try until forgetWrong says that it was right; after five in a row each further one costs half a minute. */
  countWrong(username: string, now: number): void {
    const key = username.toLowerCase()
    const attempts = this.#attempts.get(key) ?? { count: 0, waitUntil: 0 }
    attempts.count += 1
    if (attempts.count >= FREE_ATTEMPTS) attempts.waitUntil = now + WAIT_MS
    this.#attempts.set(key, attempts)
  }

  forgetWrong(username: string): void {
    this.#attempts.delete(username.toLowerCase())
  }
}
