import { expect, it } from 'vitest'
import type {
  ClassReach,
  Recommended,
  RecommendedWay,
} from '../../../../src-main/contract/timetable/reach/recommendations.ts'
import { wordsOf } from '../../../../src-renderer/features/classes/lesson-strip.tsx'
import {
  addedWords,
  feeWords,
  noWaysBecause,
  standingSentence,
  stillShort,
} from '../../../../src-renderer/features/classes/reach-words.ts'

const reach: ClassReach = {
  version: 'published',
  heads: 46,
  headsOver: 34,
  isProspective: false,
  requiredLessons: 10,
  lessons: 12,
  placedLessons: 12,
  teams: [],
}
const team = {
  id: '甲',
  name: '甲班',
  heads: 12,
  isUnknown: false,
  reachable: 8,
  isOver: false,
  lessons: [],
  people: [],
}
const way: RecommendedWay = {
  weekdays: [2],
  everyDays: null,
  lessonsPerWeek: 1,
  sittingPattern: [{ daysAfter: 0, startMinute: 1140 }],
  sittings: [{ lessonNumber: 1, date: '2025-11-18', startMinute: 1140 }],
  label: '周二 19:00',
  headsOver: 34,
  headsGained: 12,
  addedSittings: 12,
  addedHours: 24,
  addedFeeFen: 720_000,
  feeFenPerHead: 60_000,
  teams: [
    { name: '甲班', heads: 12, reachable: 8, isOver: false, people: ['王海波'] },
    { name: '乙班', heads: 34, reachable: 11, isOver: true, people: [] },
  ],
}
const answer: Recommended = {
  basis: 'planned',
  heads: 46,
  headsOver: 34,
  isProspective: false,
  requiredLessons: 10,
  lessons: 12,
  feeFenPerHour: 30_000,
  ways: [way],
}

it('how a class stands is said by the plan that it is read from', () => {
  expect(standingSentence(reach)).toBe('按已发布的课表，46 人里 34 人能到够 10 课次（共 12 课次）。')
  expect(standingSentence({ ...reach, version: 'draft', headsOver: 46, placedLessons: 7 })).toBe(
    '按排课草稿，46 人都能到够 10 课次（共 12 课次，其中 7 课次已排）。',
  )
  expect(standingSentence({ ...reach, isProspective: true, placedLessons: 0 })).toBe(
    '还没有人报名，按企业在职 46 人推算；课次还没有排，先看怎样排他们能来。',
  )
})

it('where there is nothing to choose from the screen says why, and what to do next', () => {
  const known = { ...reach, teams: [team] }
  expect(noWaysBecause(answer, known)).toBeNull()
  const none = { ...answer, ways: [] }
  expect(noWaysBecause({ ...none, headsOver: 46 }, known)).toEqual({
    title: '不用改',
    hint: '按现在的安排，46 人都能到够 10 课次。',
  })
  expect(
    noWaysBecause({ ...none, headsOver: 46 }, { ...reach, teams: [{ ...team, isUnknown: true }] })?.title,
  ).toBe('还不知道他们的班次')
  const titleOf = (change: Partial<Recommended>) => noWaysBecause({ ...none, ...change }, known)?.title
  expect(titleOf({ lessons: 0 })).toBe('这个班没有课次')
  expect(titleOf({ heads: 0 })).toBe('还不知道谁会来')
  expect(titleOf({ basis: 'closed' })).toBe('这个班已经结束')
  expect(titleOf({ basis: 'begun' })).toBe('每一课都已经开始或停课')
  expect(titleOf({ basis: 'begun', lessons: 0 })).toBe('每一课都已经开始或停课')
  expect(titleOf({ basis: 'none' })).toBe('剩下的日子排不下')
  expect(titleOf({})).toBe('换时间、加场次都不能让更多人达标')
})

it('what a way costs is said in sittings, hours and yuan', () => {
  expect(addedWords(way)).toBe('加 12 场 · 24 学时')
  expect(addedWords({ ...way, addedSittings: 0 })).toBe('不加场')
  expect(addedWords({ ...way, addedSittings: -7 })).toBe('少 7 场')
  expect([feeWords(720_000), feeWords(0), feeWords(-60_000), feeWords(null)]).toEqual([
    '7,200.00',
    '不加',
    '省 600.00',
    '—',
  ])
})

it('who a way still leaves short is named by team', () => {
  expect(stillShort(way, 10)).toBe('甲班 12 人 8/10')
  expect(stillShort({ ...way, teams: [] }, 10)).toBe('')
})

it('a lesson says whether a team can come, and why not', () => {
  const reasons = ['9月16日 周二 19:00：夜班 20:00–次日 08:00']
  expect(wordsOf({ number: 3, standing: 'lost', reasons })).toBe(`第 3 课次到不了：${reasons[0]}`)
  expect(wordsOf({ number: 4, standing: 'unplaced', reasons: [] })).toBe('第 4 课次还没有排')
})
