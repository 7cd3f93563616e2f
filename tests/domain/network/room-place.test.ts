import { expect, test } from 'vitest'
import { roomIssue } from '../../../src-main/domain/network/room-place.ts'

const room = {
  siteId: 's',
  enterpriseId: null,
  opensMinute: 480,
  closesMinute: 1320,
  openWeekdays: [1, 2, 3],
}

test('a room lies at a site or at an enterprise, never both', () => {
  expect(roomIssue(room)).toBeNull()
  expect(roomIssue({ ...room, siteId: null, enterpriseId: 'e' })).toBeNull()
  expect(roomIssue({ ...room, enterpriseId: 'e' })).toBe('place')
  expect(roomIssue({ ...room, siteId: null })).toBe('place')
})

test('a room is open for some time on some weekday', () => {
  expect(roomIssue({ ...room, closesMinute: 480 })).toBe('hours')
  expect(roomIssue({ ...room, openWeekdays: [] })).toBe('weekdays')
})
