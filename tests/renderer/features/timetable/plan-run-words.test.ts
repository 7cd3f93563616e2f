import { expect, test } from 'vitest'
import type { PlanningEvent } from '../../../../src-main/contract/planning-runs.ts'
import {
  duration,
  effortWords,
  figuresOf,
} from '../../../../src-renderer/features/timetable/plan-run-words.ts'

const event: PlanningEvent = {
  state: 'running',
  score: { hard: 0, unplaced: 3, short: 12, soft: 842 },
  firstScore: { hard: 0, unplaced: 9, short: 12, soft: 12_310 },
  moves: 3_400_000,
  movesPerSecond: 9_999,
  elapsedMs: 75_400,
  share: 0.4,
  betterAtMs: 72_000,
  reason: null,
}

test('the four figures stand in their order, with what they were at first where that was another', () => {
  expect(figuresOf(event)).toEqual([
    { name: '违反规则', value: '0 处', before: null, isGood: true },
    { name: '没有排上', value: '3 课次', before: '9 课次', isGood: false },
    { name: '到不够', value: '12 人次', before: null, isGood: false },
    { name: '软性扣分', value: '842', before: '12,310', isGood: false },
  ])
})

test('before there is a first plan no figure pretends to be known', () => {
  expect(figuresOf({ score: null, firstScore: null }).map((one) => one.value)).toEqual(['—', '—', '—', '—'])
})

test('time and moves are said in units that people read, and what is not known is left out', () => {
  expect(effortWords(event)).toBe('已用 1 分 15 秒 · 试了 340 万步 · 每秒 9999 步 · 3 秒前找到更好的')
  expect(effortWords({ ...event, state: 'done', moves: 0, elapsedMs: 900 })).toBe('已用 1 秒')
  expect(effortWords({ ...event, state: 'done', moves: 12_345 })).toContain('试了 1.2 万步')
  expect(duration(59_700)).toBe('1 分 0 秒')
})
