// Marks on their way: only what was touched, together, and nothing lost when the core does not answer.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createMarkQueue,
  type Failure,
  type Wish,
} from '../../../../src-renderer/features/attendance/mark-queue.ts'

const present = (enrolmentId: string): Wish => ({ enrolmentId, mark: 'present', note: '' })
const names = (batches: readonly (readonly Wish[])[]) =>
  batches.map((batch) => batch.map(({ enrolmentId, mark }) => `${enrolmentId} ${mark}`))

/** A core that keeps what reached it; `failure` says what a batch meets, null when it is saved. */
function openQueue(failure: (batch: readonly Wish[]) => Failure | null = () => null) {
  const sent: Wish[][] = []
  const kept: string[][] = []
  const queue = createMarkQueue({
    send: async (wishes) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      const refused = failure(wishes)
      if (refused !== null) throw refused
      sent.push([...wishes])
    },
    explain: (error) => error as Failure, // `send` above throws nothing else
    keep: (wishes) => void kept.push(wishes.map((wish) => wish.enrolmentId)),
  })
  return { queue, sent, kept }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the queue of marks', () => {
  it('sends the marks of one moment as one command, and only the people touched', async () => {
    const { queue, sent } = openQueue()
    queue.put([present('a')])
    await vi.advanceTimersByTimeAsync(100)
    queue.put([present('b')])
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(100)
    expect(names(sent)).toEqual([['a present', 'b present']])
    expect(queue.current().size).toBe(0)
  })

  it('sends only the last of several marks of one person', async () => {
    const { queue, sent } = openQueue()
    queue.put([present('a')])
    queue.put([{ enrolmentId: 'a', mark: 'late', note: '' }])
    await vi.advanceTimersByTimeAsync(200)
    expect(names(sent)).toEqual([['a late']])
  })

  it('keeps a mark that was changed while its older one was being sent', async () => {
    const { queue, sent } = openQueue()
    queue.put([present('a')])
    await vi.advanceTimersByTimeAsync(160)
    queue.put([{ enrolmentId: 'a', mark: null, note: '' }])
    await vi.advanceTimersByTimeAsync(15)
    expect(queue.current().get('a')).toMatchObject({ mark: null })
    await vi.advanceTimersByTimeAsync(300)
    expect(names(sent)).toEqual([['a present'], ['a null']])
    expect(queue.current().size).toBe(0)
  })

  it('holds what failed, says why, and tries again by itself until it is saved', async () => {
    let isDown = true
    const { queue, sent, kept } = openQueue(() => (isDown ? { kind: 'later', sentence: '断开了' } : null))
    queue.put([present('a')])
    await vi.advanceTimersByTimeAsync(200)
    expect(queue.current().get('a')).toMatchObject({ mark: 'present', state: 'failed', reason: '断开了' })
    expect(kept.at(-1)).toEqual(['a'])
    isDown = false
    await vi.advanceTimersByTimeAsync(2_100)
    expect(names(sent)).toEqual([['a present']])
    expect(kept.at(-1)).toEqual([])
  })

  it('lets one person who spoils a batch not hold up the others', async () => {
    const { queue, sent } = openQueue((batch) =>
      batch.some(({ enrolmentId }) => enrolmentId === 'gone')
        ? { kind: 'single', sentence: '不在名单' }
        : null,
    )
    queue.put(['a', 'gone', 'b'].map(present))
    await vi.advanceTimersByTimeAsync(400)
    expect(names(sent)).toEqual([['a present'], ['b present']])
    expect([...queue.current().keys()]).toEqual(['gone'])
  })

  it('does not hammer a refusal, and gives it up only when told to', async () => {
    let calls = 0
    const { queue } = openQueue(() => {
      calls += 1
      return { kind: 'never', sentence: '已锁定' }
    })
    queue.put([present('a')])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls).toBe(1)
    expect(queue.current().size).toBe(1)
    queue.discard()
    expect(queue.current().size).toBe(0)
  })

  it('says that all is sent only when it is, also for what was put just after an idle flush', async () => {
    const { queue, sent } = openQueue()
    void queue.flush()
    queue.put([present('a')])
    const flushed = queue.flush().then(() => names(sent))
    await vi.advanceTimersByTimeAsync(50)
    expect(await flushed).toEqual([['a present']])
    expect(queue.current().size).toBe(0)
  })

  it('sends at once what waits when the page is left', async () => {
    const { queue, sent } = openQueue()
    queue.put([present('a')])
    queue.leave()
    await vi.advanceTimersByTimeAsync(30)
    expect(names(sent)).toEqual([['a present']])
  })
})
