import { expect, test } from 'vitest'
import { nextSitting } from '../../../../../src-renderer/features/timetable/board/grid-moves.ts'

const sitting = (sittingId: string, date: string, roomId: string, startMinute = 1140) => ({
  sittingId,
  date,
  roomId,
  startMinute,
})
const rooms = ['r1', 'r2', 'r3']
const week = [
  sitting('mon-r3', '2025-11-10', 'r3'),
  sitting('wed-r1-late', '2025-11-12', 'r1', 1200),
  sitting('wed-r1', '2025-11-12', 'r1', 840),
  sitting('wed-r3', '2025-11-12', 'r3'),
  sitting('sun-r2', '2025-11-16', 'r2'),
]
const go = (from: string | null, arrow: Parameters<typeof nextSitting>[3]) =>
  nextSitting(week, rooms, from, arrow)

test('the first arrow marks the first sitting of the week', () => {
  expect(go(null, 'ArrowDown')).toBe('mon-r3')
  expect(nextSitting([], rooms, null, 'ArrowDown')).toBeNull()
})

test('left and right go to the nearest day with sittings and keep to the room where they can', () => {
  expect(go('mon-r3', 'ArrowRight')).toBe('wed-r3')
  expect(go('wed-r1', 'ArrowRight')).toBe('sun-r2')
  expect(go('wed-r1', 'ArrowLeft')).toBe('mon-r3')
  expect(go('sun-r2', 'ArrowRight')).toBeNull()
})

test('up and down stay on the day, by room and then by time', () => {
  expect(go('wed-r1', 'ArrowDown')).toBe('wed-r1-late')
  expect(go('wed-r1-late', 'ArrowDown')).toBe('wed-r3')
  expect(go('wed-r3', 'ArrowDown')).toBeNull()
  expect(go('wed-r1', 'ArrowUp')).toBeNull()
})
