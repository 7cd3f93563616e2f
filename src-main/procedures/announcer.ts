// Tells every open window and browser, after the commit, which answers no longer hold.

export interface DoneStep {
  readonly accountId: string
  readonly id: number
  readonly sentence: string
  /** Epoch ms. */
  readonly doneAt: number
}

export interface Announcement {
  /** Procedures by path ('attendance.roll') whose answers rested on what has moved; null: another house, none holds. */
  readonly stale: readonly string[] | null
  /** What has just been done and can be taken back; null where nothing can. */
  readonly step: DoneStep | null
}

export class Announcer {
  readonly #listeners = new Set<(announcement: Announcement) => void>()

  announce(announcement: Announcement): void {
    if (announcement.stale?.length === 0 && announcement.step === null) return
    for (const listener of this.#listeners) listener(announcement)
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
