// Seals and hashes the numbers of thousands of people outside the main thread: a thread a job, which has the keys for that
// job only and ends with it.
import { Worker } from 'node:worker_threads'
import type { LentKeys, SealingTask, Texts } from '../storage/base/sealing.ts'

/** So many come back at a time: unpacking them holds the main thread for about a millisecond. */
const textsAtOnce = 2_000

export interface Sealer {
  /** In the order of the tasks, each text in its place. Rejects when the thread fails or the program ends. */
  readonly seal: (keys: LentKeys, tasks: readonly SealingTask[]) => Promise<readonly Texts[]>
  readonly endAll: () => void
}

export function createSealer(workerFile = ownWorker()): Sealer {
  const running = new Set<Worker>()
  let isEnded = false

  async function seal(keys: LentKeys, tasks: readonly SealingTask[]): Promise<readonly Texts[]> {
    if (isEnded) throw new Error('the program ends')
    const worker = new Worker(workerFile, { workerData: keys })
    // Whoever waits for an answer hears of a failure; one that nobody waits for must not end the program.
    worker.on('error', () => {})
    running.add(worker)
    try {
      const done: Texts[] = []
      for (const task of tasks) done.push(await inPortions(worker, task))
      return done
    } finally {
      running.delete(worker)
      await worker.terminate()
    }
  }

  return {
    seal,
    endAll: () => {
      isEnded = true
      for (const worker of running) void worker.terminate()
    },
  }
}

async function inPortions(worker: Worker, task: SealingTask): Promise<Texts> {
  const done: (string | null)[] = []
  while (done.length < task.texts.length) {
    const answer = answerOf(worker)
    worker.postMessage({ ...task, texts: task.texts.slice(done.length, done.length + textsAtOnce) })
    done.push(...(await answer))
  }
  return done
}

function answerOf(worker: Worker): Promise<Texts> {
  const { promise, resolve, reject } = Promise.withResolvers<Texts>()
  const onExit = (code: number) => reject(new Error(`the thread that seals ended with code ${code}`))
  worker.once('message', resolve).once('error', reject).once('exit', onExit)
  return promise.finally(() => worker.off('message', resolve).off('error', reject).off('exit', onExit))
}

function ownWorker(): URL {
  const file = import.meta.url.endsWith('.ts') ? './sealing-worker.ts' : './sealing-worker.js'
  return new URL(file, import.meta.url)
}
