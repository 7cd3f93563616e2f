// Long work that needs the database can't leave the main thread. It is done in turns: between two of them whoever has asked
// something meanwhile is answered.

/** An answer to somebody else takes two or three turns to come through. */
const TURN_MS = 15

/** Walks to the end without letting anybody in between: inside a transaction nobody may be. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

export class Turns {
  #begun = performance.now()

  /** Lets the others go first where this turn is over. */
  async next(): Promise<void> {
    if (performance.now() - this.#begun < TURN_MS) return
    await new Promise((resolve) => setImmediate(resolve))
    this.#begun = performance.now()
  }

  /** Walks on from yield to yield. */
  async run<T>(steps: Generator<unknown, T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (performance.now() - this.#begun >= TURN_MS) await this.next()
    }
  }

  async map<T, U>(items: Iterable<T>, change: (item: T) => U): Promise<U[]> {
    const changed: U[] = []
    for (const item of items) {
      changed.push(change(item))
      if (performance.now() - this.#begun >= TURN_MS) await this.next()
    }
    return changed
  }
}
