// Marks on their way to the core: shown at once, sent together after a moment, held until the core has them.
import type { AttendanceMark } from '../../../src-main/domain/attendance/marks.ts'

export interface Wish {
  readonly enrolmentId: string
  /** null: 未点 again. */
  readonly mark: AttendanceMark | null
  readonly note: string
}

export interface Unsaved extends Wish {
  readonly state: 'waiting' | 'sending' | 'failed'
  /** Why it failed, for the screen; '' until then. */
  readonly reason: string
}

export type UnsavedMarks = ReadonlyMap<string, Unsaved>

export interface Failure {
  readonly sentence: string
  /** later: the same may work soon; single: one of them spoils the rest; never: only a person can mend it. */
  readonly kind: 'later' | 'single' | 'never'
}

export interface QueueParts {
  /** Saves all or nothing. */
  readonly send: (wishes: readonly Wish[]) => Promise<void>
  readonly explain: (error: unknown) => Failure
  /** Told after each change what the core does not have yet, so that it outlives the page. */
  readonly keep: (wishes: readonly Wish[]) => void
}

export interface MarkQueue {
  readonly put: (wishes: readonly Wish[]) => void
  /** Sends what waits and resolves when nothing waits or is being sent; what failed stays. */
  readonly flush: () => Promise<void>
  readonly retry: () => void
  /** Gives up what failed: the stored marks count again. */
  readonly discard: () => void
  readonly current: () => UnsavedMarks
  readonly watch: (onChange: () => void) => () => void
  /** Sends what waits and stops trying by itself. */
  readonly leave: () => void
}

/** Keys pressed within this time go as one command. */
const GATHER_MS = 150
const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 15_000

export const createMarkQueue = (parts: QueueParts): MarkQueue => new Queue(parts)

const wishesOf = (entries: readonly Unsaved[]): Wish[] =>
  entries.map(({ enrolmentId, mark, note }) => ({ enrolmentId, mark, note }))

class Queue implements MarkQueue {
  readonly #parts: QueueParts
  readonly #watchers = new Set<() => void>()
  #unsaved: UnsavedMarks = new Map()
  #gathering: ReturnType<typeof setTimeout> | undefined
  #retrying: ReturnType<typeof setTimeout> | undefined
  #retryWait = FIRST_RETRY_MS
  #running: Promise<void> | null = null

  constructor(parts: QueueParts) {
    this.#parts = parts
  }

  readonly current = (): UnsavedMarks => this.#unsaved

  readonly put = (wishes: readonly Wish[]): void => {
    this.#change((next) => {
      for (const wish of wishes) next.set(wish.enrolmentId, { ...wish, state: 'waiting', reason: '' })
    })
    this.#gathering ??= setTimeout(() => void this.flush(), GATHER_MS)
  }

  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#gathering)
    this.#gathering = undefined
    this.#running ??= this.#drain().finally(() => {
      this.#running = null
    })
    await this.#running
    // What was put while that round was ending is of the next one.
    if (this.#running !== null || this.#inState('waiting').length > 0) return this.flush()
  }

  readonly retry = (): void => {
    clearTimeout(this.#retrying)
    this.#settle(this.#inState('failed'), (entry) => ({ ...entry, state: 'waiting' }))
    void this.flush()
  }

  readonly discard = (): void => {
    clearTimeout(this.#retrying)
    this.#settle(this.#inState('failed'), () => null)
  }

  readonly watch = (onChange: () => void): (() => void) => {
    this.#watchers.add(onChange)
    return () => void this.#watchers.delete(onChange)
  }

  readonly leave = (): void => {
    void this.flush()
    clearTimeout(this.#retrying)
  }

  #change(edit: (next: Map<string, Unsaved>) => void): void {
    const next = new Map(this.#unsaved)
    edit(next)
    this.#unsaved = next
    this.#parts.keep(wishesOf([...next.values()]))
    for (const tell of this.#watchers) tell()
  }

  /** Moves entries on, but none that was marked anew meanwhile. */
  #settle(entries: readonly Unsaved[], step: (entry: Unsaved) => Unsaved | null): void {
    this.#change((next) => {
      for (const entry of entries) {
        if (next.get(entry.enrolmentId) !== entry) continue
        const moved = step(entry)
        if (moved === null) next.delete(entry.enrolmentId)
        else next.set(entry.enrolmentId, moved)
      }
    })
  }

  #inState(state: Unsaved['state']): Unsaved[] {
    return [...this.#unsaved.values()].filter((entry) => entry.state === state)
  }

  async #drain(): Promise<void> {
    for (let waiting = this.#inState('waiting'); waiting.length > 0; waiting = this.#inState('waiting'))
      await this.#deliver(waiting)
  }

  async #deliver(waiting: readonly Unsaved[]): Promise<void> {
    const sent = waiting.map((entry): Unsaved => ({ ...entry, state: 'sending', reason: '' }))
    this.#change((next) => {
      for (const entry of sent) next.set(entry.enrolmentId, entry)
    })
    try {
      await this.#parts.send(wishesOf(sent))
      this.#retryWait = FIRST_RETRY_MS
      this.#settle(sent, () => null)
    } catch (error) {
      const { sentence, kind } = this.#parts.explain(error)
      if (kind === 'single' && sent.length > 1) return this.#deliverSingly(sent)
      this.#settle(sent, (entry) => ({ ...entry, state: 'failed', reason: sentence }))
      if (kind === 'later') this.#retryLater()
    }
  }

  async #deliverSingly(sent: readonly Unsaved[]): Promise<void> {
    for (const entry of sent) if (this.#unsaved.get(entry.enrolmentId) === entry) await this.#deliver([entry])
  }

  #retryLater(): void {
    clearTimeout(this.#retrying)
    this.#retrying = setTimeout(this.retry, this.#retryWait)
    this.#retryWait = Math.min(this.#retryWait * 2, LONGEST_RETRY_MS)
  }
}
