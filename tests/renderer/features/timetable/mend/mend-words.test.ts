import { expect, test } from 'vitest'
import type { MendChange } from '../../../../../src-main/contract/timetable/mend/mends.ts'
import {
  adoptWords,
  disruptionOf,
  gainWords,
  newPlaceText,
  reachText,
  shortfallWords,
  substituteFacts,
  summaryOf,
} from '../../../../../src-renderer/features/timetable/mend/mend-words.ts'
import { placeText } from '../../../../../src-renderer/features/timetable/place-words.ts'

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
  heads: 28,
  isWholeStaff: false,
  reachableBefore: 14,
  reachableAfter: 9,
  warning: '',
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
  expect(summaryOf({ changes: [change, lost], stuck: [], unchanged: 214 })).toBe(
    '改 1 场，1 场没有地方可排，其余 214 场不动',
  )
  expect(summaryOf({ changes: [change], stuck: [], unchanged: 3 })).toBe('改 1 场，其余 3 场不动')
  expect(summaryOf({ changes: [], stuck: [], unchanged: 215 })).toBe('课表不用改，215 场都不动')
})

test('where everything that is hit is stuck, it is not said that the timetable is sound', () => {
  expect(summaryOf({ changes: [], stuck: ['先解冻', '先解冻'], unchanged: 67 })).toBe(
    '2 处受影响，都不能自动处理，课表没有改动',
  )
})

test('it is said who can come before and after, in each row and in all, and what falls short more', () => {
  const lost = { ...change, to: null, reachableBefore: 10, reachableAfter: null }
  const added = { ...change, reachableBefore: null, reachableAfter: 20, isWholeStaff: true }
  expect(reachText(change)).toBe('可到 14 → 9，共 28 人')
  expect(reachText(lost)).toBe('可到 10 → 0，共 28 人')
  expect(reachText(added)).toBe('可到 20，共 28 人（还没有人报名，按企业全员算）')
  expect(gainWords({ changes: [change, lost, added] })).toBe('可到的合计少 15 人次')
  expect(gainWords({ changes: [{ ...change, reachableAfter: 16 }] })).toBe('可到的合计多 2 人次')
  expect(gainWords({ changes: [{ ...change, reachableAfter: 14 }] })).toBe('可到的人数合计不变')
  expect(gainWords({ changes: [added] })).toBe('')
  const score = { unplaced: 0, short: 3, soft: 0 }
  const worse = { before: score, after: { ...score, short: 11 }, reserveLessons: 1 }
  expect(shortfallWords(worse)).toBe('离结业要求（含预留 1 次）多差 8 人次')
  expect(shortfallWords({ ...worse, after: score })).toBe('')
})

test('what changes nothing is not written into the draft: it is only recorded, or cannot be taken at all', () => {
  const none = { changes: [], stuck: [] }
  expect(adoptWords({ ...none, changes: [change], isRecorded: false }, 'check')).toEqual({
    label: '采用，写入草稿',
    whyNot: '',
  })
  expect(adoptWords({ ...none, isRecorded: true }, 'trainer')).toEqual({
    label: '只登记请假，不改课表',
    whyNot: '',
  })
  expect(adoptWords({ ...none, isRecorded: false }, 'check').whyNot).toBe('没有要改的')
  expect(adoptWords({ ...none, stuck: ['先解冻'], isRecorded: false }, 'room').whyNot).toBe(
    '没有能自动处理的',
  )
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
