// Tells every open window and browser which nouns changed, after the commit.
import type { Noun } from '../contract/nouns.ts'

export interface Announcement {
  readonly changed: Noun[]
}

export class Announcer {
  readonly #listeners = new Set<(announcement: Announcement) => void>()

  announce(changed: Noun[]): void {
    if (changed.length === 0) return
    for (const listener of this.#listeners) listener({ changed })
  }

  /** Announcements from now until the signal aborts. */
  async *watch(signal: AbortSignal | undefined): AsyncGenerator<Announcement, void, void> {
    const waiting: Announcement[] = []
    let wake = () => {}
    const listener = (announcement: Announcement) => {
      waiting.push(announcement)
      wake()
    }
    const stop = () => wake()
    this.#listeners.add(listener)
    signal?.addEventListener('abort', stop)
    try {
      while (!signal?.aborted) {
        const next = waiting.shift()
        if (next !== undefined) yield next
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
    } finally {
      this.#listeners.delete(listener)
      signal?.removeEventListener('abort', stop)
    }
  }
}
