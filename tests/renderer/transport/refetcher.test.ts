import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRefetcher, ROUND_MS } from '../../../src-renderer/transport/refetcher.ts'

let queryClient: QueryClient
beforeEach(() => {
  vi.useFakeTimers()
  queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
})
afterEach(() => {
  queryClient.clear()
  vi.useRealTimers()
})

/** A screen that shows the answer of a procedure, each of which takes this long. */
function shown(path: string, takesMs = 0) {
  const asked: number[] = []
  const observer = new QueryObserver(queryClient, {
    queryKey: [path.split('.'), { type: 'query' }],
    queryFn: async () => {
      asked.push(Date.now())
      if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs))
      return asked.length
    },
  })
  const stop = observer.subscribe(() => {})
  return { asked, stop, answer: () => observer.getCurrentResult().data }
}

test('a change asks again at once for what rests on it, and for nothing else', async () => {
  const roll = shown('attendance.roll')
  const other = shown('courses.list')
  await vi.advanceTimersByTimeAsync(1_000)
  createRefetcher(queryClient).moved(['attendance.roll'])
  await vi.advanceTimersByTimeAsync(0)
  expect(roll.asked).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1_000)
  expect([roll.asked.length, other.asked.length]).toEqual([2, 1])
})

test('twenty changes a second for ten seconds ask at most five times a second, and the screen is never a second behind', async () => {
  const roll = shown('attendance.roll', 30)
  await vi.advanceTimersByTimeAsync(1_000)
  const refetcher = createRefetcher(queryClient)
  const started = Date.now()
  for (let change = 0; change < 200; change += 1) {
    refetcher.moved(['attendance.roll'])
    await vi.advanceTimersByTimeAsync(50)
  }
  const during = roll.asked.filter((at) => at >= started)
  expect(during.length).toBeLessThanOrEqual(51)
  const gaps = during.slice(1).map((at, index) => at - (during[index] ?? 0))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(ROUND_MS)
  expect(Math.max(...gaps)).toBeLessThan(1_000)
})

test('a slow reading is let come in although changes never stop', async () => {
  const slow = shown('timetable.week', 700)
  await vi.advanceTimersByTimeAsync(1_000)
  const refetcher = createRefetcher(queryClient)
  for (let change = 0; change < 100; change += 1) {
    refetcher.moved(['timetable.week'])
    await vi.advanceTimersByTimeAsync(50)
  }
  expect(Number(slow.answer())).toBeGreaterThan(3)
})

test('a reading that had begun before the change is asked once more after it', async () => {
  const roll = shown('attendance.roll', 300)
  await vi.advanceTimersByTimeAsync(100)
  createRefetcher(queryClient).moved(['attendance.roll'])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(roll.asked).toHaveLength(2)
})

test('when nobody knows what moved, everything shown is asked again', async () => {
  const roll = shown('attendance.roll')
  const list = shown('courses.list')
  await vi.advanceTimersByTimeAsync(1_000)
  createRefetcher(queryClient).moved(null)
  await vi.advanceTimersByTimeAsync(0)
  expect([roll.asked.length, list.asked.length]).toEqual([2, 2])
})

test('what is not on screen is only marked, and asked when it is shown again', async () => {
  const roll = shown('attendance.roll')
  await vi.advanceTimersByTimeAsync(1_000)
  roll.stop()
  createRefetcher(queryClient).moved(['attendance.roll'])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(roll.asked).toHaveLength(1)
  const [query] = queryClient.getQueryCache().getAll()
  expect(query?.state.isInvalidated).toBe(true)
})
