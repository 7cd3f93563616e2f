import { expect, test } from 'vitest'
import type { MendChange } from '../../../../src-main/contract/mends.ts'
import {
  disruptionOf,
  newPlaceText,
  placeText,
  substituteFacts,
  summaryOf,
} from '../../../../src-renderer/features/timetable/mend-words.ts'

const span = { startsOn: '2025-11-17', endsOn: '2025-11-19' }
const from = { date: '2025-11-18', startMinute: 1140, roomName: '文化宫 301', trainerName: '王海波' }
const change: MendChange = {
  sittingId: 's',
  classId: 'c',
  className: '商务英语一班',
  lessonNumber: 3,
  minutes: 90,
  from,
  to: { ...from, date: '2025-11-20', trainerName: '李娜' },
  kinds: ['time', 'trainer'],
  isDirect: true,
  reason: '王海波 11月17日–11月19日 请假',
  isToday: false,
  wasPinned: false,
  whyUnplaced: '',
}

test('what is asked follows from the fields, and nothing is asked while one of them is empty', () => {
  const values = { subjectId: 'x', ...span, startMinute: 1020, endMinute: 1320, reason: '漏水' }
  const asked = { ...span, reason: '漏水' }
  expect(disruptionOf({ kind: 'trainer', ...values })).toEqual({ kind: 'trainer', trainerId: 'x', ...asked })
  expect(disruptionOf({ kind: 'room', ...values })).toEqual({ kind: 'room', roomId: 'x', ...asked })
  expect(disruptionOf({ kind: 'site', ...values })).toEqual({ kind: 'site', siteId: 'x', ...asked })
  const hours = { startMinute: 1020, endMinute: 1320 }
  expect(disruptionOf({ kind: 'rush', ...values })).toEqual({
    kind: 'rush',
    enterpriseId: 'x',
    ...asked,
    ...hours,
  })
  expect(disruptionOf({ kind: 'class', subjectId: 'x' })).toEqual({ kind: 'class', classId: 'x' })
  expect(disruptionOf({ kind: 'check' })).toEqual({ kind: 'check' })
  expect(disruptionOf({ kind: 'trainer', ...span })).toBeNull()
  expect(disruptionOf({ kind: 'room', subjectId: 'x', startsOn: '2025-11-17', endsOn: null })).toBeNull()
  expect(disruptionOf({ kind: 'rush', ...values, endMinute: null })).toBeNull()
})

test('a change says where it lay in full and of the new place what differs', () => {
  expect(placeText(from)).toBe('11月18日 周二 19:00 文化宫 301 王海波')
  expect(newPlaceText(change)).toBe('11月20日 周四 19:00 · 李娜')
  expect(newPlaceText({ to: change.to, kinds: ['trainer'] })).toBe('李娜')
  expect(newPlaceText({ to: change.to, kinds: ['added'] })).toBe('11月20日 周四 19:00 文化宫 301 李娜')
  expect(newPlaceText({ to: null, kinds: ['removed'] })).toBe('没有地方可排')
})

test('the summary counts what moves, what is left over and what stays', () => {
  const lost = { ...change, to: null }
  expect(summaryOf({ changes: [change, lost], unchanged: 214 })).toBe(
    '改 1 场，1 场没有地方可排，其余 214 场不动',
  )
  expect(summaryOf({ changes: [change], unchanged: 3 })).toBe('改 1 场，其余 3 场不动')
  expect(summaryOf({ changes: [], unchanged: 215 })).toBe('课表不用改，215 场都不动')
})

test('of a substitute it is said how busy they are, how far they have to go and what it costs', () => {
  const one = { trainerId: 't', name: '李娜', title: '', why: [], cost: 20, weekSittings: 2, weekLimit: 5 }
  expect(substituteFacts({ ...one, isOwn: true, travelMinutes: 20, feeFen: 24_000 })).toBe(
    '本班讲师 · 本周 2/5 场 · 当天路程 20 分钟 · 课酬 240.00 元',
  )
  expect(substituteFacts({ ...one, isOwn: false, travelMinutes: null, feeFen: 0 })).toBe(
    '本周 2/5 场 · 课酬 0.00 元',
  )
})
