import { expect, test } from 'vitest'
import type { PlanningEvent } from '../../../../../src-main/contract/timetable/plan/planning-runs.ts'
import {
  comparisonOf,
  duration,
  effortWords,
  figuresOf,
  titleOf,
  whyNotWritten,
} from '../../../../../src-renderer/features/timetable/plan/plan-run-words.ts'

const event: PlanningEvent = {
  state: 'running',
  score: { hard: 0, unplaced: 3, short: 12, soft: 12_310 },
  present: { hard: 0, unplaced: 9, short: 12, soft: 842 },
  moves: 3_400_000,
  movesPerSecond: 9_999,
  elapsedMs: 75_400,
  share: 0.4,
  betterAtMs: 72_000,
  reason: null,
  breaches: [],
  changed: null,
}
const score = (unplaced: number, short: number, soft: number) => ({ hard: 0, unplaced, short, soft })

test('the four figures stand in their order, each beside what it is now, and what is worse is marked', () => {
  expect(figuresOf(event)).toEqual([
    { name: '违反规则', value: '0 处', present: '0 处', isGood: true, isWorse: false },
    { name: '没有排上', value: '3 课次', present: '9 课次', isGood: false, isWorse: false },
    { name: '到不够', value: '12 人次', present: '12 人次', isGood: false, isWorse: false },
    { name: '软性扣分', value: '12,310', present: '842', isGood: false, isWorse: true },
  ])
})

test('before there is a first plan no figure pretends to be known, and without a plan now there is none beside it', () => {
  const figures = figuresOf({ score: null, present: null })
  expect(figures.map((one) => one.value)).toEqual(['—', '—', '—', '—'])
  expect(figures.map((one) => one.present)).toEqual([null, null, null, null])
  expect(comparisonOf({ score: null, present: score(0, 0, 0) })).toBeNull()
  expect(comparisonOf({ score: score(0, 0, 0), present: null })).toBeNull()
})

test.each([
  [score(0, 0, 5), score(0, 0, 5), '和现在的方案一样好。', false],
  [score(0, 0, 5), score(2, 0, 7), '比现在的方案好：没有排上少 2 课次、软性扣分少 2。', false],
  [score(0, 0, 1_205), score(2, 0, 5), '比现在的方案好：没有排上少 2 课次；不过软性扣分多 1,200。', true],
  [score(1, 0, 5), score(0, 3, 5), '不如现在的方案：没有排上多 1 课次；只是到不够少 3 人次。', true],
  [score(0, 0, 9), score(0, 0, 5), '不如现在的方案：软性扣分多 4。', true],
])(
  'the first figure that differs says which plan is better, and what is worse is said: %#',
  (now, present, sentence, isWorse) => {
    expect(comparisonOf({ score: now, present })).toEqual({ sentence, isWorse })
  },
)

test('a plan that would be refused says why, and one that would not says nothing', () => {
  expect(whyNotWritten(event, false)).toBeNull()
  expect(whyNotWritten(event, true)).toContain('有了改动')
  expect(whyNotWritten({ score: { ...score(0, 0, 0), hard: 2 }, breaches: [] }, false)).toContain('2 处')
  const breaches = ['甲没有空', '乙没有空', '丙没有空', '丁没有空']
  const sentence = whyNotWritten({ score: score(0, 0, 0), breaches }, false)
  expect(sentence).toContain('甲没有空；乙没有空；丙没有空 等 4 条')
  expect(sentence).not.toContain('丁')
})

test('a run that was stopped before there was a plan does not say that it kept one', () => {
  expect(titleOf({ state: 'stopped', score: null })).toBe('已停下，还没有排出方案')
  expect(titleOf({ state: 'stopped', score: score(0, 0, 0) })).toBe('已停下，保留了最好的方案')
  expect(titleOf({ state: 'running', score: null })).toBe('正在初排')
})

test('time and moves are said in units that people read, and what is not known is left out', () => {
  expect(effortWords(event)).toBe('已用 1 分 15 秒 · 试了 340 万步 · 每秒 9999 步 · 3 秒前找到更好的')
  expect(effortWords({ ...event, state: 'done', moves: 0, elapsedMs: 900 })).toBe('已用 1 秒')
  expect(effortWords({ ...event, state: 'done', moves: 12_345 })).toContain('试了 1.2 万步')
  expect(duration(59_700)).toBe('1 分 0 秒')
})
