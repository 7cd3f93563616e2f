import { expect, it } from 'vitest'
import { askedTime } from '../../../../src-renderer/features/timetable/move-times.ts'

const subject = { classId: 'k', minutes: 90 }

it('a time is asked about as soon as it has a day and a start, with or without a room', () => {
  expect(askedTime(subject, { date: '2025-11-12', startMinute: 1140 })).toMatchObject({
    classId: 'k',
    date: '2025-11-12',
    startMinute: 1140,
    minutes: 90,
    roomId: null,
  })
  expect(askedTime(subject, { date: '2025-11-12', startMinute: 0, roomId: 'r' })?.roomId).toBe('r')
})

it('while the day or the time is missing nothing is asked', () => {
  expect(askedTime(subject, { date: null, startMinute: 1140 })).toBeNull()
  expect(askedTime(subject, { date: '2025-11-12', startMinute: null })).toBeNull()
  expect(askedTime(null, { date: '2025-11-12', startMinute: 1140 })).toBeNull()
})
