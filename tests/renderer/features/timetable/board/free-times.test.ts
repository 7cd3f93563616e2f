import { expect, test } from 'vitest'
import { bestFirst } from '../../../../../src-renderer/features/timetable/board/free-times.ts'

const dayWith = (date: string, soft: number, short = 0) => ({
  best: {
    date,
    startMinute: 1140,
    roomId: 'r',
    roomName: '文化宫 301',
    trainerId: 't',
    trainerName: '李娜',
    change: { unplaced: 0, short, soft },
  },
})

test('the best days come first, of equals the earlier, and days without a place not at all', () => {
  const days = [dayWith('2025-11-17', 3), { best: null }, dayWith('2025-11-19', -2), dayWith('2025-11-20', 3)]
  expect(bestFirst(days).map(({ date }) => date)).toEqual(['2025-11-19', '2025-11-17', '2025-11-20'])
})

test('who falls short weighs more than any points', () => {
  const days = [dayWith('2025-11-17', -90, 4), dayWith('2025-11-19', 50)]
  expect(bestFirst(days)[0]?.date).toBe('2025-11-19')
})

test('no more than eight are offered', () => {
  const days = Array.from({ length: 20 }, (_, day) => dayWith(`2025-12-${String(day + 10)}`, day))
  expect(bestFirst(days)).toHaveLength(8)
})
