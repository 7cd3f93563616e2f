// Watches beside a piece of work how long the one thread that answers everybody is held, and how long others wait.
import { setTimeout as pause } from 'node:timers/promises'

/** What was seen outside the watched transaction, and that transaction itself, in ms. */
export interface Held {
  readonly heldMs: number
  /** Of that stretch the processor's own time: the same on a busy machine. */
  readonly heldCpuMs: number
  /** The longest that somebody else's question waited whose asking and answer both lay outside the transaction. */
  readonly othersMs: number
  readonly transactionMs: number
  readonly transactionCpuMs: number
  readonly tookMs: number
}

const TICK_MS = 5

/** Pieces of time in which nothing else ran; what a transaction takes is kept apart. */
export class HeldWatch {
  #last = performance.now()
  #lastCpu = process.threadCpuUsage()
  #longest = 0
  #longestCpu = 0
  #transaction = 0
  #transactionCpu = 0
  #begun = 0

  tick(): void {
    const now = performance.now()
    this.#longest = Math.max(this.#longest, now - this.#last - TICK_MS)
    this.#last = now
    this.#longestCpu = Math.max(this.#longestCpu, this.#cpuSince(this.#lastCpu))
    this.#lastCpu = process.threadCpuUsage()
  }

  /** Wraps what is to be counted as the transaction. */
  transaction<T>(run: () => T): T {
    this.tick()
    this.#begun += 1
    const [started, cpu] = [performance.now(), process.threadCpuUsage()]
    try {
      return run()
    } finally {
      this.#transactionCpu = Math.max(this.#transactionCpu, this.#cpuSince(cpu))
      this.#transaction = Math.max(this.#transaction, performance.now() - started)
      this.#last = performance.now() - TICK_MS
      this.#lastCpu = process.threadCpuUsage()
    }
  }

  #cpuSince(before: NodeJS.CpuUsage): number {
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  }

  get transactions(): number {
    return this.#begun
  }

  get figures(): Pick<Held, 'heldMs' | 'heldCpuMs' | 'transactionMs' | 'transactionCpuMs'> {
    return {
      heldMs: this.#longest,
      heldCpuMs: this.#longestCpu,
      transactionMs: this.#transaction,
      transactionCpuMs: this.#transactionCpu,
    }
  }
}

/** Runs the work while the thread is ticked at and `other` is asked again and again, a moment after each answer. */
export async function watched(
  watch: HeldWatch,
  work: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<Held> {
  const ticking = setInterval(() => watch.tick(), TICK_MS)
  let [isDone, othersMs] = [false, 0]
  const asking = (async () => {
    while (!isDone) {
      // Whoever wants to ask while the thread is held has been waiting since then.
      const [due, before] = [performance.now() + TICK_MS, watch.transactions]
      await pause(TICK_MS)
      await other()
      if (watch.transactions === before) othersMs = Math.max(othersMs, performance.now() - due)
    }
  })()
  const started = performance.now()
  watch.tick()
  await work()
  watch.tick()
  const tookMs = performance.now() - started
  isDone = true
  clearInterval(ticking)
  await asking
  return { ...watch.figures, othersMs, tookMs }
}
