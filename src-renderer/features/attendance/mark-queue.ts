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

export function createMarkQueue({ send, explain, keep }: QueueParts): MarkQueue {
  let unsaved: UnsavedMarks = new Map()
  let gathering: ReturnType<typeof setTimeout> | undefined
  let retrying: ReturnType<typeof setTimeout> | undefined
  let retryWait = FIRST_RETRY_MS
  let running: Promise<void> | null = null
  const watchers = new Set<() => void>()

  const change = (edit: (next: Map<string, Unsaved>) => void) => {
    const next = new Map(unsaved)
    edit(next)
    unsaved = next
    keep([...next.values()].map(({ enrolmentId, mark, note }) => ({ enrolmentId, mark, note })))
    for (const tell of watchers) tell()
  }
  /** Moves entries on, but none that was marked anew meanwhile. */
  const settle = (entries: readonly Unsaved[], step: (entry: Unsaved) => Unsaved | null) =>
    change((next) => {
      for (const entry of entries) {
        if (next.get(entry.enrolmentId) !== entry) continue
        const moved = step(entry)
        if (moved === null) next.delete(entry.enrolmentId)
        else next.set(entry.enrolmentId, moved)
      }
    })
  const inState = (state: Unsaved['state']) => [...unsaved.values()].filter((entry) => entry.state === state)

  const deliver = async (waiting: readonly Unsaved[]): Promise<void> => {
    const sent = waiting.map((entry): Unsaved => ({ ...entry, state: 'sending', reason: '' }))
    change((next) => {
      for (const entry of sent) next.set(entry.enrolmentId, entry)
    })
    try {
      await send(sent.map(({ enrolmentId, mark, note }) => ({ enrolmentId, mark, note })))
      retryWait = FIRST_RETRY_MS
      settle(sent, () => null)
    } catch (error) {
      const { sentence, kind } = explain(error)
      if (kind === 'single' && sent.length > 1) return deliverSingly(sent)
      settle(sent, (entry) => ({ ...entry, state: 'failed', reason: sentence }))
      if (kind === 'later') retryLater()
    }
  }
  const deliverSingly = async (sent: readonly Unsaved[]): Promise<void> => {
    for (const entry of sent) if (unsaved.get(entry.enrolmentId) === entry) await deliver([entry])
  }
  const drain = async (): Promise<void> => {
    for (let waiting = inState('waiting'); waiting.length > 0; waiting = inState('waiting'))
      await deliver(waiting)
  }

  const flush = async (): Promise<void> => {
    clearTimeout(gathering)
    gathering = undefined
    running ??= drain().finally(() => {
      running = null
    })
    await running
    // What was put while that round was ending is of the next one.
    if (running !== null || inState('waiting').length > 0) return flush()
  }
  const retry = () => {
    clearTimeout(retrying)
    settle(inState('failed'), (entry) => ({ ...entry, state: 'waiting' }))
    void flush()
  }
  const retryLater = () => {
    clearTimeout(retrying)
    retrying = setTimeout(retry, retryWait)
    retryWait = Math.min(retryWait * 2, LONGEST_RETRY_MS)
  }

  return {
    put: (wishes) => {
      change((next) => {
        for (const wish of wishes) next.set(wish.enrolmentId, { ...wish, state: 'waiting', reason: '' })
      })
      gathering ??= setTimeout(() => void flush(), GATHER_MS)
    },
    flush,
    retry,
    discard: () => {
      clearTimeout(retrying)
      settle(inState('failed'), () => null)
    },
    current: () => unsaved,
    watch: (onChange) => {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
    leave: () => {
      void flush()
      clearTimeout(retrying)
    },
  }
}
