import { expect, it } from 'vitest'
import { askedTime, whyNotMoved } from '../../../../../src-renderer/features/timetable/board/move-times.ts'

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

it('a place is not to be stored where it is the old one or breaks a rule', () => {
  const place = { date: '2025-11-12', startMinute: 1140, roomId: 'r', trainerId: 't' }
  expect(whyNotMoved(place, place, [])).toBe('还没有改动')
  expect(whyNotMoved(place, { ...place, trainerId: 'u' }, [])).toBe('')
  expect(whyNotMoved(place, { ...place, startMinute: 1080 }, ['教室被占用'])).toBe('违反规则，不能写入')
  expect(whyNotMoved({ ...place, date: null }, place, [])).toBe('')
})
