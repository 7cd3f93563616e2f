import { expect, test } from 'vitest'
import type { DraftChange } from '../../../../../src-main/contract/timetable/publish/publishing.ts'
import {
  draftChangeText,
  groupsOf,
} from '../../../../../src-renderer/features/timetable/publish/publish-groups.ts'

const from = { date: '2025-11-18', startMinute: 1140, roomName: '文化宫 301', trainerName: '李强' }
const change: DraftChange = {
  sittingId: 'a',
  classId: 'english',
  className: '商务英语一班',
  lessonNumber: 3,
  from,
  to: { ...from, trainerName: '王芳' },
  stepId: 7,
}
const robots = { ...change, sittingId: 'b', classId: 'robots', className: '机器人一班' }
const moved: DraftChange = { ...robots, to: { ...from, date: '2025-11-26' }, stepId: null }
const rows = [change, moved]
const doneAt = Date.parse('2025-11-12T18:40:00+08:00')
const adjustments = [{ stepId: 7, sentence: '李强 11月18日 请假，调整 1 场', actorName: '陈静', doneAt }]

test('changes are put together by the adjustment they come from, those of nobody knows which last', () => {
  expect(groupsOf(rows, adjustments, 'adjustment')).toEqual([
    { key: '7', title: '李强 11月18日 请假，调整 1 场', note: '陈静 11月12日 18:40', rows: [change] },
    { key: 'rest', title: '更早的改动', note: '', rows: [moved] },
  ])
  expect(groupsOf([change], adjustments, 'adjustment')).toHaveLength(1)
})

test('changes are put together by the week that they lie in then, and by class', () => {
  const titles = (by: 'week' | 'class') => groupsOf(rows, adjustments, by).map((one) => one.title)
  expect(titles('week')).toEqual(['11月17日 起的一周', '11月24日 起的一周'])
  expect(titles('class')).toEqual(['商务英语一班', '机器人一班'])
})

test('a change is said by what is other: the person, the time, the room', () => {
  expect(draftChangeText(change)).toBe('商务英语一班 第 3 课次：11月18日 周二 19:00 王芳 代 李强')
  expect(draftChangeText(moved)).toBe(
    '机器人一班 第 3 课次：11月18日 周二 19:00 文化宫 301 李强 → 11月26日 周三 19:00',
  )
  expect(draftChangeText({ ...change, to: { ...from, roomName: '文化宫 302' } })).toMatch(/→ 文化宫 302$/)
  expect(draftChangeText({ ...change, to: null })).toMatch(/→ 草稿里没有排$/)
  expect(draftChangeText({ ...change, from: null })).toBe(
    '商务英语一班 第 3 课次：新排 11月18日 周二 19:00 文化宫 301 王芳',
  )
})
